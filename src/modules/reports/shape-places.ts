/** A place in a body where a shape stands, as a list of keys, and what stands there. */
export interface ShapePlace {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

/** Where the shapes of a field stand: `area` in one place, `itemsFound.*.position` once for each item that has one. */
export function shapePlaces(body: unknown, field: string): readonly ShapePlace[] {
  let places: ShapePlace[] = [{ keys: [], value: body }];
  for (const name of field.split(".")) {
    places = places.flatMap(({ keys, value }) => {
      if (name === "*") return Array.isArray(value) ? value.map((one, i) => ({ keys: [...keys, i], value: one })) : [];
      if (typeof value !== "object" || value === null) return [];
      return [{ keys: [...keys, name], value: (value as Record<string, unknown>)[name] }];
    });
  }
  return places;
}

/** JSON pointer to a place in a body. */
export function pointerOf(keys: ShapePlace["keys"]): string {
  return keys.map((key) => `/${key}`).join("");
}

/** The body with another value at a place; nothing of the given body changes. */
export function withValueAt<Body>(body: Body, [key, ...rest]: ShapePlace["keys"], value: unknown): Body {
  if (key === undefined) return value as Body;
  if (Array.isArray(body)) return body.map((one, i) => (i === key ? withValueAt(one, rest, value) : one)) as Body;
  return { ...body, [key]: withValueAt((body as Record<string | number, unknown>)[key], rest, value) };
}
