/**
 * Every kind of "no" the program can throw, with its stable code. `status` and `title` are the RFC 9457 fields; a
 * Problem adds the detail of the case. Codes are documented in docs/problems.md; a house test keeps that list complete.
 */
export const problems = {
  "invalid-request": { status: 400, title: "The request is not understood" },
  usage: { status: 400, title: "The command is not understood" },
  "not-signed-in": { status: 401, title: "Sign in first" },
  "signed-out": { status: 401, title: "The sign-in has ended" },
  "not-allowed": { status: 403, title: "Your roles do not allow this" },
  "foreign-page": { status: 403, title: "The request comes from another site" },
  "not-found": { status: 404, title: "There is nothing here" },
  "report-not-found": { status: 404, title: "No report has this id" },
  "hazard-not-found": { status: 404, title: "No hazard has this code" },
  conflict: { status: 409, title: "This contradicts what is already recorded" },
  "report-already-exists": { status: 409, title: "Another report has this id" },
  "report-already-decided": { status: 409, title: "The report was already approved or rejected" },
  "superseded-not-approved": { status: 409, title: "Only an approved report can be superseded" },
  "sample-programme": { status: 409, title: "This store holds the sample programme" },
  "programme-undefined": { status: 409, title: "This store has no programme yet" },
  "approver-is-author": { status: 409, title: "A report is approved by a second person" },
  "programme-defined": { status: 409, title: "This store has a programme already" },
  "record-is-immutable": { status: 409, title: "Reports and journal entries never change" },
  "too-large": { status: 413, title: "The request is too large" },
  "unsupported-encoding": { status: 415, title: "The request is compressed" },
  "report-refused": { status: 422, title: "The report has errors" },
  "invalid-report": { status: 422, title: "The report does not fit its schema" },
  "import-refused": { status: 422, title: "The import was refused" },
  "profile-invalid": { status: 422, title: "The import profile does not fit its schema" },
  "file-unreadable": { status: 422, title: "The file cannot be read" },
  "journal-broken": { status: 500, title: "The journal does not verify" },
  "migration-changed": { status: 500, title: "An applied migration was changed" },
  "database-too-old": { status: 500, title: "The database server is too old" },
  "database-unreachable": { status: 503, title: "The database does not answer" },
  "database-engine-missing": { status: 500, title: "There is no embedded PostgreSQL for this machine" },
  "database-engine-failed": { status: 500, title: "The embedded PostgreSQL did not start" },
  "data-folder-unusable": { status: 500, title: "The data folder cannot be used" },
  "data-folder-busy": { status: 503, title: "Another Homeground is starting on this data folder" },
  "port-taken": { status: 503, title: "The port is taken" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;
