/** One row of a source file: a feature of a GeoJSON file, a line of a table. Rows count from 1, headers apart. */
export interface SourceRow {
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The geometry as offered, before any check; null or undefined where the row has none. */
  readonly geometry: unknown;
}

/** A file format that can be imported. Adding one is one file and one line in the registry. */
export interface ImportFormat {
  readonly id: string;
  readonly label: string;
  /** Lower-case endings with the dot. */
  readonly extensions: readonly string[];
  /** Rows of the file's bytes. Throws an Error that says what is wrong and where when they cannot be read. */
  readonly read: (bytes: Uint8Array) => Iterable<SourceRow>;
}
