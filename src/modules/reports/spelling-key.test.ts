import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spellingBeginnings, spellingKey, spellingLetters } from "./spelling-key.ts";

/** Names as they stand in notices, maps and registers; those of one line are one place. */
const places: readonly (readonly string[])[] = [
  ["Xankəndi", "Ханкенди", "Khankendi", "Khankandi", "Ханкәнди", "XANKƏNDİ", "хаnкәnди"],
  ["Qubadlı", "Губадлы", "Gubadli", "Gubadly", "Кубадлы", "QUBADLI"],
  ["Xocavənd", "Ходжавенд", "Khojavend", "Khojavand", "Хоҹавәнд"],
  ["Xocalı", "Ходжалы", "Khojaly", "Khojali", "Хоҹалы"],
  ["Ağdərə", "Агдере", "Aghdara", "Ағдәрә"],
  ["Ağdam", "Агдам", "Aghdam", "Agdam", "AĞDAM"],
  ["Kəlbəcər", "Кельбаджар", "Kalbajar", "Kelbejer", "Кәлбәҹәр"],
  ["Cəbrayıl", "Джебраил", "Jabrayil", "Jebrail", "Ҹәбрајыл"],
  ["Tərtər", "Тертер", "Tartar", "Terter"],
  ["Şuşa", "Шуша", "Shusha"],
  ["Laçın", "Лачин", "Lachin"],
  ["Füzuli", "Физули", "Fuzuli", "Fizuli"],
  ["Zəngilan", "Зангелан", "Зангилан", "Zangilan"],
  ["Qazax", "Газах", "Казах", "Gazakh", "Kazakh"],
  ["Qarabağ", "Карабах", "Garabagh", "Karabakh"],
  ["Yuxarı Qışlaq", "Юхары Кышлаг", "Yukhary Gishlag"],
  ["Hadrut", "Гадрут", "HADRUT"],
  ["Bağanıs Ayrım", "Баганис Айрум", "Baghanis Ayrum"],
  ["Aşağı Əskipara", "Ашагы Аскипара", "Ashagi Eskipara"],
  ["Qızılhacılı", "Кызылгаджилы", "Gizilhajily"],
  ["Məmmədov", "Мамедов", "Mammadov", "Mamedov"],
  ["Hüseynova", "Гусейнова", "Huseynova"],
];

test("what is half typed begins what it will be", () => {
  for (const [name = ""] of places) {
    const key = spellingKey(name).split(" ").at(-1) ?? "";
    for (let length = name.lastIndexOf(" ") + 2; length <= name.length; length += 1) {
      const beginnings = spellingBeginnings(name.slice(0, length));
      expect(
        beginnings.some((one) => key.startsWith(one)),
        `${name.slice(0, length)} of ${name}`,
      ).toBe(true);
    }
  }
});

describe("one key for every spelling of a name", () => {
  test.each(places)("%s is known in other letters", (name, ...others) => {
    for (const other of others) expect([other, spellingKey(other)]).toEqual([other, spellingKey(name)]);
  });

  test("of two places there are two keys", () => {
    const keys = places.map(([name = ""]) => spellingKey(name));
    expect(new Set(keys).size).toBe(places.length);
    for (const [one, other] of [
      ["Xocavənd", "Xocalı"],
      ["Ağdam", "Ağdərə"],
      ["Laçın", "Laçınlı"],
      ["Şuşa", "Şuşakənd"],
      ["Qubadlı", "Quba"],
      ["Füzuli", "Füzulilər"],
      ["Tərtər", "Tər"],
    ] as const) {
      expect(spellingKey(one), `${one} and ${other}`).not.toBe(spellingKey(other));
    }
  });

  test("whatever the case, the composition of letters and the spaces", () => {
    const text = fc.array(fc.constantFrom(..."abcçdeəfgğhxıijkqlmnoöprsştuüvyz "), { maxLength: 24 });
    fc.assert(
      fc.property(text, (letters) => {
        const name = letters.join("");
        const key = spellingKey(name);
        expect(spellingKey(name.toLocaleUpperCase("az"))).toBe(key);
        expect(spellingKey(name.normalize("NFD"))).toBe(key);
        expect(spellingKey(`  ${name.replaceAll(" ", "   ")}\t`)).toBe(key);
        expect(key).toMatch(/^[a-z0-9 ]*$/);
      }),
    );
  });

  test("whoever writes it in the other alphabet of Azerbaijani", () => {
    const latin = "abvqğdejziyklmnoöprstuüfxhcçşıə";
    const cyrillic = "абвгғдежзијклмноөпрстуүфхһҹчшыә";
    const word = fc.array(fc.nat({ max: latin.length - 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, (places) => {
        // In Latin letters these pairs are one sound of English: there the two alphabets do part.
        const one = places.map((place) => latin[place]).join("");
        fc.pre(!/[kgqscz]h|d[jc]/.test(one));
        expect(spellingKey(places.map((place) => cyrillic[place]).join(""))).toBe(spellingKey(one));
      }),
    );
  });

  test("has a place for each of its letters, and what has none is left out at the end", () => {
    const dropped = Array.from(spellingLetters.from).length - Array.from(spellingLetters.to).length;
    expect(Array.from(spellingLetters.from).slice(-dropped).join("")).toBe("ЪъЬь'’ʼ`ʻ\u0307");
  });
});
