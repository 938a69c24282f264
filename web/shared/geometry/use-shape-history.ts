import { useEffect, useRef, useState } from "react";
import { amended, beginning, changed, type EditHistory, redone, undone } from "./editing/edit-history.ts";
import type { ShapeValue } from "./shape-value.ts";

export interface ShapeHistory {
  readonly change: (value: ShapeValue | undefined, mergeKey?: string) => void;
  /** Says more of the value there is, without a step to take back: what the server computed of it. */
  readonly amend: (value: ShapeValue | undefined) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Taking back over a value that somebody else keeps. What comes from outside is a step that can be taken back too. */
export function useShapeHistory(
  value: ShapeValue | undefined,
  onChange: (value: ShapeValue | undefined) => void,
): ShapeHistory {
  const [history, setHistory] = useState(() => beginning(value));
  const latest = useRef(history);
  const keep = (next: EditHistory<ShapeValue | undefined>) => {
    latest.current = next;
    setHistory(next);
  };
  const tell = (next: EditHistory<ShapeValue | undefined>) => {
    if (next === latest.current) return;
    keep(next);
    onChange(next.present);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a value from outside is news
  useEffect(() => {
    if (JSON.stringify(value) !== JSON.stringify(latest.current.present)) keep(changed(latest.current, value));
  }, [value]);
  return {
    change: (next, mergeKey) => tell(changed(latest.current, next, mergeKey)),
    amend: (next) => tell(amended(latest.current, next)),
    undo: () => tell(undone(latest.current)),
    redo: () => tell(redone(latest.current)),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
