/** What the log keeps of an error: where it happened and what kind it was, and nothing that came in with a request. */
export interface SafeError {
  readonly type: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly message: string;
  readonly stack: readonly string[];
  readonly cause?: SafeError;
}

const longestMessage = 200;
const deepest = 3;

/**
 * Errors carry what people sent: PostgreSQL quotes the value it did not like and gives the row in `detail`, JSON.parse
 * quotes the text. Whatever stands in quotes or brackets is cut out, and of fields only named ones are kept.
 */
export function safeError(thrown: unknown, depth = 0): SafeError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: withoutValues(String(thrown)), stack: [] };
  const {
    code,
    constraint_name: constraint,
    table_name: table,
  } = thrown as unknown as Readonly<Record<string, unknown>>;
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: thrown.name,
    ...textFields({ code, constraint, table }),
    message: withoutValues(thrown.message),
    stack: frames.map((line) => line.trim()),
    ...(thrown.cause === undefined || depth >= deepest ? {} : { cause: safeError(thrown.cause, depth + 1) }),
  };
}

function textFields(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts);
}

function withoutValues(message: string): string {
  const [first = ""] = message.split("\n");
  // An opening quote without its closing one: the rest is the value.
  const cut = first.replace(/"[^"]*"?|“[^”]*”?|`[^`]*`?|\([^)]*\)?|'[^']*'?/g, "…");
  return cut.slice(0, longestMessage);
}
