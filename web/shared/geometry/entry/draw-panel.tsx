import { useState } from "react";
import { FormattedMessage } from "react-intl";
import buttons from "../../button.module.css";
import form from "../../forms/form.module.css";
import type { ShownSystem } from "../table/shown-system.ts";
import { SystemChoice } from "../table/system-choice.tsx";
import { VertexTable } from "../table/vertex-table.tsx";
import { methodOf } from "./entry-method.ts";
import type { EntryProps } from "./entry-props.ts";

interface DrawPanelProps extends EntryProps {
  readonly isGuarded: boolean;
  readonly takeOver: () => void;
}

/** By hand: the map beside it, and here every corner as numbers. The table is the map for whoever does not see it. */
export function DrawPanel({ editor, findings, isGuarded, takeOver }: DrawPanelProps) {
  const [system, setSystem] = useState<ShownSystem>("dd");
  const method = methodOf(editor.value);
  return (
    <>
      {isGuarded && (
        <div className={form.said}>
          <p>
            <FormattedMessage
              id="geometry.guarded"
              values={{ way: <FormattedMessage id={`geometry.way.${method}`} /> }}
            />
          </p>
          <button type="button" className={buttons.quiet} onClick={takeOver}>
            <FormattedMessage id="geometry.takeOver" />
          </button>
        </div>
      )}
      <SystemChoice value={system} change={setSystem} />
      <VertexTable editor={editor} system={system} findings={findings} isReadOnly={isGuarded} />
    </>
  );
}
