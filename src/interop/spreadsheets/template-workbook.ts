import type { DataValidation } from "hucre/xlsx";
import type { Labels, Language, ReportType } from "../../modules/reports/report-type.ts";
import { type SheetColumn, type SheetPlan, sheetPlans } from "./sheet-plan.ts";
import { helpWords, kindWords } from "./sheet-words.ts";

/** Rows of a template in which choices are offered and days are days. */
const preparedRows = 2000;
const firstDataRow = 3;

/** The template of a report type in a language, as the bytes of an XLSX file. */
export async function templateWorkbook(type: ReportType, language: Language): Promise<Uint8Array> {
  // Loaded when a template is first asked for: the server starts without it.
  const { writeXlsx, colToLetter } = await import("hucre/xlsx");
  const plans = sheetPlans(type);
  const names = sheetNames(plans, language);
  const lists = choiceLists(plans, language);
  const sheets = plans.map((plan, i) => sheetOf(plan, names[i] ?? "", language, lists, colToLetter));
  return await writeXlsx({
    sheets: [...sheets, helpSheet(type, plans, names, language), listSheet(lists, language)],
    properties: { title: type.label[language], creator: "Homeground" },
  });
}

/** Excel: at most 31 characters, some signs may not be in it, and no two alike. */
function sheetNames(plans: readonly SheetPlan[], language: Language): string[] {
  const taken = new Set([helpWords.sheet[language], helpWords.lists[language]].map((name) => name.toLowerCase()));
  return plans.map(({ title }) => {
    const base = title[language].replace(/[[\]:*?/\\']/g, " ").slice(0, 31);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base.slice(0, 28)} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

interface ChoiceList {
  readonly key: string;
  readonly words: readonly string[];
}

function choiceLists(plans: readonly SheetPlan[], language: Language): ChoiceList[] {
  const columns = plans.flatMap((plan) => plan.columns.filter(offersOne));
  return columns.map(({ key, choices }) => ({ key, words: choices.map(({ words }) => words[language]) }));
}

/** Several choices in one cell cannot be offered one at a time; the help lists them. */
function offersOne({ kind, choices }: SheetColumn): boolean {
  return choices.length > 0 && kind !== "choices";
}

function sheetOf(
  plan: SheetPlan,
  name: string,
  language: Language,
  lists: readonly ChoiceList[],
  letterOf: (index: number) => string,
) {
  const { columns } = plan;
  return {
    name,
    columns: columns.map((column) => ({ width: widthOf(column), numFmt: formatOf(column) })),
    rows: [columns.map((column) => headOf(column, language)), columns.map(({ key }) => key)],
    cells: new Map(
      columns.map(
        (column, i) => [`0,${i}`, { style: { font: { bold: column.required }, alignment: wrapped } }] as const,
      ),
    ),
    // The second line is for the program: columns may be moved, renamed or written in another language.
    rowDefs: new Map([[1, { hidden: true }]]),
    freezePane: { rows: 2, columns: 1 },
    dataValidations: columns.flatMap((column, i) => validationOf(column, letterOf(i), lists, letterOf, language)),
  };
}

const wrapped = { wrapText: true, vertical: "top" } as const;

function headOf({ words, unit, required }: SheetColumn, language: Language): string {
  const label = words[language];
  const withUnit = unit === null || label.includes(",") ? label : `${label}, ${unit}`;
  return required ? `${withUnit} *` : withUnit;
}

function widthOf({ kind }: SheetColumn): number {
  return kind === "long-text" || kind === "ground" ? 40 : kind === "day" || kind === "integer" ? 14 : 22;
}

/** Text stays text: a spreadsheet must not take the zeros off 00123, nor make a day of 1-2. */
function formatOf({ kind }: SheetColumn): string {
  if (kind === "day") return "yyyy-mm-dd";
  return kind === "number" || kind === "integer" ? "General" : "@";
}

function validationOf(
  column: SheetColumn,
  letter: string,
  lists: readonly ChoiceList[],
  letterOf: (index: number) => string,
  language: Language,
): DataValidation[] {
  const range = `${letter}${firstDataRow}:${letter}${firstDataRow + preparedRows - 1}`;
  const said = {
    allowBlank: true,
    showInputMessage: true,
    inputTitle: "",
    inputMessage: whatToWrite(column, language),
  };
  const at = lists.findIndex(({ key }) => key === column.key);
  const list = lists[at];
  if (offersOne(column) && list !== undefined) {
    const source = `'${helpWords.lists[language]}'!$${letterOf(at)}$2:$${letterOf(at)}$${list.words.length + 1}`;
    return [{ ...said, type: "list", formula1: source, range, showErrorMessage: false }];
  }
  return [{ ...said, type: "textLength", operator: "greaterThanOrEqual", formula1: "0", range }];
}

/** Excel shows at most 255 characters. */
function whatToWrite(column: SheetColumn, language: Language): string {
  return helpOf(column, language).slice(0, 250);
}

function helpOf(column: SheetColumn, language: Language): string {
  const kind = column.part === "value" ? column.kind : column.part;
  const words = column.part === "row" && column.required ? kindWords["list-row"] : kindWords[kind];
  return [column.help?.[language], words?.[language]].filter((part) => part !== undefined).join(" · ");
}

function helpSheet(type: ReportType, plans: readonly SheetPlan[], names: readonly string[], language: Language) {
  const word = (words: Labels) => words[language];
  const { inSheet, column, required, what, unit, choices, key } = helpWords;
  const rows = plans.flatMap((plan, i) =>
    plan.columns.map((one) => [
      names[i] ?? "",
      headOf(one, language),
      one.required ? "✓" : "",
      helpOf(one, language),
      one.unit ?? "",
      one.choices.map(({ value, words }) => `${word(words)} (${value})`).join("; "),
      one.key,
    ]),
  );
  const heads = [inSheet, column, required, what, unit, choices, key].map(word);
  return {
    name: word(helpWords.sheet),
    columns: [20, 30, 12, 60, 10, 60, 30].map((width) => ({ width, style: { alignment: wrapped } })),
    rows: [[word(type.purpose)], heads, ...rows],
    freezePane: { rows: 2 },
  };
}

function listSheet(lists: readonly ChoiceList[], language: Language) {
  const longest = Math.max(0, ...lists.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, i) => lists.map(({ words }) => words[i] ?? null));
  return { name: helpWords.lists[language], hidden: true, rows: [lists.map(({ key }) => key), ...rows] };
}
