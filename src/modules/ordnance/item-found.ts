import Type from "typebox";
import { type PointShape, pointShape } from "../reports/ground-shape.ts";
import { pointPosition } from "../reports/point-position.ts";
import type { Effect, ShapeField } from "../reports/report-type.ts";
import { categoryLeaves, statisticGroupOf } from "./category.ts";
import { itemStates } from "./ordnance-item.ts";

/** How an item looked from outside, before anyone touched it. */
export const itemConditions = ["sound", "corroded", "damaged", "broken-open", "burnt", "not-known"] as const;

/** What was done with an item. */
export const itemDisposals = [
  "demolished-in-place",
  "moved-and-demolished",
  "burnt",
  "handed-over",
  "left-marked",
  "other",
] as const;

/**
 * One line of what was found, in any report that finds ordnance: so many of one kind at one place. A model is a key of
 * the catalogue, or what people call it; `catalogue` is our own word in the schema, by which a form offers suggestions.
 */
export const itemFound = Type.Object(
  {
    category: Type.Enum(categoryLeaves.map(({ code }) => code) as [string, ...string[]]),
    model: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: "\\S", catalogue: "ordnance-model" })),
    quantity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    state: Type.Enum([...itemStates]),
    depthCm: Type.Optional(Type.Number({ minimum: 0, maximum: 1000, unit: "cm" })),
    condition: Type.Optional(Type.Enum([...itemConditions])),
    movedBefore: Type.Optional(Type.Boolean()),
    position: Type.Optional(pointShape),
    cluster: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: "\\S" })),
    disposal: Type.Optional(Type.Enum([...itemDisposals])),
    photo: Type.Optional(
      Type.String({
        pattern: "^[0-9a-f]{64}$",
        description: "the SHA-256 of a file attached to the report, as 64 digits 0-9 a-f",
        catalogue: "attachment",
      }),
    ),
    remarks: Type.Optional(Type.String({ maxLength: 4000, multiline: true })),
  },
  { additionalProperties: false },
);

/** The list of a report's body. */
export const itemsFound = Type.Optional(Type.Array(itemFound, { maxItems: 500 }));

export type ItemFound = Type.Static<typeof itemFound>;

/** As clearance completions of version 1 have it: approved documents are for ever, so it is read for ever. */
export interface ItemFoundVersion1 {
  readonly kind: string;
  readonly model?: string;
  readonly count: number;
  readonly depthCm?: number;
  readonly disposal?: string;
}

/** An item of either version as one reads it; `disposal` is a choice of today or the free text of version 1. */
export type ReadItem = Omit<ItemFound, "disposal"> & { readonly disposal?: string };

/**
 * Reads an item of any version. The kinds of version 1 are leaves of today's tree. Its free text on disposal says
 * nothing for certain, and only a destroyed item is gone: the state is `found`, and the text is kept.
 */
export function readItem(item: ItemFound | ItemFoundVersion1): ReadItem {
  if ("category" in item) return item;
  const { kind, count, ...rest } = item;
  return { ...rest, category: kind, quantity: count, state: "found" };
}

/** Positions of items pass the geometry gate like any other shape. */
export function itemShapes(field = "itemsFound"): readonly ShapeField[] {
  return [{ field: `${field}.*.position`, shape: "point", required: false, comparedWith: null, insideCountry: true }];
}

/** What items do to the current state: each is counted once. `place` stands in for those that have none of their own. */
export function itemEffects(
  hazardCode: string | null | undefined,
  items: readonly (ItemFound | ItemFoundVersion1)[] | undefined,
  place?: PointShape,
): readonly Effect[] {
  return (items ?? []).map((one): Effect => {
    const item = readItem(one);
    const position = item.position ?? place;
    return {
      kind: "item-found",
      item: {
        hazardCode: hazardCode ?? null,
        statisticGroup: statisticGroupOf(item.category),
        category: item.category,
        model: item.model ?? null,
        quantity: item.quantity,
        state: item.state,
        depthCm: item.depthCm ?? null,
        condition: item.condition ?? null,
        disposal: item.disposal ?? null,
        location: position === undefined ? null : pointPosition(position),
      },
    };
  });
}
