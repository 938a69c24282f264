import Type from "typebox";
import { choiceLabels } from "../reports/named-fields.ts";
import type { Labels } from "../reports/report-type.ts";

/** Whether a team, a person or a dog still belongs to the programme: one that is stood down is counted nowhere. */
export const standing = Type.Enum(["active", "stood-down"]);

export const standingLabels: Readonly<Record<string, Labels>> = {
  standing: { en: "Standing", az: "Vəziyyəti", ru: "Статус" },
  ...choiceLabels("standing", {
    active: { en: "Active", az: "Fəal", ru: "Действует" },
    "stood-down": { en: "Stood down", az: "Ləğv edilib", ru: "Выведен из состава" },
  }),
};
