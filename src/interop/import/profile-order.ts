import type { ImportProfile } from "./import-profile.ts";
import { fileNameMatches, type SourceFile } from "./map-row.ts";

/**
 * Files in the order in which the profile's mappings name them, whatever order they were given in: of reports of one day
 * the one made first acts first, so areas are opened before land in them is released. Files no mapping names come last.
 */
export function inProfileOrder<T extends { readonly file: SourceFile }>(
  files: readonly T[],
  profile: ImportProfile,
): T[] {
  const rank = ({ file }: T) => {
    const index = profile.mappings.findIndex((mapping) => fileNameMatches(mapping.files, file.name));
    return index < 0 ? profile.mappings.length : index;
  };
  return files.toSorted((a, b) => rank(a) - rank(b));
}
