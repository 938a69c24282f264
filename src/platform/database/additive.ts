/** A line of a migration that says what its statements cannot: older programs must not write beside it. */
const ownWord = /^--\s*older versions must not run beside this\b/im;

/** What an older program that still serves could trip over. */
const takenAway: readonly (readonly [RegExp, string])[] = [
  [
    /\bdrop\s+(table|column|constraint|index|function|procedure|type|view|schema|sequence|trigger|policy)\b/,
    "drops something",
  ],
  [/\brename\b/, "renames something"],
  [/\balter\s+(column\s+)?\S+\s+(set\s+data\s+)?type\b/, "changes a type"],
  [/\bset\s+not\s+null\b/, "makes a column required"],
  [/^(truncate|delete)\b/, "removes rows"],
];

/**
 * Why an older program cannot go on working beside a migration, statement by statement; empty where it only adds: new
 * tables, new columns that may be left out, new functions and indexes.
 */
export function nonAdditive(text: string): string[] {
  const statements = statementsOf(text);
  const created = new Set(
    statements.flatMap((statement) => /^create table (?:if not exists )?(\S+)/.exec(statement)?.[1] ?? []),
  );
  const reasons = statements.flatMap((statement) => {
    const found = takenAway.filter(([shape]) => shape.test(statement)).map(([, reason]) => reason);
    if (!created.has(/^alter table (?:if exists )?(?:only )?(\S+)/.exec(statement)?.[1] ?? ""))
      found.push(...strictness(statement));
    return found.map((reason) => `${reason}: ${statement.slice(0, 120)}`);
  });
  return ownWord.test(text) ? [...reasons, "says so itself"] : reasons;
}

/** What an `alter table` of a table that was there before asks of rows that older programs write. */
function strictness(statement: string): string[] {
  if (!statement.startsWith("alter table")) return [];
  const added = statement.split(/\badd\s+/).slice(1);
  return added.flatMap((clause) => {
    if (/^(constraint|check|unique|primary|foreign|exclude)\b/.test(clause))
      return ["adds a constraint to an older table"];
    const required = /\bnot null\b/.test(clause) && !/\b(default|generated)\b/.test(clause);
    return required ? ["adds a required column without a default"] : [];
  });
}

/** Lower-case statements with single spaces; comments, and the inside of strings and of function bodies, taken out. */
function statementsOf(text: string): string[] {
  return text
    .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ")
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'/g, "''")
    .toLowerCase()
    .split(";")
    .map((statement) => statement.replace(/\s+/g, " ").trim())
    .filter((statement) => statement !== "");
}
