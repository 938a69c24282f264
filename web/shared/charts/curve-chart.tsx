import { useElementSize } from "@mantine/hooks";
import styles from "./curve-chart.module.css";

export interface CurveDot {
  readonly x: number;
  readonly y: number;
}

interface CurveChartProps {
  readonly points: readonly CurveDot[];
  /** What the picture says, for people who do not see it; the table beside it has the numbers. */
  readonly label: string;
  readonly xTitle: string;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Points that the sentence above speaks of: drawn with their number. */
  readonly marked: readonly CurveDot[];
}

const margin = { left: 8, right: 52, top: 16, bottom: 40 } as const;
const height = 280;

/** A falling curve over hairlines, its scale at the right as in the figures of the house (shared/look.md). */
export function CurveChart(props: CurveChartProps) {
  const { points, label, xTitle, xTicks, yTicks, formatX, formatY, marked } = props;
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = measured === 0 ? 560 : measured;
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const across = (x: number) =>
    margin.left + ((x - first) / (last - first || 1)) * (width - margin.left - margin.right);
  const up = (y: number) => margin.top + (1 - y) * (height - margin.top - margin.bottom);
  const line = points.map(({ x, y }) => `${across(x).toFixed(1)} ${up(y).toFixed(1)}`).join("L");
  return (
    <div ref={ref} className={styles.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {yTicks.map((y) => (
          <g key={y}>
            <path
              className={y === 0 ? styles.base : styles.grid}
              d={`M${margin.left} ${up(y)}H${width - margin.right}`}
            />
            <text className={styles.scale} x={width - margin.right + 8} y={up(y) + 4}>
              {formatY(y)}
            </text>
          </g>
        ))}
        {xTicks.map((x) => (
          <text key={x} className={styles.tick} x={across(x)} y={height - margin.bottom + 18}>
            {formatX(x)}
          </text>
        ))}
        <text className={styles.title} x={margin.left} y={height - 4}>
          {xTitle}
        </text>
        <path className={styles.line} d={`M${line}`} />
        {marked.map(({ x, y }) => (
          <g key={x} transform={`translate(${across(x).toFixed(1)} ${up(y).toFixed(1)})`}>
            <circle className={styles.dot} r="3.500" />
            <text className={styles.said} x="8" y="-6">
              {formatY(y)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
