import { categoryOf } from "../ordnance/category.ts";
import type { ItemFound } from "../ordnance/item-found.ts";
import type { Finding } from "../reports/finding.ts";

/** Battle-area clearance is for ground where no mines are expected (IMAS 09.11). One that is found changes the method. */
export function minesFound(items: readonly ItemFound[] | undefined): readonly Finding[] {
  return (items ?? []).flatMap(({ category }, i): Finding[] => {
    const group = categoryOf(category)?.statisticGroup;
    if (group !== "ap-mine" && group !== "at-mine" && category !== "mine-not-identified") return [];
    const message =
      "A mine was found in battle-area clearance, where none are expected. Stop, have the area surveyed as mined ground, and report what was searched by which method.";
    const path = `/itemsFound/${i}/category`;
    return [
      { code: "mine-in-battle-area", severity: "warning", message, path, clause: "IMAS 09.11: no mines expected" },
    ];
  });
}
