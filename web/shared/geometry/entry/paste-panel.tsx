import { useMemo, useState } from "react";
import { FormattedMessage } from "react-intl";
import { groundOfPasted } from "../../../../src/interop/paste/ground-of-pasted.ts";
import { readPasted } from "../../../../src/interop/paste/read-pasted.ts";
import { findingOf } from "../../../../src/modules/reports/compute-measured.ts";
import buttons from "../../button.module.css";
import { FindingList } from "../../finding-list.tsx";
import { TextField } from "../../forms/text-field.tsx";
import { readXml } from "../read-xml.ts";
import { ShapeMeasure } from "../shape-measure.tsx";
import { geometryOfGround } from "../shape-value.ts";
import { SmallDrawing } from "../small-drawing.tsx";
import type { EntryProps } from "./entry-props.ts";
import styles from "./paste-panel.module.css";
import { PastedPoints } from "./pasted-points.tsx";

interface PastedFile {
  readonly name: string;
  readonly sha256: string;
}

/** GPX, KML, GeoJSON or a table, pasted or as a file: looked at first, taken by a button. */
export function PastePanel({ editor }: EntryProps) {
  const [text, setText] = useState("");
  const [file, setFile] = useState<PastedFile>();
  const pasted = useMemo(() => (text.trim() === "" ? undefined : readPasted(text, readXml)), [text]);
  const ground = useMemo(() => (pasted === undefined ? undefined : groundOfPasted(pasted.shapes)), [pasted]);
  const remarks = (editor.shape === "ground" ? ground?.remarks : pasted?.shapes.remarks) ?? [];
  const take = (geometry: object) => {
    if (pasted === undefined) return;
    const asTyped = { method: "pasted", format: pasted.format, ...file } as const;
    editor.history.change(editor.typedValue(asTyped, geometry));
    setText("");
    setFile(undefined);
  };
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const bytes = await chosen.arrayBuffer();
    setFile({ name: chosen.name.slice(0, 255), sha256: await sha256Of(bytes) });
    setText(new TextDecoder().decode(bytes));
  };
  return (
    <>
      <label className={styles.file}>
        <span className={buttons.second}>
          <FormattedMessage id="geometry.chooseFile" />
        </span>
        <input
          type="file"
          accept=".gpx,.kml,.json,.geojson,.csv,.txt,.tsv"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
        {file !== undefined && <span className={styles.name}>{file.name}</span>}
      </label>
      <TextField
        label={<FormattedMessage id="geometry.pasteHere" />}
        hint={<FormattedMessage id="geometry.pasteHint" />}
        value={text}
        change={(next) => {
          setText(next);
          setFile(undefined);
        }}
        rows={5}
        isOptional
      />
      {pasted !== undefined && (
        <section className={styles.preview}>
          {editor.shape === "ground" && ground !== undefined && ground.ground.length > 0 && (
            <>
              <SmallDrawing ground={ground.ground} label={pasted.format} />
              <p>
                <ShapeMeasure ground={ground.ground} />
              </p>
            </>
          )}
          {remarks.length > 0 && <FindingList findings={remarks.map((remark) => findingOf(remark, ""))} />}
          {editor.shape === "ground" && ground !== undefined && ground.ground.length > 0 && (
            <button type="button" className={buttons.main} onClick={() => take(geometryOfGround(ground.ground))}>
              <FormattedMessage id="geometry.takeShape" />
            </button>
          )}
          {editor.shape === "point" && <PastedPoints points={pasted.shapes.points} take={take} />}
        </section>
      )}
    </>
  );
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
