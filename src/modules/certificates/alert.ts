import type { Position } from "../../geometry/shape.ts";

/** Ordnance that was found on released land, as long as the ground it reopened is not closed again. */
export interface Alert {
  readonly reportId: string;
  readonly dateOfInformation: string;
  readonly location: Position | null;
  readonly hazardCodes: readonly string[];
  /** Square metres that are hazardous again because of it, today. */
  readonly squareMetres: number;
  readonly quantity: number;
  readonly foundDuring: string;
  /** Certificates in force that hold some of that ground: what their paper says is no longer so. */
  readonly certificates: readonly { readonly id: string; readonly shortCode: string; readonly squareMetres: number }[];
}
