import Type from "typebox";
import { refusal } from "../../access/guard-routes.ts";
import { mayDo } from "../../access/permission.ts";
import type { Routes } from "../../platform/routes.ts";
import { computeTyped } from "./compute-typed.ts";
import { reportTypes } from "./report-types.ts";
import { type TypedGeometry, typedGeometry } from "./typed-geometry.ts";

const computation = Type.Object(
  { typed: typedGeometry, shape: Type.Optional(Type.Enum(["ground", "point"], { default: "ground" })) },
  { additionalProperties: false },
);

interface Asked {
  readonly typed: TypedGeometry;
  readonly shape?: "ground" | "point";
}

const config = { access: { action: "submit", record: "report" } } as const;
const summary = "The shape that follows from what was typed, with its closing error and findings; nothing is kept";

/** For forms that do not compute by themselves. It says nothing of any record, so whoever may hand in anything may ask. */
export const computationRoutes: Routes = (app) => {
  app.post<{ Body: Asked }>(
    "/api/geometry/computation",
    { config, schema: { summary, body: computation } },
    async ({ body: { typed, shape = "ground" }, viewer }) => {
      if (!reportTypes.some(({ name }) => mayDo(viewer, "submit", name))) {
        throw refusal(viewer, "submit", "hazard-report");
      }
      return computeTyped(typed, shape);
    },
  );
};
