import { useId } from "react";
import type { Position } from "../../../src/geometry/shape.ts";
import type { Finding } from "../../../src/modules/reports/finding.ts";
import { FindingList } from "../finding-list.tsx";
import { TextField } from "../forms/text-field.tsx";
import { groundIn, positionIn, type ShapeValue, shapeOfGround, shapeOfPosition } from "./shape-value.ts";

export interface ShapeFieldProps {
  readonly value: ShapeValue | undefined;
  /** Told at once after each vertex; undefined when nothing is left. */
  readonly onChange: (value: ShapeValue | undefined) => void;
  readonly shape: "ground" | "point";
  readonly label: string;
  readonly help?: string | undefined;
  /** What the checks say of this field; those with a position are shown at their vertex too. */
  readonly findings: readonly Finding[];
  /** Date of information: the day whose magnetic declination counts. */
  readonly date?: string | undefined;
  readonly context?: { readonly hazardCode?: string | undefined } | undefined;
}

/** A geometry of a report: drawn, typed, walked by bearing and distance, or pasted. Controlled; it keeps no value itself. */
export function ShapeField({ value, onChange, shape, label, help, findings }: ShapeFieldProps) {
  const heading = useId();
  const change = (text: string) => {
    const positions = readPositions(text);
    const [first] = positions;
    if (first === undefined) onChange(undefined);
    else onChange(shape === "point" ? shapeOfPosition(first) : shapeOfGround([[[...positions, first]]]));
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{label}</h3>
      <TextField label={help ?? label} value={writePositions(value)} change={change} rows={4} isOptional />
      {findings.length > 0 && <FindingList findings={findings} />}
    </section>
  );
}

function readPositions(text: string): Position[] {
  return text.split("\n").flatMap((line): Position[] => {
    const [lat, lon] = line.split(/[ ,;]+/).map(Number);
    return lat !== undefined && lon !== undefined && Number.isFinite(lat) && Number.isFinite(lon) ? [[lon, lat]] : [];
  });
}

function writePositions(value: ShapeValue | undefined): string {
  const point = positionIn(value);
  const positions = point === undefined ? (groundIn(value)[0]?.[0]?.slice(0, -1) ?? []) : [point];
  return positions.map(([lon, lat]) => `${lat}, ${lon}`).join("\n");
}
