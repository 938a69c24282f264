import { FormattedMessage, useIntl } from "react-intl";
import { Icon } from "../../icon.tsx";
import { IconButton } from "../../icon-button.tsx";
import type { ShapeEditor } from "../use-shape-editor.ts";
import styles from "./map-tools.module.css";

/** What a hand can do on this map, at its upper left corner. */
export function MapTools({ editor, isEditable }: { readonly editor: ShapeEditor; readonly isEditable: boolean }) {
  const intl = useIntl();
  const { shape, ground, point, selected, history } = editor;
  const isEmpty = shape === "ground" ? ground.length === 0 : point === undefined;
  return (
    <div className={styles.tools}>
      {isEditable && shape === "point" && (
        <button type="button" className={styles.tool} data-main={isEmpty} onClick={editor.drawPoint}>
          <Icon name="draw" />
          <FormattedMessage id={isEmpty ? "geometry.drawPoint" : "geometry.drawPointAgain"} />
        </button>
      )}
      {isEditable && shape === "ground" && (
        <button type="button" className={styles.tool} data-main={isEmpty} onClick={editor.drawPart}>
          <Icon name="draw" />
          <FormattedMessage id={isEmpty ? "geometry.drawArea" : "geometry.drawPart"} />
        </button>
      )}
      {isEditable && shape === "ground" && !isEmpty && (
        <button type="button" className={styles.tool} onClick={editor.drawHole}>
          <FormattedMessage id="geometry.drawHole" />
        </button>
      )}
      {isEditable && selected !== undefined && (
        <IconButton
          label={intl.formatMessage({ id: "geometry.deleteCorner" })}
          onClick={() => editor.apply({ kind: "delete", at: selected })}
        >
          <Icon name="remove" />
        </IconButton>
      )}
      <IconButton
        label={intl.formatMessage({ id: "geometry.undo" })}
        onClick={history.undo}
        isDisabled={!history.canUndo}
      >
        <Icon name="undo" />
      </IconButton>
      <IconButton
        label={intl.formatMessage({ id: "geometry.redo" })}
        onClick={history.redo}
        isDisabled={!history.canRedo}
      >
        <Icon name="redo" />
      </IconButton>
    </div>
  );
}
