import { type FormField, formFields } from "../../src/modules/reports/form-fields.ts";
import type { ReportType } from "../../src/modules/reports/report-type.ts";
import { reportTypes } from "../../src/modules/reports/report-types.ts";
import { readRoot, type SourceFile, sourceFiles } from "./source-tree.ts";

const made = "Made from the registry of report types by `npm run docs`; a test keeps it true.";

/** docs/reports/README.md: every type, by the part of the work it belongs to. */
export function reportTypesIndex(): string {
  const groups = [...Map.groupBy(reportTypes, ({ group }) => group)];
  return [
    "# Types of reports",
    "",
    made,
    "",
    "A report is one immutable document: who reports, the date of information, the source, and a body whose fields depend on",
    "its type. Each type is one object in `src/modules/reports/report-types.ts`; the form, the spreadsheet template, the JSON",
    "Schema and these pages are read off it. Every report passes the geometry gate and the checks of",
    "[findings.md](../findings.md) before it is taken, and changes nothing until another person approves it.",
    ...groups.flatMap(([group, types]) => [
      "",
      `## ${inWords(group)}`,
      "",
      "| type | name | what it is for |",
      "|---|---|---|",
      ...types.map(({ name, label, purpose }) => `| [${name}](${name}.md) | ${label.en} | ${purpose.en} |`),
    ]),
    "",
  ].join("\n");
}

function inWords(group: string): string {
  const words = group.replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** docs/reports/<type>.md: everything that a type asks for, finds and does. */
export function reportTypeDocument(type: (typeof reportTypes)[number]): string {
  const { name, version, label, purpose } = type;
  const files = filesOf(name);
  return [
    `# ${label.en}`,
    "",
    made,
    "",
    purpose.en,
    "",
    `- Name in reports: \`${name}\`, version ${version}`,
    `- Azərbaycanca: ${label.az}. ${purpose.az}`,
    `- По-русски: ${label.ru}. ${purpose.ru}`,
    `- Spreadsheet template: \`GET /api/report-types/${name}/template.xlsx?language=en\` (az, ru); filled in, it is taken by \`POST /api/imports/spreadsheet?type=${name}\``,
    `- JSON Schema: \`GET /api/report-types/${name}/schema.json\``,
    "",
    "## Fields",
    "",
    "| field | in words | kind | required | what to write |",
    "|---|---|---|---|---|",
    ...formFields(type).flatMap((field) => rowsOf(type, field)),
    "",
    ...shapeLines(type),
    ...findingLines(files),
    "## When it is approved",
    "",
    ...effectLines(files),
    "",
  ].join("\n");
}

function rowsOf(type: ReportType, field: FormField): string[] {
  const words = type.fieldLabels[field.path]?.en ?? field.path;
  const help = type.fieldHelp?.[field.path]?.en;
  const limits = limitsOf(field);
  const choices = field.choices.map(
    (value) => `\`${value}\` ${type.fieldLabels[`${field.path}.${value}`]?.en ?? value}`,
  );
  const what = [help, limits, choices.join(", ")].filter((part) => part !== undefined && part !== "");
  const cells = [`\`${field.path}\``, words, kindOf(field), field.required ? "yes" : "", what.join("; ")];
  return [`| ${cells.map(cell).join(" | ")} |`, ...field.fields.flatMap((inner) => rowsOf(type, inner))];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}

function kindOf({ kind, unit }: FormField): string {
  return unit === null ? kind : `${kind}, ${unit}`;
}

function limitsOf({ minimum, maximum }: FormField): string | undefined {
  if (minimum === null && maximum === null) return undefined;
  return minimum === null
    ? `at most ${maximum}`
    : maximum === null
      ? `at least ${minimum}`
      : `${minimum} to ${maximum}`;
}

const comparisons = {
  opened: "compared with areas that were opened before (`exact-duplicate`, `near-duplicate`, `overlap`)",
  released: "compared with ground that was released before (`exact-duplicate`, `near-duplicate`, `overlap`)",
} as const;

function shapeLines({ shapes }: ReportType): string[] {
  if (shapes.length === 0) return [];
  const lines = shapes.map(({ field, shape, required, comparedWith, insideCountry }) => {
    const parts = [
      required ? "required" : "optional",
      ...(insideCountry ? ["inside the country"] : []),
      ...(comparedWith === null ? [] : [comparisons[comparedWith]]),
    ];
    return `- \`${field}\`: ${shape}, ${parts.join(", ")}`;
  });
  return ["## Shapes", "", "Each passes the geometry gate.", "", ...lines, ""];
}

const everyFile = new Map(sourceFiles("src/modules").map((file) => [file.path, file]));

/** The file that defines a type and those it is made of, apart from what all types share. */
function filesOf(name: string): SourceFile[] {
  const isDefinition = ({ text }: SourceFile) => text.includes(`name: "${name}",`) && /: ReportType</.test(text);
  const own = [...everyFile.values()].find((file) => isDefinition(file) && !isShared(file));
  if (!own) throw new Error(`No file under src/modules defines the report type ${name}`);
  const found = new Set([own]);
  for (const file of found) {
    for (const path of file.imports) {
      const imported = everyFile.get(path);
      if (imported && !isShared(imported) && !/: ReportType</.test(imported.text)) found.add(imported);
    }
  }
  return [...found];
}

function isShared({ path }: SourceFile): boolean {
  return path.startsWith("src/modules/reports/") || path.startsWith("src/modules/journal/") || /\.test\.ts$/.test(path);
}

function codesIn(files: readonly SourceFile[], pattern: RegExp): string[] {
  return [...new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, word = ""]) => word)))].sort();
}

/** What docs/findings.md says of each code: `| code | severity | what it means | … |`. */
const meanings = new Map(
  [...readRoot("docs/findings.md").matchAll(/^\| `([a-z-]+)` \| (\w+) \| ([^|]+) \|/gm)].map(
    ([, code = "", severity = "", meaning = ""]) => [code, `${severity}. ${meaning}`] as const,
  ),
);

function findingLines(files: readonly SourceFile[]): string[] {
  const codes = codesIn(files, /\bcode: "([a-z-]+)"/g).filter((code) => meanings.has(code));
  if (codes.length === 0) return [];
  const lines = codes.map((code) => `- [\`${code}\`](../findings.md): ${meanings.get(code)}`);
  return ["## Findings of its own", "", ...lines, ""];
}

const effects: Readonly<Record<string, string>> = {
  land: "The land changes: what it claims is worked into the pieces that stand there, and its hazards' ledgers with them.",
  accident: "The accident is a point on the map and counts in the statistics of accidents.",
  "lifted-minefield": "The minefield recorded as lifted is a point on the map.",
  "administrative-unit": "The unit and its boundary are known from its date of information on.",
  settlement: "The settlement is known from its date of information on.",
  "item-found": "Each item found counts in the figures of its statistic group.",
  fact: "It stands as a fact of the programme from its date of information on, until a report of the same key follows.",
};

function effectLines(files: readonly SourceFile[]): string[] {
  const kinds = codesIn(files, /\bkind: "([a-z-]+)"/g).filter((kind) => effects[kind] !== undefined);
  if (kinds.length === 0) return ["It stands in the register and changes nothing else."];
  return kinds.map((kind) => `- ${effects[kind]}`);
}
