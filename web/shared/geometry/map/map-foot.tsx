import { FormattedMessage } from "react-intl";
import { closedRing } from "../editing/ring-edit.ts";
import { ShapeMeasure } from "../shape-measure.tsx";
import type { ShapeEditor } from "../use-shape-editor.ts";
import type { Drawn } from "./use-terra-draw.ts";

/** Under the map: what the shape measures; while something is drawn, what that encloses so far, and what a click does. */
export function MapFoot({ editor, drawn }: { readonly editor: ShapeEditor; readonly drawn: Drawn | undefined }) {
  const { tool, ground, shape, selected, point } = editor;
  if (tool !== undefined) {
    const { corners = [], next } = drawn ?? {};
    const positions = next === undefined ? corners : [...corners, next];
    const isRing = tool.pen === "ring";
    return (
      <>
        <p role="status">
          <FormattedMessage id={`geometry.hint.${tool.pen}`} />
        </p>
        {positions.length > 1 && (
          <p>
            <ShapeMeasure ground={[[isRing ? closedRing(positions) : positions]]} isLine={!isRing} />
          </p>
        )}
      </>
    );
  }
  const canNudge = shape === "point" ? point !== undefined : selected !== undefined;
  return (
    <>
      {ground.length > 0 && (
        <p>
          <ShapeMeasure ground={ground} />
        </p>
      )}
      {canNudge && (
        <p>
          <FormattedMessage id="geometry.nudge" />
        </p>
      )}
    </>
  );
}
