/**
 * Where backups lie: a folder, or a bucket of an S3-compatible storage. Names are ours: lower-case letters, digits, dots,
 * dashes and slashes. An object is there whole or not at all, and is never changed once it is there.
 */
export interface BackupStore {
  /** As a person wrote it. */
  readonly where: string;
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Buffer | null>;
  /** Names and sizes in bytes of everything that lies there. */
  list(): Promise<Map<string, number>>;
}
