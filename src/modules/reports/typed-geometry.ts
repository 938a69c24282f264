import Type from "typebox";
import { angleUnits, bearingKinds } from "../../geometry/bearing.ts";
import { pulkovoTransformations, referenceSystems } from "../../geometry/coordinates/reference-system.ts";
import { isoDate } from "./report.ts";

const pointName = Type.String({ minLength: 1, maxLength: 60, pattern: "\\S", description: "a short name such as TP3" });
const writtenPlace = Type.String({
  minLength: 1,
  maxLength: 120,
  pattern: "\\S",
  description: "coordinates as written",
});
const exactly = { additionalProperties: false } as const;

const measured = {
  /** In the traverse's unit of angles. */
  bearing: Type.Number({ minimum: 0, maximum: 6400 }),
  /** Only where it is not that of the whole traverse: a first leg taken from the map, say. */
  bearingKind: Type.Optional(Type.Enum([...bearingKinds])),
  /** Along the ground, or along the slope where `slopeDegrees` is given. */
  distanceMetres: Type.Number({ exclusiveMinimum: 0, maximum: 50_000 }),
  slopeDegrees: Type.Optional(Type.Number({ minimum: -60, maximum: 60 })),
};

/** Where a point of the way in is: by coordinates, or by a leg from the point before. */
const placed = Type.Object(
  {
    name: Type.Optional(pointName),
    text: Type.Optional(writtenPlace),
    leg: Type.Optional(Type.Object(measured, exactly)),
  },
  exactly,
);

/** To which point a leg leads; `start` leads back and closes the traverse. TNMA names: turning, intermediate, end point. */
const legPointTypes = ["turning", "intermediate", "end", "start"] as const;

const leg = Type.Object(
  { ...measured, pointType: Type.Enum([...legPointTypes]), name: Type.Optional(pointName) },
  exactly,
);

/** Reference point → benchmark → start point → legs along the perimeter, by bearing and distance. */
const traverse = Type.Object(
  {
    method: Type.Literal("traverse"),
    /** The day on which it was measured: north of the compass moves. */
    date: isoDate,
    bearingKind: Type.Enum([...bearingKinds]),
    angleUnit: Type.Optional(Type.Enum([...angleUnits])),
    /** The declination the team worked with, east positive, where it is not to be taken from the World Magnetic Model. */
    declinationDegrees: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    /** In which its coordinates are written. Grid bearings count from its grid: of UTM where it has none. */
    system: Type.Enum([...referenceSystems]),
    transformation: Type.Optional(Type.Enum([...pulkovoTransformations])),
    reference: Type.Optional(placed),
    benchmark: Type.Optional(placed),
    start: placed,
    legs: Type.Array(leg, { maxItems: 5000 }),
    /** Absent: as measured. */
    adjustment: Type.Optional(Type.Enum(["compass-rule"])),
  },
  exactly,
);

/** The corners one after the other, or one place, letter by letter as they were typed. */
const coordinates = Type.Object(
  {
    method: Type.Literal("coordinates"),
    system: Type.Enum([...referenceSystems]),
    transformation: Type.Optional(Type.Enum([...pulkovoTransformations])),
    texts: Type.Array(writtenPlace, { minItems: 1, maxItems: 5000 }),
  },
  exactly,
);

/** By hand on a map; `tool` names what was drawn upon and with. */
const drawn = Type.Object(
  { method: Type.Literal("drawn"), tool: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) },
  exactly,
);

/** Out of a file or the clipboard. */
const pasted = Type.Object(
  {
    method: Type.Literal("pasted"),
    format: Type.Enum(["gpx", "kml", "geojson", "csv", "odk-trace"]),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
    sha256: Type.Optional(Type.String({ pattern: "^[0-9a-f]{64}$" })),
  },
  exactly,
);

/** The ground of a road or path: a line in WGS 84 and the width of the strip it is the middle of. */
const centreline = Type.Object(
  {
    method: Type.Literal("centreline"),
    line: Type.Array(Type.Tuple([Type.Number(), Type.Number()]), { minItems: 2, maxItems: 5000 }),
    widthMetres: Type.Number({ minimum: 0.5, maximum: 500 }),
  },
  exactly,
);

/**
 * How a shape was given, kept in the immutable report beside what was computed of it: `method` names the way of entry, the
 * rest is what was typed, letter by letter. `computeTyped` makes the shape of it.
 */
export const typedGeometry = Type.Union([traverse, coordinates, drawn, pasted, centreline]);

export type TypedGeometry = Type.Static<typeof typedGeometry>;
export type TypedTraverse = Type.Static<typeof traverse>;
export type TypedCoordinates = Type.Static<typeof coordinates>;
export type TypedCentreline = Type.Static<typeof centreline>;
