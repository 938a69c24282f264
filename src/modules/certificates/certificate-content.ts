import type { Position } from "../../geometry/shape.ts";
import type { MapFrame } from "../../interop/documents/map/map-frame.ts";
import type { Fate, Operation, ReleasedFate } from "../land-release/land-claim.ts";
import type { ItemFound, ItemFoundVersion1 } from "../ordnance/item-found.ts";
import type { PlaceName } from "../places/place-name.ts";
import type { CertificateRequest, Sayer } from "./certificate-request.ts";
import type { HandoverBody } from "./handover-checks.ts";

/** Coordinates of a GeoJSON MultiPolygon: ground in the form that every reader of JSON knows. */
export type GroundCoordinates = readonly (readonly (readonly Position[])[])[];

/** One piece of the certified land: its fate, and the report that gave it. */
export interface CertifiedPart {
  readonly fate: ReleasedFate;
  readonly operation: Operation | null;
  readonly hazardCode: string | null;
  readonly reportId: string;
  readonly areaSquareMetres: number;
  readonly coordinates: GroundCoordinates;
}

/** A turning point in every form in which a certificate prints it, worked out once, when it is issued. */
export interface CertifiedPoint {
  readonly name: string;
  readonly position: Position;
  /** Latitude and longitude, decimal and in degrees, minutes and seconds. */
  readonly degrees: string;
  readonly degreesMinutesSeconds: string;
  readonly utm: {
    readonly zone: number;
    readonly hemisphere: "north" | "south";
    readonly easting: number;
    readonly northing: number;
  };
  readonly mgrs: string;
  readonly bearingTrueDegrees: number;
  readonly distanceMetres: number;
}

export interface CertifiedPerimeter {
  readonly part: number;
  readonly isHole: boolean;
  readonly points: readonly CertifiedPoint[];
}

/** A report that the certificate stands on, as it was approved. */
export interface CertifiedReport {
  readonly id: string;
  readonly type: string;
  readonly sha256: string;
  readonly dateOfInformation: string;
  readonly reportedBy: Sayer;
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly operation: Operation | null;
  readonly method: string | null;
  readonly depthCm: number | null;
  readonly itemsFound: readonly (ItemFound | ItemFoundVersion1)[] | null;
  readonly areaSquareMetres: number;
}

/** A quality visit to one of the areas, or an inspection by sampling in it. */
export interface CertifiedInspection {
  readonly reportId: string;
  readonly type: string;
  readonly on: string;
  readonly organisation: string;
  readonly number: string;
  readonly result: string;
}

/** A handover of land of the areas, as its approved report has it. */
export interface CertifiedHandover {
  readonly reportId: string;
  readonly handedOverOn: string;
  readonly receivedBy: HandoverBody["receivedBy"];
  readonly present: NonNullable<HandoverBody["present"]> | null;
  readonly releasedFor: NonNullable<HandoverBody["releasedFor"]>;
  readonly residualRiskAcknowledged: boolean;
  readonly residualRisk: string | null;
}

/** What lies around on the map, as it was known when the certificate was issued. */
export interface Surroundings {
  readonly land: readonly {
    readonly hazardCode: string | null;
    readonly fate: Fate;
    readonly coordinates: GroundCoordinates;
  }[];
  readonly settlements: readonly { readonly name: PlaceName; readonly position: Position }[];
}

/**
 * All that a certificate says, in no language: the document that is hashed, kept for ever, and printed. What was said
 * when it was issued stands in it as it was said.
 */
export interface CertificateContent {
  readonly kind: "homeground-certificate";
  readonly version: 1;
  readonly certificateId: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly programme: { readonly name: PlaceName; readonly isSample: boolean };
  /** The last journal entry that this certificate knows of. */
  readonly journalPosition: number;
  readonly journalHash: string;
  readonly hazards: readonly {
    readonly code: string;
    readonly name: string | null;
    readonly remainingSquareMetres: number;
  }[];
  readonly unit: { readonly code: string; readonly name: PlaceName } | null;
  readonly areaSquareMetres: number;
  readonly groundSha256: string;
  readonly outline: GroundCoordinates;
  readonly parts: readonly CertifiedPart[];
  readonly perimeters: readonly CertifiedPerimeter[];
  readonly reports: readonly CertifiedReport[];
  /** Absent on certificates from before these reports were there. */
  readonly inspections?: readonly CertifiedInspection[];
  readonly handovers?: readonly CertifiedHandover[];
  readonly said: Omit<CertificateRequest, "hazardCode" | "reportIds" | "supersedes">;
  readonly supersedes: readonly { readonly certificateId: string; readonly shortCode: string }[];
  /** Where the public looks codes up, as https://…; null where the programme has no address. */
  readonly verifyAt: string | null;
  readonly map: MapFrame;
  readonly surroundings: Surroundings;
}
