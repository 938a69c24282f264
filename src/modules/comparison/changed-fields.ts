import canonicalize from "canonicalize";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { groundFromGeoJson } from "../../geometry/geojson.ts";

/** One field in which two reports differ. Null: the report does not say it. */
export interface ChangedField {
  /** Names joined by points, entries of lists by their number: `itemsFound.2.quantity`. */
  readonly path: string;
  /** The same without numbers: the key of its words in the report type's `fieldLabels`. */
  readonly labelPath: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Ground or a point as a table says it; the drawing beside it shows the rest. */
export type SaidShape =
  | { readonly shape: "ground"; readonly vertices: number; readonly areaSquareMetres: number }
  | { readonly shape: "point"; readonly position: readonly number[] };

export interface Comparison {
  readonly fields: readonly ChangedField[];
  /** How many fields are as they were. */
  readonly unchanged: number;
}

/** Of what is in a body, what no table shows: the way to a person is for the vault alone. */
const hidden: ReadonlySet<string> = new Set(["identityId"]);

/** Everything in which two documents differ, field by field. Null: there is nothing to compare with, all is new. */
export function changedFields(before: object | null, after: object): Comparison {
  const found = new Differences();
  found.compare([], before ?? {}, after);
  return found;
}

type Path = readonly (string | number)[];

class Differences implements Comparison {
  readonly fields: ChangedField[] = [];
  unchanged = 0;

  compare(path: Path, before: unknown, after: unknown): void {
    if (isSame(before, after)) {
      this.unchanged += leavesIn(after);
    } else if (isShape(before) || isShape(after)) {
      // Drawn again by other means, and the same ground.
      if (isSame(geometryIn(before), geometryIn(after))) this.unchanged += 1;
      else this.#differs(path, saidShape(before), saidShape(after));
    } else if (isList(before) || isList(after)) {
      this.#compareEntries(path, isList(before) ? before : [], isList(after) ? after : []);
    } else if (isObject(before) || isObject(after)) {
      const [old, young] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
      for (const key of new Set([...Object.keys(old), ...Object.keys(young)])) {
        if (!hidden.has(key)) this.compare([...path, key], old[key], young[key]);
      }
    } else this.#differs(path, before ?? null, after ?? null);
  }

  /** Entries that are the same anywhere in both lists are no change; the rest are held against each other in order. */
  #compareEntries(path: Path, before: readonly object[], after: readonly object[]): void {
    const gone = before.map((value, index) => ({ value, index }));
    const come: { value: object; index: number }[] = [];
    after.forEach((value, index) => {
      const twin = gone.findIndex((old) => isSame(old.value, value));
      if (twin === -1) come.push({ value, index });
      else {
        gone.splice(twin, 1);
        this.unchanged += leavesIn(value);
      }
    });
    for (let i = 0; i < Math.max(gone.length, come.length); i += 1) {
      const [old, young] = [gone[i], come[i]];
      this.compare([...path, young?.index ?? old?.index ?? i], old?.value, young?.value);
    }
  }

  #differs(path: Path, before: unknown, after: unknown): void {
    const labelPath = path.filter((key) => typeof key === "string").join(".");
    this.fields.push({ path: path.join("."), labelPath, before, after });
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a ?? null) === canonicalize(b ?? null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of things with fields of their own; lists of words are compared as a whole. */
function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isShape(value: unknown): value is { geometry: Record<string, unknown> } {
  return isObject(value) && isObject(value["geometry"]) && "coordinates" in value["geometry"];
}

function geometryIn(value: unknown): unknown {
  return isShape(value) ? value.geometry : null;
}

function saidShape(value: unknown): SaidShape | null {
  if (!isShape(value)) return null;
  const geometry = value.geometry as { type: string; coordinates: number[] };
  if (geometry.type === "Point") return { shape: "point", position: geometry.coordinates };
  const ground = groundFromGeoJson(value.geometry as unknown as Parameters<typeof groundFromGeoJson>[0]);
  const vertices = ground.flat().reduce((sum, ring) => sum + ring.length - 1, 0);
  return { shape: "ground", vertices, areaSquareMetres: areaSquareMetres(ground) };
}

function leavesIn(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (isShape(value)) return 1;
  if (isList(value)) return value.reduce((sum, one) => sum + leavesIn(one), 0);
  if (!isObject(value)) return 1;
  return Object.entries(value).reduce((sum, [key, one]) => sum + (hidden.has(key) ? 0 : leavesIn(one)), 0);
}
