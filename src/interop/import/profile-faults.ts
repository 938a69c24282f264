import type { TObject } from "typebox";
import type { ReportType } from "../../modules/reports/report-type.ts";
import { reportTypeNamed, reportTypes } from "../../modules/reports/report-types.ts";
import { samePerson } from "../../modules/reports/same-person.ts";
import type { FileMapping, ImportProfile } from "./import-profile.ts";
import { identifyingReads } from "./without-identifying.ts";

export interface ProfileFault {
  readonly path: string;
  readonly message: string;
}

/** What a profile of the right form says that cannot be: unknown types and fields, required fields left out. */
export function profileFaults(profile: ImportProfile): ProfileFault[] {
  const faults = profile.mappings.flatMap((mapping, i) => mappingFaults(mapping, profile, `/mappings/${i}`));
  for (const { path, name } of identifyingReads(profile)) {
    const message = `reads ${name}, which the profile calls identifying; who somebody is belongs into the vault`;
    faults.push({ path, message });
  }
  if (profile.approvedBy !== undefined && samePerson(profile.approvedBy, profile.reportedBy.name)) {
    const message = `is ${profile.approvedBy}, who reports these rows; name a second person, or leave it out`;
    faults.push({ path: "/approvedBy", message });
  }
  return faults;
}

function mappingFaults(mapping: FileMapping, profile: ImportProfile, path: string): ProfileFault[] {
  const type = reportTypeNamed(mapping.reportType);
  if (!type) {
    const known = reportTypes.map(({ name }) => name).join(", ");
    return [{ path: `${path}/reportType`, message: `is "${mapping.reportType}"; it must be one of ${known}` }];
  }
  const faults = [...unknownFields(mapping, type, path), ...missingFields(mapping, type, path)];
  const shapes = type.shapes.map(({ field }) => field);
  if (mapping.geometryField !== undefined && !shapes.includes(mapping.geometryField)) {
    const message = `is "${mapping.geometryField}"; the shapes of ${type.name} are ${shapes.join(", ")}`;
    faults.push({ path: `${path}/geometryField`, message });
  }
  if (mapping.dateOfInformation === undefined && profile.dateOfInformation === undefined) {
    faults.push({
      path: `${path}/dateOfInformation`,
      message: "is missing, here and in the profile: say where it comes from",
    });
  }
  return faults;
}

function unknownFields(mapping: FileMapping, type: ReportType, path: string): ProfileFault[] {
  const known = Object.keys((type.body as TObject).properties);
  const unknown = Object.keys(mapping.fields).filter((field) => !known.includes(field));
  return unknown.map((field) => ({
    path: `${path}/fields/${field}`,
    message: `is not a field of ${type.name}; known fields: ${known.join(", ")}`,
  }));
}

function missingFields(mapping: FileMapping, type: ReportType, path: string): ProfileFault[] {
  const required: readonly string[] = type.body.required ?? [];
  const geometryField = mapping.geometryField ?? type.shapes[0]?.field;
  const missing = required.filter((field) => field !== geometryField && !Object.hasOwn(mapping.fields, field));
  return missing.map((field) => ({
    path: `${path}/fields`,
    message: `lacks ${field}, which a ${type.name} must have`,
  }));
}
