import { type ReportGroup, reportGroups } from "../../../src/modules/reports/report-group.ts";
import type { ShownType } from "../../shared/api/report-type-queries.ts";
import type { Language } from "../../shared/i18n/language.ts";

interface Group {
  readonly group: ReportGroup;
  readonly types: readonly ShownType[];
}

/** Types by their part of the work, as far as every word looked for stands in their name, label or purpose. */
export function typesFor(types: readonly ShownType[], search: string, language: Language): readonly Group[] {
  const words = search.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const fits = ({ name, label, purpose, group }: ShownType) => {
    const text = [name, label[language], purpose[language], reportGroups[group][language]].join(" ");
    return words.every((word) => text.toLocaleLowerCase(language).includes(word));
  };
  const found = types.filter(fits);
  return (Object.keys(reportGroups) as ReportGroup[])
    .map((group) => ({ group, types: found.filter((type) => type.group === group) }))
    .filter((one) => one.types.length > 0);
}
