import Type from "typebox";

/** A plan as an address carries it; what its kind does not need is passed over. */
export const curveQuery = Type.Object(
  {
    plan: Type.Union([Type.Literal("area"), Type.Literal("lot"), Type.Literal("binomial")]),
    fraction: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    detection: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    lot: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    sample: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    defects: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  },
  { additionalProperties: false },
);

export type CurveQuery = Type.Static<typeof curveQuery>;
