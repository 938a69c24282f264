import { useElementSize } from "@mantine/hooks";
import type { KeyboardEvent, PointerEvent } from "react";
import { useIntl } from "react-intl";
import type { ActivityDay } from "../../../shared/api/answers.ts";
import { addMonths, dateInWords, dateOfDay, monthInShort } from "../../../shared/days.ts";
import { useReader } from "../../../shared/i18n/use-reader.ts";
import styles from "./date-slider.module.css";
import { type DateSpan, histogram, ticksOf } from "./date-span.ts";

interface DateSliderProps {
  readonly span: DateSpan;
  readonly day: number;
  readonly activity: readonly ActivityDay[];
  readonly choose: (day: number) => void;
  readonly zoomToYear: (year: number) => void;
}

const height = 40;
const inset = 8;
const columnWidth = 5;

/** Histogram, track and thumb. Arrows step a day, with Shift or up and down a month; a year's name zooms into it. */
export function DateSlider({ span, day, activity, choose, zoomToYear }: DateSliderProps) {
  const intl = useIntl();
  const { language } = useReader();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const inner = Math.max(width - 2 * inset, 1);
  const days = Math.max(span.to - span.from, 1);
  const x = (value: number) => inset + (Math.min(Math.max(value - span.from, 0), days) / days) * inner;
  const columns = Math.max(1, Math.floor(inner / columnWidth));
  const counts = histogram(activity, span, columns);
  const most = Math.max(1, ...counts);

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left + inset;
    const share = Math.min(Math.max((event.clientX - left) / inner, 0), 1);
    choose(Math.round(span.from + share * days));
  };
  const step = (event: KeyboardEvent) => {
    const next = stepped(event.key, event.shiftKey, day, span);
    if (next === undefined) return;
    event.preventDefault();
    choose(Math.min(next, span.to));
  };
  return (
    <div className={styles.slider}>
      <div
        ref={ref}
        className={styles.track}
        role="slider"
        tabIndex={0}
        aria-label={intl.formatMessage({ id: "date.slider" })}
        aria-valuemin={span.from}
        aria-valuemax={span.to}
        aria-valuenow={day}
        aria-valuetext={dateInWords(dateOfDay(day), language)}
        onKeyDown={step}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && follow(event)}
      >
        <svg width={width} height={height} aria-hidden="true">
          {counts.map((count, index) => {
            const tall = count === 0 ? 0 : 3 + Math.sqrt(count / most) * (height - 22);
            const left = inset + (index / columns) * inner;
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                key={index}
                className={styles.column}
                data-later={left > x(day)}
                x={left}
                y={height - 11 - tall}
                width={Math.max(inner / columns - 1.5, 0)}
                height={tall}
              />
            );
          })}
          <line className={styles.later} x1={inset} x2={inset + inner} y1={height - 9} y2={height - 9} />
          <line className={styles.past} x1={inset} x2={x(day)} y1={height - 9} y2={height - 9} />
          <circle className={styles.thumb} cx={x(day)} cy={height - 9} r="7" />
        </svg>
      </div>
      <div className={styles.ticks}>
        {ticksOf(span).map((tick) =>
          tick.month === null ? (
            <button
              key={tick.day}
              type="button"
              className={styles.tick}
              style={{ left: x(tick.day) }}
              onClick={() => zoomToYear(tick.year)}
            >
              {tick.year}
            </button>
          ) : (
            <span key={tick.day} className={styles.tick} style={{ left: x(tick.day) }}>
              {monthInShort(tick.month, language)}
              {tick.month === 0 && ` ${tick.year}`}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

function stepped(key: string, isShifted: boolean, day: number, span: DateSpan): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return isShifted ? addMonths(day, -1) : day - 1;
    case "ArrowRight":
      return isShifted ? addMonths(day, 1) : day + 1;
    case "ArrowDown":
    case "PageDown":
      return addMonths(day, -1);
    case "ArrowUp":
    case "PageUp":
      return addMonths(day, 1);
    case "Home":
      return span.from;
    case "End":
      return span.to;
    default:
      return undefined;
  }
}
