import { useEffect, useRef, useState } from "react";
import type { TypedGeometry } from "../../../../src/modules/reports/typed-geometry.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";

interface TypedDraftOptions<Draft, Typed extends TypedGeometry> {
  readonly editor: ShapeEditor;
  readonly method: Typed["method"];
  readonly empty: Draft;
  readonly toDraft: (typed: Typed) => Draft;
  /** Undefined when nothing has been typed. */
  readonly toTyped: (draft: Draft) => Typed | undefined;
  /** The geometry of what was typed; null while it makes none. */
  readonly compute: (typed: Typed) => object | null;
}

/**
 * What is being typed, letter by letter, half-written numbers and empty rows too. Each change is told at once with what it
 * computes to; before it computes to anything the report holds what was typed with a geometry of no coordinates, so that
 * nothing typed is lost and nothing half-typed is taken for ground. What comes from outside (Undo) is taken over.
 */
export function useTypedDraft<Draft, Typed extends TypedGeometry>(options: TypedDraftOptions<Draft, Typed>) {
  const { editor, method, empty, toDraft, toTyped, compute } = options;
  const given = editor.value?.asTyped;
  const typed = given?.method === method ? (given as Typed) : undefined;
  const text = JSON.stringify(typed);
  const [draft, setDraft] = useState<Draft>(() => (typed === undefined ? empty : toDraft(typed)));
  const sent = useRef(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was not typed here is news
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setDraft(typed === undefined ? empty : toDraft(typed));
  }, [text]);
  const change = (next: Draft, mergeKey: string) => {
    setDraft(next);
    const made = toTyped(next);
    sent.current = JSON.stringify(made);
    editor.history.change(
      made === undefined ? undefined : editor.typedValue(made, compute(made)),
      `${method}:${mergeKey}`,
    );
  };
  return { draft, typed, change };
}
