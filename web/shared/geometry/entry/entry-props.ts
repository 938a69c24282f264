import type { Finding } from "../../../../src/modules/reports/finding.ts";
import type { MapDrawing } from "../editing/map-drawing.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";

/** What each way of entry is given. */
export interface EntryProps {
  readonly editor: ShapeEditor;
  readonly findings: readonly Finding[];
  readonly date: string | undefined;
  /** What the tab wants drawn on the map beside the shape. */
  readonly show: (drawing: MapDrawing | undefined) => void;
}
