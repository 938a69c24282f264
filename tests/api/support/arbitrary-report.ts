import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { checkReport } from "../../../src/modules/reports/check-report.ts";
import type { reportTypes } from "../../../src/modules/reports/report-types.ts";
import { reportOf, square } from "./documents.ts";

/** JSON Schema as far as bodies of reports use it. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

type Type = (typeof reportTypes)[number];

/** What the tests know besides the schema: codes are few and grounds near, so that reports meet each other. */
const codes = fc.constantFrom("F-1", "F-2", "F-3", "F-4");
const day = fc.tuple(
  fc.integer({ min: 2024, max: 2026 }),
  fc.integer({ min: 1, max: 2 }),
  fc.integer({ min: 1, max: 28 }),
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.constantFrom("Şəhrəbanı", "Евдокия", "'); drop table report; --", "=1+1", "\u202eabc", "a\tb\nc", "😀"),
);

/** A body that a type's schema lets through, apart from what its own checks say of it. */
export function bodyOf(type: Type): fc.Arbitrary<Record<string, unknown>> {
  return valueFor(type.body as Schema, "") as fc.Arbitrary<Record<string, unknown>>;
}

/**
 * A body that the type's own checks let through as well, where one of a few has it so; otherwise one that they refuse.
 * Totals that must add up are rarely met by chance: half of the bodies say no more than they must.
 */
export function likelyBodyOf(type: Type): fc.Arbitrary<Record<string, unknown>> {
  const bare = valueFor(onlyRequired(type.body as Schema), "") as fc.Arbitrary<Record<string, unknown>>;
  const some = fc.array(fc.oneof(bodyOf(type), bare), { minLength: 5, maxLength: 5 });
  return some.map((bodies) => bodies.find((body) => isAcceptable(type, body)) ?? bodies[0] ?? {});
}

function onlyRequired(schema: Schema): Schema {
  const { properties = {}, required = [] } = schema;
  const kept = Object.entries(properties).filter(([name]) => required.includes(name));
  return { ...schema, properties: Object.fromEntries(kept) };
}

function isAcceptable(type: Type, body: Record<string, unknown>): boolean {
  const report = reportOf(type.name, "2026-02-01", body);
  const alone = { today: "2026-03-01", country: null, allowedRepairs: [], acceptedCodes: [], knownAreas: () => [] };
  return checkReport(report, alone).acceptable;
}

function valueFor(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valueFor(one, name)));
  if (schema.type === "string") return stringOf(schema, name);
  if (schema.type === "integer" || schema.type === "number") return numberOf(schema);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "array") return arrayOf(schema, name);
  if (schema.type === "object") return objectOf(schema);
  return fc.constantFrom(null, 1, "x");
}

function stringOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema, name: string): fc.Arbitrary<string> {
  if (format === "date") return day.map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
  if (/^hazardCodes?$/.test(name)) return codes;
  if (pattern?.includes("-7[0-9a-f]{3}")) return fc.constant("").map(() => uuidv7());
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength;
  if (pattern === undefined) return text.filter(fits);
  const expression = new RegExp(pattern, "u");
  // Most texts fit these two; of any other pattern none might, and a filter would seek for ever.
  if (pattern === "\\S" || pattern === "^\\S(.*\\S)?$")
    return text.filter((value) => expression.test(value) && fits(value));
  return fc.stringMatching(expression).map((value) => value.slice(0, maxLength));
}

function numberOf(schema: Schema): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, type, multipleOf } = schema;
  const min = minimum ?? (above === undefined ? -1000 : above + 1);
  const max = maximum ?? (below === undefined ? Math.max(min, 10_000) : below - 1);
  const integer = fc.integer({ min: Math.ceil(min), max: Math.floor(Math.max(max, Math.ceil(min))) });
  if (type === "integer" || multipleOf !== undefined)
    return fc.oneof(integer, fc.constantFrom(Math.ceil(min), Math.floor(max)));
  return fc.oneof(integer, fc.double({ min, max, noNaN: true }));
}

function arrayOf({ items = {}, minItems = 0, maxItems = 3, uniqueItems = false }: Schema, name: string) {
  const limits = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) };
  const item = valueFor(items, name);
  return uniqueItems
    ? fc.uniqueArray(item, { ...limits, selector: (one) => JSON.stringify(one) })
    : fc.array(item, limits);
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const { geometry } = properties;
  if (geometry !== undefined) return shapeOf(geometry);
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueFor(schema, name)]));
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
}

function shapeOf(geometry: Schema): fc.Arbitrary<unknown> {
  const at = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 3 }));
  const isPoint = geometry.properties?.["type"]?.const === "Point";
  return at.map(([east, north, width]) =>
    isPoint
      ? { geometry: { type: "Point", coordinates: [46 + east / 1000, 40 + north / 1000] } }
      : square(east, north, width, width),
  );
}

/** What may stand where something else is asked. */
const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, "", " ", "NaN", "Infinity", "1e400", "-1", "0", "null", "undefined", "[object Object]"),
  fc.constantFrom(-1, 0, -0, 1e308, -1e308, 2 ** 53, 0.1 + 0.2, 1.5, 5e-324),
  fc.constantFrom(
    [],
    {},
    [[]],
    [{}],
    { __proto__: null },
    "\u0000",
    "\ud800",
    "x".repeat(70_000),
    "9999-99-99",
    "0000-01-01",
  ),
  fc.constantFrom("\u202e", "ﷺ".repeat(500), "İ".repeat(90), "2026-02-30", "../../etc/passwd", "{{7*7}}", "\\"),
  fc.jsonValue({ maxDepth: 4 }),
  fc.integer({ min: 60, max: 200 }).map((depth) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`) as unknown),
);

type Change = (at: unknown, key: string, value: unknown) => void;

const changes: readonly Change[] = [
  (at, key) => delete (at as Record<string, unknown>)[key],
  (at, key, value) => set(at, key, value),
  (at, _key, value) => set(at, "neverHeardOf", value),
  (at, key) => set(at, key, [(at as Record<string, unknown>)[key]]),
  (at, key) => set(at, key, String((at as Record<string, unknown>)[key])),
  // A list turned round: the two numbers of a position, the corners of a ring.
  (at) => Array.isArray(at) && at.reverse(),
  (at) => Array.isArray(at) && at.push(...structuredClone(at)),
  (at, key) => {
    const value = (at as Record<string, unknown>)[key];
    if (typeof value === "number") set(at, key, -value * 1000);
  },
];

function set(at: unknown, key: string, value: unknown): void {
  (at as Record<string, unknown>)[key] = value;
}

/** One change somewhere in a report: a place is chosen by a number, so that every depth is met. */
const change = fc.record({ place: fc.nat(), change: fc.constantFrom(...changes), value: wrong });

/** A report with up to three things wrong anywhere in it. */
export function spoilt<T extends object>(report: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(report, fc.array(change, { minLength: 1, maxLength: 3 })).map(([good, made]) => {
    const bad = structuredClone(good);
    for (const one of made) {
      const places = placesIn(bad);
      const [at, key] = places[one.place % places.length] ?? [bad, "type"];
      one.change(at, key, one.value);
    }
    return bad;
  });
}

function placesIn(value: unknown): (readonly [unknown, string])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...placesIn(inner)]);
}
