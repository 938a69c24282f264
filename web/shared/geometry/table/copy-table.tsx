import { useState } from "react";
import { useIntl } from "react-intl";
import { Icon } from "../../icon.tsx";
import { IconButton } from "../../icon-button.tsx";
import type { VertexLine } from "../editing/ring-edit.ts";
import { csvOfVertices } from "./csv-of-vertices.ts";
import type { ShownSystem } from "./shown-system.ts";

/** The whole table into the clipboard as CSV, in degrees and in the system that is shown. */
export function CopyTable({ rows, system }: { readonly rows: readonly VertexLine[]; readonly system: ShownSystem }) {
  const intl = useIntl();
  const [isCopied, setCopied] = useState(false);
  if (rows.length === 0) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(csvOfVertices(rows, system));
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  const label = intl.formatMessage({ id: isCopied ? "geometry.copied" : "geometry.copyCsv" });
  return (
    <IconButton label={label} onClick={() => void copy()}>
      <Icon name={isCopied ? "check" : "double"} size={16} />
    </IconButton>
  );
}
