import qrcode from "qrcode-generator";
import { sheet } from "./map/draw-signs.ts";

/** The dark and light squares of a QR code, error correction M: a seventh of it may be dirty. */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => code.isDark(row, column)),
  );
}

/** Light squares that must surround a code (ISO/IEC 18004). */
export const quietModules = 4;

export function qrDrawing(text: string): string {
  const modules = qrModules(text);
  const size = modules.length + 2 * quietModules;
  const squares = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + quietModules} ${y + quietModules}h1v1h-1z`] : [])),
  );
  return sheet(size, size, `<path d="${squares.join("")}" fill="#000000" shape-rendering="crispEdges"/>`);
}
