import { expect, test } from "vitest";
import { samePerson } from "./same-person.ts";

test("somebody is one person in any letters, the two letters i of Azerbaijani too", () => {
  for (const name of ["  leyla  SURVEY ", "ŞİRİN QASIMOVA", "Şirin Qasimova"]) {
    expect(samePerson(name, name.toLowerCase())).toBe(true);
  }
  expect(samePerson("ŞİRİN QASIMOVA", "Şirin Qasımova")).toBe(true);
  expect(samePerson("Şirin Qasımova", "Şirin Qasımlı")).toBe(false);
});
