import { useEffect, useMemo } from "react";
import { FormattedMessage } from "react-intl";
import { decimalDegrees } from "../../../../src/geometry/coordinates/degrees.ts";
import { readCoordinate } from "../../../../src/geometry/coordinates/read-coordinate.ts";
import type { PulkovoTransformation, ReferenceSystem } from "../../../../src/geometry/coordinates/reference-system.ts";
import { computeMeasured } from "../../../../src/modules/reports/compute-measured.ts";
import type { TypedCoordinates } from "../../../../src/modules/reports/typed-geometry.ts";
import { drawingOf } from "./drawing-of.ts";
import type { EntryProps } from "./entry-props.ts";
import { ReferenceChoice } from "./reference-choice.tsx";
import { RestFindings } from "./rest-findings.tsx";
import { TextRows } from "./text-rows.tsx";
import { useTypedDraft } from "./use-typed-draft.ts";

interface Draft {
  readonly system: ReferenceSystem;
  readonly transformation: PulkovoTransformation | undefined;
  readonly rows: readonly string[];
}

const empty: Draft = { system: "EPSG:4326", transformation: undefined, rows: [] };

/** An example of each way of writing, of one place. */
const examples: Readonly<Record<ReferenceSystem, string>> = {
  "EPSG:4326": "40°11′12.3″N 46°45′03.4″E",
  UTM: "38N 648992 4450012",
  MGRS: "38T PK 48992 50012",
  "EPSG:28407": "4452135 7563210",
  "EPSG:28408": "4452135 8563210",
  "EPSG:28409": "4452135 9563210",
  "EPSG:28410": "4452135 10563210",
  "EPSG:4284": "40°11′12.3″N 46°45′03.4″E",
};

/** Corners, or one place, as they were written down. */
export function CoordinatesPanel({ editor, show }: EntryProps) {
  const { shape } = editor;
  const { draft, change } = useTypedDraft<Draft, TypedCoordinates>({
    editor,
    method: "coordinates",
    empty,
    toDraft: ({ system, transformation, texts }) => ({ system, transformation, rows: texts }),
    toTyped,
    compute: (typed) => computeMeasured(typed, shape).geometry,
  });
  const computed = useMemo(() => {
    const typed = toTyped(draft);
    return typed === undefined ? undefined : computeMeasured(typed, shape);
  }, [draft, shape]);
  useEffect(() => show(computed === undefined ? undefined : drawingOf(computed)), [computed, show]);
  const textOf = (row: number) => draft.rows.slice(0, row).filter((text) => text.trim() !== "").length;
  const isPlain = draft.system === "EPSG:4326";
  const readingOf = (row: number) => {
    const text = draft.rows[row] ?? "";
    const position = text.trim() === "" ? null : readCoordinate(text, draft.system, draft.transformation).position;
    return position === null || isPlain ? undefined : `WGS 84: ${decimalDegrees(position)}`;
  };
  const findings = computed?.findings ?? [];
  return (
    <>
      <ReferenceChoice
        system={draft.system}
        transformation={draft.transformation}
        change={(system, transformation) => change({ ...draft, system, transformation }, `system${system}`)}
      />
      <TextRows
        rows={draft.rows}
        change={(rows, mergeKey) => change({ ...draft, rows }, mergeKey)}
        findingsOf={(row) =>
          (draft.rows[row] ?? "").trim() === "" ? [] : findings.filter(({ path }) => path === `/texts/${textOf(row)}`)
        }
        readingOf={readingOf}
        example={examples[draft.system]}
        heading={<FormattedMessage id={`geometry.system.${draft.system}`} />}
        isSingle={shape === "point"}
      />
      <RestFindings findings={findings} isSaid={({ path }) => /^\/texts\/\d+$/.test(path)} />
    </>
  );
}

function toTyped({ system, transformation, rows }: Draft): TypedCoordinates | undefined {
  const texts = rows.filter((row) => row.trim() !== "");
  if (texts.length === 0) return undefined;
  return { method: "coordinates", system, ...(transformation === undefined ? {} : { transformation }), texts };
}
