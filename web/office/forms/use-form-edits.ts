import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type DraftDocument, withValue } from "./draft-document.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { edited, historyOf, redone, undone } from "./form-history.ts";

export interface FormEdits {
  readonly set: (pointer: string, value: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Begins anew from what the keeper has: another window's draft was taken over. */
  readonly restart: () => void;
}

/** Changes of the form, each kept at once, and undone again by Ctrl+Z wherever no field takes it for its own letters. */
export function useFormEdits(keeper: DraftKeeper): FormEdits {
  const history = useRef(historyOf<DraftDocument>(keeper.state().mailbox.document));
  const [can, setCan] = useState({ undo: false, redo: false });
  const move = useCallback(
    (next: typeof history.current) => {
      const isSame = next.present === history.current.present;
      history.current = next;
      setCan({ undo: next.past.length > 0, redo: next.future.length > 0 });
      if (!isSame) keeper.change(next.present);
    },
    [keeper],
  );
  const set = useCallback(
    (pointer: string, value: unknown) => {
      const { present } = history.current;
      move(edited(history.current, withValue(present, pointer, value), pointer, Date.now()));
    },
    [move],
  );
  const undo = useCallback(() => move(undone(history.current)), [move]);
  const redo = useCallback(() => move(redone(history.current)), [move]);
  const restart = useCallback(() => {
    history.current = historyOf(keeper.state().mailbox.document);
    setCan({ undo: false, redo: false });
  }, [keeper]);
  useUndoKeys(undo, redo);
  return useMemo(
    () => ({ set, undo, redo, restart, canUndo: can.undo, canRedo: can.redo }),
    [set, undo, redo, restart, can],
  );
}

function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || isInText(event.target)) return;
      const key = event.key.toLowerCase();
      const act = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [undo, redo]);
}

function isInText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=radio], [type=checkbox]), textarea");
}
