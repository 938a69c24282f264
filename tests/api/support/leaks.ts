/** Bytes that somebody could get hold of, and where. */
export interface Source {
  readonly where: string;
  readonly bytes: Buffer;
}

interface Form {
  readonly form: string;
  readonly bytes: Buffer;
}

/** A text in every dress in which a program may carry it by accident. */
export function formsOf(text: string): Form[] {
  const forms: Form[] = [];
  const spellings = new Map([
    ["as it is", text],
    ["decomposed", text.normalize("NFD")],
    ["in small letters", text.toLowerCase()],
    ["in capitals", text.toUpperCase()],
  ]);
  for (const [spelling, word] of spellings) {
    const utf8 = Buffer.from(word, "utf8");
    const utf16 = Buffer.from(word, "utf16le");
    const add = (form: string, bytes: Buffer | string) => {
      forms.push({ form: `${form}, ${spelling}`, bytes: Buffer.from(bytes) });
    };
    add("UTF-8", utf8);
    add("UTF-16 LE", utf16);
    add("UTF-16 BE", Buffer.from(utf16).swap16());
    for (const [name, bytes] of [
      ["UTF-8", utf8],
      ["UTF-16", utf16],
    ] as const) {
      add(`hex of ${name}`, bytes.toString("hex"));
      add(`HEX of ${name}`, bytes.toString("hex").toUpperCase());
      for (const shift of [0, 1, 2]) {
        const base64 = insideBase64(bytes, shift);
        add(`base64 of ${name}, ${shift} bytes in`, base64);
        add(`base64url of ${name}, ${shift} bytes in`, base64.replaceAll("+", "-").replaceAll("/", "_"));
      }
    }
    add("URL", encodeURIComponent(word));
    add(
      "URL, small",
      encodeURIComponent(word).replace(/%../g, (code) => code.toLowerCase()),
    );
    add("form", encodeURIComponent(word).replaceAll("%20", "+"));
    const units = [...word].flatMap((letter) => Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i)));
    const escaped = (inOtherWords: (unit: number) => string) =>
      units.map((unit) => (unit < 128 ? String.fromCharCode(unit) : inOtherWords(unit))).join("");
    add(
      "JSON escapes",
      escaped((unit) => `\\u${unit.toString(16).padStart(4, "0")}`),
    );
    add(
      "HTML entities",
      escaped((unit) => `&#${unit};`),
    );
    add(
      "HTML hex entities",
      escaped((unit) => `&#x${unit.toString(16)};`),
    );
    add(
      "octal escapes of bytea",
      [...utf8].map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`)).join(""),
    );
  }
  return [...new Map(forms.toReversed().map((form) => [form.bytes.toString("latin1"), form])).values()];
}

/** The characters of base64 that depend on these bytes alone, where so many other bytes stand before them. */
function insideBase64(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return text.slice(Math.ceil((shift * 8) / 6), whole);
}

/** Where any of the secrets stands in any form: one line each. */
export function leaksIn(sources: readonly Source[], secrets: readonly string[]): string[] {
  const forms = secrets.flatMap((secret) => formsOf(secret).map((form) => ({ ...form, secret })));
  return sources.flatMap(({ where, bytes }) =>
    forms.filter((form) => bytes.includes(form.bytes)).map(({ secret, form }) => `${where} holds ${secret} as ${form}`),
  );
}
