import { useEffect, useMemo } from "react";
import { computeMeasured } from "../../../../src/modules/reports/compute-measured.ts";
import type { TypedTraverse } from "../../../../src/modules/reports/typed-geometry.ts";
import { today } from "../../days.ts";
import { drawingOf } from "./drawing-of.ts";
import type { EntryProps } from "./entry-props.ts";
import { RestFindings } from "./rest-findings.tsx";
import { TraverseClosure } from "./traverse-closure.tsx";
import { draftOfTraverse, emptyTraverse, type TraverseDraft, typedTraverse, walkable } from "./traverse-draft.ts";
import { TraverseLegs } from "./traverse-legs.tsx";
import { TraverseNorth } from "./traverse-north.tsx";
import { TraverseWayIn } from "./traverse-way-in.tsx";
import { useTypedDraft } from "./use-typed-draft.ts";

/** As the field walks it: reference point, benchmark, start, then leg after leg around and back. */
export function TraversePanel({ editor, date, show }: EntryProps) {
  const { shape } = editor;
  const empty = useMemo(() => emptyTraverse(date ?? today()), [date]);
  const { draft, change } = useTypedDraft<TraverseDraft, TypedTraverse>({
    editor,
    method: "traverse",
    empty,
    toDraft: draftOfTraverse,
    toTyped: typedTraverse,
    compute: (typed) => (walkable(typed).isWhole ? computeMeasured(typed, shape).geometry : null),
  });
  const computed = useMemo(() => {
    const typed = typedTraverse(draft);
    return typed === undefined ? undefined : computeMeasured(walkable(typed).typed, shape);
  }, [draft, shape]);
  useEffect(() => show(computed === undefined ? undefined : drawingOf(computed)), [computed, show]);
  const findings = computed?.findings ?? [];
  const set = (part: Partial<TraverseDraft>, mergeKey: string) => change({ ...draft, ...part }, mergeKey);
  return (
    <>
      <TraverseNorth draft={draft} set={set} declination={computed?.declination} />
      <TraverseWayIn draft={draft} set={set} findings={findings} />
      <TraverseLegs legs={draft.legs} change={(legs, mergeKey) => set({ legs }, mergeKey)} findings={findings} />
      <TraverseClosure
        closure={computed?.closure}
        isAdjusted={draft.isAdjusted}
        adjust={(isAdjusted) => set({ isAdjusted }, "adjust")}
      />
      <RestFindings findings={findings} isSaid={({ path }) => inARow.test(path)} />
    </>
  );
}

const inARow = /^\/(legs\/\d+|reference|benchmark|start)(\/|$)/;
