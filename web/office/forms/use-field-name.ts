import { useIntl } from "react-intl";
import type { MessageKey } from "../../shared/i18n/catalogue.ts";
import { useFormWorld } from "./form-world.ts";

const envelope: Readonly<Record<string, MessageKey>> = {
  "/dateOfInformation": "form.dateOfInformation",
  "/reportedBy/name": "form.reportedBy",
  "/reportedBy/organisation": "form.organisation",
  "/attachments": "form.attachments",
};

/** What a place of the report is called in the form: "Items found 2: Depth". */
export function useFieldName(): (pointer: string) => string {
  const intl = useIntl();
  const { type, label } = useFormWorld();
  return (pointer) => {
    const known = envelope[pointer];
    if (known !== undefined) return intl.formatMessage({ id: known });
    let path = "";
    const words: string[] = [];
    for (const key of pointer.split("/").slice(2)) {
      if (/^\d+$/.test(key)) {
        words.push(`${words.pop() ?? ""} ${Number(key) + 1}`);
        continue;
      }
      path = path === "" ? key : `${path}.${key}`;
      // Corners of a shape have no names of their own.
      if (type.fieldLabels[path] === undefined) break;
      words.push(label(path));
    }
    return words.join(": ");
  };
}
