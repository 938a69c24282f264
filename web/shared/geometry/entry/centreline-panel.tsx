import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { FormattedMessage } from "react-intl";
import { readCoordinate } from "../../../../src/geometry/coordinates/read-coordinate.ts";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { ComputedShape } from "../../../../src/modules/reports/computed-shape.ts";
import type { TypedCentreline } from "../../../../src/modules/reports/typed-geometry.ts";
import { send } from "../../api/request.ts";
import buttons from "../../button.module.css";
import { FindingList } from "../../finding-list.tsx";
import { FormProblem } from "../../forms/form-problem.tsx";
import { TextField } from "../../forms/text-field.tsx";
import { Icon } from "../../icon.tsx";
import { rounded } from "../map/pointer-place.ts";
import type { EntryProps } from "./entry-props.ts";
import { TextRows } from "./text-rows.tsx";
import { numberIn } from "./traverse-draft.ts";
import { useTypedDraft } from "./use-typed-draft.ts";

interface Draft {
  readonly rows: readonly string[];
  readonly width: string;
}

const empty: Draft = { rows: [], width: "" };

/** A road or a path: the line of its middle, drawn or typed, and the width of the strip. The server makes the strip. */
export function CentrelinePanel({ editor, show }: EntryProps) {
  const { draft, typed, change } = useTypedDraft<Draft, TypedCentreline>({
    editor,
    method: "centreline",
    empty,
    toDraft: ({ line, widthMetres }) => ({ rows: line.map(written), width: String(widthMetres ?? "") }),
    toTyped,
    compute: () => null,
  });
  const strip = useStrip(editor, typed);
  useEffect(() => {
    const positions = lineOf(draft.rows);
    const points = positions.map(
      (position) => ({ pointType: "corner", name: null, position, asMeasured: position }) as const,
    );
    show(positions.length === 0 ? undefined : { points, closure: undefined, positions });
  }, [draft.rows, show]);
  const draw = () =>
    editor.take({
      pen: "line",
      drawn: (corners) => change({ ...draft, rows: corners.map(written) }, "draw"),
      finished(corners) {
        change({ ...draft, rows: corners.map(written) }, "draw");
        editor.take(undefined);
      },
      cancelled: () => editor.take(undefined),
    });
  return (
    <>
      <TextField
        label={<FormattedMessage id="geometry.width" />}
        value={draft.width}
        change={(width) => change({ ...draft, width }, "width")}
        hint={<FormattedMessage id="geometry.widthHint" />}
      />
      <button type="button" className={buttons.second} onClick={draw}>
        <Icon name="draw" />
        <FormattedMessage id="geometry.drawLine" />
      </button>
      <TextRows
        rows={draft.rows}
        change={(rows, mergeKey) => change({ ...draft, rows }, mergeKey)}
        findingsOf={(row) => unreadable(draft.rows[row])}
        example="40.186761, 46.750944"
        heading={<FormattedMessage id="geometry.shown.dd" />}
      />
      <FormProblem error={strip.error} />
      {strip.data !== undefined && strip.data.findings.length > 0 && <FindingList findings={strip.data.findings} />}
    </>
  );
}

/** Asks for the strip when line and width are there; what comes late, after another change, is let go. */
function useStrip(editor: EntryProps["editor"], typed: TypedCentreline | undefined) {
  const latest = useRef(editor);
  useEffect(() => {
    latest.current = editor;
  });
  const { mutate, ...strip } = useMutation({
    mutationFn: (asked: TypedCentreline) =>
      send<ComputedShape>("POST", "/api/geometry/computation", { typed: asked, shape: "ground" }),
    onSuccess: ({ geometry }, asked) => {
      const { value, history, typedValue } = latest.current;
      if (JSON.stringify(value?.asTyped) !== JSON.stringify(asked)) return;
      history.amend(typedValue(asked, geometry));
    },
  });
  const isReady = typed !== undefined && typed.line.length >= 2 && typed.widthMetres >= 0.5;
  const text = JSON.stringify(typed);
  const hasStrip = editor.ground.length > 0;
  useEffect(() => {
    if (!isReady || hasStrip) return;
    const timer = setTimeout(() => mutate(JSON.parse(text) as TypedCentreline), 250);
    return () => clearTimeout(timer);
  }, [isReady, hasStrip, text, mutate]);
  return strip;
}

function toTyped({ rows, width }: Draft): TypedCentreline | undefined {
  const widthMetres = numberIn(width);
  const line = lineOf(rows).map(([lon, lat]): [number, number] => [lon, lat]);
  if (line.length === 0 && widthMetres === undefined) return undefined;
  // Without a width it is kept in the draft; the schema says what is missing.
  return { method: "centreline", line, ...(widthMetres === undefined ? {} : { widthMetres }) } as TypedCentreline;
}

function lineOf(rows: readonly string[]): readonly Position[] {
  return rows.flatMap((row) => {
    const { position } = readCoordinate(row, "EPSG:4326");
    return position === null ? [] : [rounded(position)];
  });
}

function unreadable(row: string | undefined) {
  if (row === undefined || row.trim() === "") return [];
  const { remarks } = readCoordinate(row, "EPSG:4326");
  return remarks.filter(({ severity }) => severity === "error").map(({ place, ...said }) => ({ ...said, path: place }));
}

/** Latitude first, with all nine digits: what is read again is the same place. */
function written([lon = 0, lat = 0]: readonly number[]): string {
  return `${lat.toFixed(9)}, ${lon.toFixed(9)}`;
}
