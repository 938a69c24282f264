import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Position } from "../../../../src/geometry/shape.ts";
import type { Finding } from "../../../../src/modules/reports/finding.ts";
import { FindingSign } from "../../finding-list.tsx";
import { Icon } from "../../icon.tsx";
import { IconButton } from "../../icon-button.tsx";
import type { VertexPlace } from "../editing/ring-edit.ts";
import type { ShapeEditor } from "../use-shape-editor.ts";
import { focusRow } from "./focus-row.ts";
import { readPlace } from "./read-place.ts";
import { type ShownSystem, shownPlace } from "./shown-system.ts";
import styles from "./vertex-table.module.css";

interface VertexRowProps {
  readonly editor: ShapeEditor;
  readonly at: VertexPlace;
  /** None in the row that waits for the next corner. */
  readonly position: Position | undefined;
  readonly system: ShownSystem;
  readonly heading: ReactNode;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
  readonly findings: readonly Finding[];
}

/** One corner: its number, its place to be typed over, what the checks say of it. */
export function VertexRow({ editor, at, position, system, heading, isSelected, isReadOnly, findings }: VertexRowProps) {
  const intl = useIntl();
  const row = useRef<HTMLTableRowElement>(null);
  const [typed, setTyped] = useState<string>();
  const reading = typed === undefined || typed.trim() === "" ? undefined : readPlace(typed, system, position);
  const wrong = typeof reading === "string" ? reading : undefined;
  const number = at.vertex + 1;
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  const type = (text: string) => {
    setTyped(text);
    const read = readPlace(text, system, position);
    if (typeof read !== "string") put(editor, at, position, read);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" || event.key === "ArrowDown") focusRow(event.currentTarget, 1);
    else if (event.key === "ArrowUp") focusRow(event.currentTarget, -1);
    else if (event.key === "Escape") setTyped(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {heading !== undefined && (
        <tr>
          <th className={styles.ring} colSpan={3} scope="rowgroup">
            {heading}
          </th>
        </tr>
      )}
      <tr ref={row} className={styles.row} data-selected={isSelected}>
        <th scope="row" className={styles.number}>
          {position === undefined ? "+" : number}
        </th>
        <td>
          <input
            className={styles.place}
            value={typed ?? (position === undefined ? "" : shownPlace(position, system))}
            readOnly={isReadOnly}
            spellCheck={false}
            autoComplete="off"
            data-place
            placeholder={position === undefined ? intl.formatMessage({ id: "geometry.nextCorner" }) : undefined}
            aria-label={intl.formatMessage({ id: "geometry.cornerLabel" }, { number })}
            aria-invalid={wrong !== undefined}
            onFocus={() => position !== undefined && editor.select(at)}
            onBlur={() => setTyped(undefined)}
            onChange={({ target }) => type(target.value)}
            onKeyDown={keys}
          />
          {wrong !== undefined && <p className={styles.wrong}>{wrong}</p>}
          {findings.map(({ code, severity, message }) => (
            <p key={code} className={styles.said}>
              <FindingSign severity={severity} />
              {message}
            </p>
          ))}
        </td>
        <td className={styles.acts}>
          {position !== undefined && !isReadOnly && (
            <IconButton
              label={intl.formatMessage({ id: "geometry.deleteNumber" }, { number })}
              onClick={() => remove(editor, at)}
            >
              <Icon name="remove" size={16} />
            </IconButton>
          )}
        </td>
      </tr>
    </>
  );
}

function put(editor: ShapeEditor, at: VertexPlace, old: Position | undefined, to: Position): void {
  const mergeKey = `typed:${at.part}/${at.ring}/${at.vertex}`;
  if (editor.shape === "point") editor.movePoint(to, mergeKey);
  else if (old !== undefined) editor.apply({ kind: "move", at, to }, mergeKey);
  else if (editor.ground.length === 0) editor.apply({ kind: "add-part", corners: [to] }, mergeKey);
  else editor.apply({ kind: "insert", at, to }, mergeKey);
}

function remove(editor: ShapeEditor, at: VertexPlace): void {
  if (editor.shape === "point") editor.history.change(undefined);
  else editor.apply({ kind: "delete", at });
}
