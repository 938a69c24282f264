import type { Story } from "./hazard-story.ts";
import type { Random } from "./random.ts";

const features = ["ridge", "orchard", "water channel", "old trench", "pylon row", "sheepfold", "dry valley"] as const;
const creatures = ["Heron", "Kestrel", "Wagtail", "Plover", "Curlew", "Shearwater"] as const;

const longDescription = [
  "The area runs along the former front between the water channel and the old trench.",
  "Interviews with eleven residents of four households agree on the western and southern limits; the northern limit is",
  "drawn along the field road, which is in daily use, and the eastern limit is not known better than to some 40 m.",
  "Visible evidence: two fragments of a fence with hand-made signs, three craters of about 60 cm, wire along the channel.",
  "Former record: none was handed over for this stretch. Goats strayed into the area twice in 2019 and came back.",
  "Slope is gentle, soil is loam over gravel, metal contamination is high near the trench and low elsewhere;",
  "vegetation is waist-high grass with thorn bushes. The owner wants the land back for wheat; the field road serves",
  "nine families, and the nearest spring lies 300 m to the north. Reference point: concrete culvert of the field road,",
  "painted; benchmark: steel rod 12 m west of the culvert, reached safely along the road. The team recommends technical",
  "survey with dogs from the west, where the ground is open, and manual lanes along the channel where it is not.",
  "Sketch map and photographs stay with the paper form. Names of the people asked are kept apart, as they wished.",
].join(" ");

/** Most hazards have a name people use; some have none. */
export function nameHazard({ hazard, random }: Story): { readonly name?: string } {
  if (random.chance(0.15)) return {};
  if (hazard.code.endsWith("7")) return { name: `Çayır körpüsü / Луговой мост ${hazard.code.slice(-2)}` };
  return { name: `${random.pick(creatures)} ${random.pick(features)}` };
}

export function describeHazard({ hazard, random }: Story, confirmed: boolean): { readonly description?: string } {
  if (hazard.code === "SMP-0012") return { description: longDescription };
  if (random.chance(0.4)) return {};
  const evidence = confirmed ? "A mine was seen by the team." : "Residents avoid the area; no mine was seen.";
  return { description: `${evidence} Ground: ${random.pick(["grass", "scrub", "stone", "loam", "sand"])}.` };
}

/** What an accident report says, never about a person: those records are kept elsewhere. */
export function describeAccident(random: Random): { readonly description?: string } {
  if (random.chance(0.2)) return {};
  const cause = random.pick([
    "an anti-personnel mine",
    "an anti-vehicle mine",
    "an unexploded shell",
    "an unknown item",
  ]);
  const activity = random.pick([
    "herding",
    "ploughing",
    "collecting firewood",
    "travelling on a track",
    "collecting scrap",
  ]);
  return { description: `Explosion of ${cause} during ${activity}.` };
}

export function describeLiftedMinefield(random: Random): { readonly description?: string } {
  if (random.chance(0.3)) return {};
  const sheet = `${random.pick(["A", "B", "C", "D"])}-${random.whole(1, 24)}`;
  return {
    description: `Marked as lifted on map sheet ${sheet}; number of mines ${random.pick(["12", "30", "46", "not given"])}.`,
  };
}
