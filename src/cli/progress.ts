import { grouped } from "./figures.ts";

/** A bar on a terminal; a line now and then elsewhere. */
export interface Progress {
  update(done: number, total: number): void;
  finish(): void;
}

const frameMilliseconds = 80;
const lineMilliseconds = 5_000;
const barWidth = 28;

export function startProgress(stream: NodeJS.WriteStream, label: string): Progress {
  return stream.isTTY ? barOn(stream, label) : linesOn(stream, label);
}

/** Redrawn in one write over itself, at most every 80 ms, so that it does not flicker. */
function barOn(stream: NodeJS.WriteStream, label: string): Progress {
  let drawnAt = 0;
  let drawn = false;
  return {
    update(done, total) {
      const now = Date.now();
      if (now - drawnAt < frameMilliseconds && done < total) return;
      drawnAt = now;
      drawn = true;
      stream.write(`\r${barText(label, done, total)}\x1b[K`);
    },
    finish() {
      if (drawn) stream.write("\r\x1b[K");
    },
  };
}

export function barText(label: string, done: number, total: number): string {
  const share = total > 0 ? Math.min(done / total, 1) : 0;
  const filled = Math.floor(share * barWidth);
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  return `${label} ${bar} ${Math.floor(share * 100)} %  ${grouped(done)} of ${grouped(total)}`;
}

function linesOn(stream: NodeJS.WriteStream, label: string): Progress {
  let saidAt = Date.now();
  return {
    update(done, total) {
      const now = Date.now();
      if (now - saidAt < lineMilliseconds) return;
      saidAt = now;
      stream.write(`${label}: ${grouped(done)} of ${grouped(total)}\n`);
    },
    finish: () => undefined,
  };
}
