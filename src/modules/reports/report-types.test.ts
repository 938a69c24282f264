import { describe, expect, test } from "vitest";
import { type FormField, formFields } from "./form-fields.ts";
import { languages } from "./report-type.ts";
import { reportTypes } from "./report-types.ts";

const everyField = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields)]);

describe.each(reportTypes.map((type) => [type.name, type] as const))("%s", (_, type) => {
  const fields = everyField(formFields(type));

  test("has words for every field and every choice in every language", () => {
    const paths = fields.flatMap(({ path, choices }) => [path, ...choices.map((value) => `${path}.${value}`)]);
    const wordless = paths.filter((path) => languages.some((language) => !type.fieldLabels[path]?.[language]?.trim()));
    expect(wordless).toEqual([]);
  });

  test("has every field in one section of the form, and no other", () => {
    const placed = type.sections.flatMap((section) => section.fields);
    expect([...placed].sort()).toEqual(
      formFields(type)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test("sends every shape of its body through the geometry gate", () => {
    const isShape = ({ kind }: FormField) => kind === "point" || kind === "ground";
    const lists = new Set(fields.filter(({ kind }) => kind === "list").map(({ path }) => path));
    const starred = fields.filter(isShape).map(({ path }) => {
      const names = path.split(".");
      return names.flatMap((name, i) => (lists.has(names.slice(0, i + 1).join(".")) ? [name, "*"] : [name])).join(".");
    });
    expect(type.shapes.map(({ field }) => field).sort()).toEqual(starred.sort());
  });

  test("says what it is for", () => {
    for (const language of languages) {
      expect(type.purpose[language]).toMatch(/\S.*\.$/s);
      expect(type.label[language]).toMatch(/\S/);
    }
  });
});

test("no two types have one name", () => {
  expect(new Set(reportTypes.map(({ name }) => name)).size).toBe(reportTypes.length);
});
