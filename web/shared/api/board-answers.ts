import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Asset, ExpiringCertificate, OrganisationReadiness } from "../../../src/modules/capacity/readiness.ts";
import type { TrainingCourse } from "../../../src/modules/capacity/training-course.ts";
import type { AccreditationLine } from "../../../src/modules/quality/accreditation-line.ts";
import type { NonConformityLine, NonConformityState } from "../../../src/modules/quality/non-conformity-state.ts";
import type { ResidualRisk } from "../../../src/modules/quality/residual-risk.ts";
import type { SamplingInspection } from "../../../src/modules/quality/sampling-body.ts";
import type { TaskLine } from "../../../src/modules/tasking/task-line.ts";
import type { TaskProgress } from "../../../src/modules/tasking/task-progress.ts";
import type { DrawnPiece } from "../drawing/land-drawing.tsx";

export interface NonConformities {
  readonly on: string;
  readonly total: number;
  /** Of all that the reader sees, whatever is filtered. */
  readonly counts: Readonly<Record<NonConformityState, number>>;
  readonly items: readonly NonConformityLine[];
  /** Corrective actions that answer no approved non-conformity. */
  readonly unmatched: readonly { readonly reportId: string; readonly visit: string; readonly ordinal: number }[];
}

export type InspectionLine = Pick<SamplingInspection, "number" | "organisation" | "plan" | "itemsFound" | "result"> & {
  readonly reportId: string;
  readonly inspectedOn: string;
  readonly hazardCode: string | null;
  readonly residual: ResidualRisk | null;
};

export interface QualityRecord {
  readonly on: string;
  readonly accreditations: readonly AccreditationLine[];
  readonly inspections: readonly InspectionLine[];
}

export type CourseLine = TrainingCourse & { readonly reportId: string; readonly graduateCount: number | null };

export interface CapacityBoard {
  readonly on: string;
  readonly organisations: readonly OrganisationReadiness[];
  readonly assets: readonly Asset[];
  readonly expiring: readonly ExpiringCertificate[];
  readonly courses: readonly CourseLine[];
}

export type TaskRow = TaskLine & { readonly releasedSquareMetres: number };

export interface TaskList {
  readonly on: string;
  readonly total: number;
  readonly items: readonly TaskRow[];
}

export interface TaskDetail {
  readonly on: string;
  readonly task: TaskRow & { readonly instructions: string | null };
  readonly ground: Polygon | MultiPolygon | null;
  readonly pieces: { readonly features: readonly Feature<Polygon | MultiPolygon, DrawnPiece>[] };
  readonly timeline: readonly {
    readonly reportId: string;
    readonly type: string;
    readonly on: string;
    readonly progress: TaskProgress | null;
  }[];
}
