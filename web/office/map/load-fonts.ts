/** Letters of each alphabet the names are written in: every file of the family is fetched before a label is drawn. */
const samples = "Aa əğİş Жя";

/**
 * The map keeps a letter as it first drew it, so the fonts must be there before. A font that fails is no reason to
 * draw no hazards: the letters then come from the machine's own.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([
    document.fonts.load("400 16px Inter", samples),
    document.fonts.load('600 16px "Inter Semibold"', samples),
  ]);
}
