import { createContext, useContext } from "react";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Attachment } from "./draft-document.ts";
import type { PlacedFinding } from "./placed-finding.ts";

/** What every field of a form may do and know, and which stays the same while somebody types. */
export interface FormWorld {
  readonly type: ShownType;
  readonly language: Language;
  /** Puts a value at a JSON pointer of the report; undefined takes it away. */
  readonly set: (pointer: string, value: unknown) => void;
  /** Somebody has been at this field: from now on it may say that it is empty. */
  readonly touch: (pointer: string) => void;
  readonly label: (path: string) => string;
  readonly help: (path: string) => string | undefined;
  /** Takes a file with the report and gives its SHA-256. */
  readonly attach: (file: File) => Promise<string>;
}

const World = createContext<FormWorld | null>(null);
const Findings = createContext<readonly PlacedFinding[]>([]);
/** The day of the information, for magnetic declination, and the area it is about, for its neighbours on the map. */
export interface FormGround {
  readonly date: string | undefined;
  readonly hazardCode: string | undefined;
}
const Ground = createContext<FormGround>({ date: undefined, hazardCode: undefined });

const Attachments = createContext<readonly Attachment[]>([]);

export const FormAttachmentsProvider = Attachments.Provider;
export const FormWorldProvider = World.Provider;
export const FormFindingsProvider = Findings.Provider;
export const FormGroundProvider = Ground.Provider;

export function useFormWorld(): FormWorld {
  const world = useContext(World);
  if (world === null) throw new Error("A field stands outside of a form");
  return world;
}

/** The findings that may be shown now. */
export function useFindings(): readonly PlacedFinding[] {
  return useContext(Findings);
}

export function useAttachments(): readonly Attachment[] {
  return useContext(Attachments);
}

export function useFormGround(): FormGround {
  return useContext(Ground);
}
