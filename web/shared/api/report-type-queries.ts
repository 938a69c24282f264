import { queryOptions } from "@tanstack/react-query";
import type { TObject } from "typebox";
import type { ReportType } from "../../../src/modules/reports/report-type.ts";
import type { ReportTypeName } from "../../../src/modules/reports/report-types.ts";
import { get } from "./request.ts";

/** A report type as the server tells it: everything but its checks and its verb. */
export interface ShownType extends Omit<ReportType, "checks" | "verb" | "body" | "name"> {
  readonly name: ReportTypeName;
  readonly body: TObject;
}

/** The types change with the program alone: asked once for a page, and not again when the journal grows. */
export const reportTypesQuery = queryOptions({
  queryKey: ["report-types"],
  queryFn: ({ signal }) => get<readonly ShownType[]>("/api/report-types", {}, signal),
});
