import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import styles from "./bottom-sheet.module.css";

interface BottomSheetProps {
  readonly beginsHigh: boolean;
  readonly children: ReactNode;
}

const heights = ["low", "middle", "high"] as const;
type SheetHeight = (typeof heights)[number];
const shareOf: Readonly<Record<SheetHeight, number>> = { low: 0.2, middle: 0.5, high: 0.92 };

/** A sheet with three heights: dragged by its handle, or stepped by pressing it. */
export function BottomSheet({ beginsHigh, children }: BottomSheetProps) {
  const intl = useIntl();
  const [height, setHeight] = useState<SheetHeight>(beginsHigh ? "middle" : "low");
  const [dragged, setDragged] = useState<number>();
  const start = useRef<{ y: number; height: number }>(undefined);
  const sheet = useRef<HTMLDivElement>(null);
  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0 };
  };
  const drag = (event: PointerEvent) => {
    if (start.current !== undefined) setDragged(start.current.height + start.current.y - event.clientY);
  };
  const end = () => {
    const space = sheet.current?.parentElement?.offsetHeight ?? 1;
    if (dragged !== undefined) setHeight(nearest(dragged / space));
    start.current = undefined;
    setDragged(undefined);
  };
  const press = () => setHeight(heights[(heights.indexOf(height) + 1) % heights.length] ?? "low");
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      data-height={height}
      style={dragged === undefined ? undefined : { height: dragged, transition: "none" }}
    >
      <button
        type="button"
        className={styles.handle}
        aria-label={intl.formatMessage({ id: "sheet.height" })}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => dragged === undefined && press()}
      />
      <div className={styles.content}>{children}</div>
    </div>
  );
}

function nearest(share: number): SheetHeight {
  return heights.reduce((best, height) =>
    Math.abs(shareOf[height] - share) < Math.abs(shareOf[best] - share) ? height : best,
  );
}
