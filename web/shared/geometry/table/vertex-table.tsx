import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import buttons from "../../button.module.css";
import { cornersAt, isSamePlace, placesOf, type VertexLine, type VertexPlace } from "../editing/ring-edit.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";
import { CopyTable } from "./copy-table.tsx";
import type { ShownSystem } from "./shown-system.ts";
import { VertexRow } from "./vertex-row.tsx";
import styles from "./vertex-table.module.css";

interface VertexTableProps {
  readonly editor: ShapeEditor;
  readonly system: ShownSystem;
  readonly findings: readonly Finding[];
  readonly isReadOnly: boolean;
}

/** So many rows at first: a boundary from a receiver's track has thousands. */
const firstRows = 200;

/** Every corner with its number, to be read, typed over, put in and taken out without a map. */
export function VertexTable({ editor, system, findings, isReadOnly }: VertexTableProps) {
  const [isWhole, setWhole] = useState(false);
  const rows = rowsOf(editor);
  const shown = isWhole ? rows : rows.slice(0, firstRows);
  const hasRings = new Set(rows.map(({ at }) => `${at.part}/${at.ring}`)).size > 1;
  return (
    <div className={styles.box}>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="geometry.number" />
              </th>
              <th scope="col">
                <FormattedMessage id={`geometry.shown.${system}`} />
              </th>
              <th>
                <CopyTable rows={rows} system={system} />
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, position }) => (
              <VertexRow
                key={`${at.part}/${at.ring}/${at.vertex}`}
                {...{ editor, at, position, system, isReadOnly }}
                heading={hasRings && at.vertex === 0 ? <RingName at={at} /> : undefined}
                isSelected={isSamePlace(at, editor.selected)}
                findings={findings.filter((finding) => isAt(finding, position))}
              />
            ))}
            {!isReadOnly && (editor.shape === "ground" || rows.length === 0) && (
              <VertexRow
                key="next"
                {...{ editor, system, isReadOnly }}
                at={placeAfter(editor, rows.at(-1)?.at)}
                position={undefined}
                heading={undefined}
                isSelected={false}
                findings={[]}
              />
            )}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" className={buttons.quiet} onClick={() => setWhole(true)}>
          <FormattedMessage id="geometry.allRows" values={{ count: rows.length }} />
        </button>
      )}
    </div>
  );
}

function RingName({ at: { part, ring } }: { readonly at: VertexPlace }) {
  if (ring === 0) return <FormattedMessage id="geometry.part" values={{ part: part + 1 }} />;
  return <FormattedMessage id="geometry.hole" values={{ part: part + 1, hole: ring }} />;
}

function rowsOf({ shape, ground, point }: ShapeEditor): readonly VertexLine[] {
  if (shape === "ground") return placesOf(ground);
  return point === undefined ? [] : [{ at: { part: 0, ring: 0, vertex: 0 }, position: point }];
}

/** Where the next corner goes: after the last of the last ring. */
function placeAfter({ ground }: ShapeEditor, last: VertexPlace | undefined): VertexPlace {
  if (last === undefined) return { part: 0, ring: 0, vertex: 0 };
  return { ...last, vertex: cornersAt(ground, last).length };
}

function isAt({ position }: Finding, [lon, lat]: Position): boolean {
  return position !== undefined && Math.abs(position[0] - lon) < 1e-8 && Math.abs(position[1] - lat) < 1e-8;
}
