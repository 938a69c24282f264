import type { DraftFinding } from "../../../src/modules/reports/check-draft.ts";

/** A finding with the place in the report that it speaks of, as a JSON pointer from the report's top. */
export interface PlacedFinding extends DraftFinding {
  readonly pointer: string;
}

/** Codes whose path begins at the report itself; all others begin at its body. */
const aboutTheReport = ["schema", "date-in-the-future"];

export function placed(finding: DraftFinding): PlacedFinding {
  const pointer = aboutTheReport.includes(finding.code) ? finding.path : `/body${finding.path}`;
  return { ...finding, pointer };
}

/** Findings at a place or inside it. */
export function within(findings: readonly PlacedFinding[], pointer: string): readonly PlacedFinding[] {
  return findings.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
}

/** The id of the element in which a field stands. */
export function idOfField(pointer: string): string {
  return `field${pointer.replaceAll("/", "-")}`;
}

/** Takes the reader to the field of a finding: the nearest one on the page, as a shape has no element for each corner. */
export function goToField(pointer: string): void {
  const element = elementAt(pointer);
  if (element === null) return;
  element.scrollIntoView({ block: "center", behavior: "smooth" });
  element.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
}

/** The same for the uppermost of several, once the page has drawn what is said of them. */
export function goToFirst(findings: readonly PlacedFinding[]): void {
  const tops = findings.flatMap(({ pointer }) => {
    const element = elementAt(pointer);
    return element === null ? [] : [{ pointer, top: element.getBoundingClientRect().top }];
  });
  const first = tops.reduce<(typeof tops)[number] | undefined>(
    (a, b) => (a === undefined || b.top < a.top ? b : a),
    undefined,
  );
  if (first !== undefined) setTimeout(() => goToField(first.pointer), 50);
}

function elementAt(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const element = document.getElementById(idOfField(at));
    if (element !== null) return element;
  }
  return null;
}
