const equatorMetresPerPixel = 40_075_016.686 / 512;
const widest = 120;

/** A round distance and how many pixels it is wide at this zoom and latitude. */
export function scaleOf(zoom: number, latitude: number): { metres: number; pixels: number } {
  const metresPerPixel = (equatorMetresPerPixel * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
  const most = metresPerPixel * widest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((digit) => digit * power).find((round) => round <= most) ?? power;
  return { metres, pixels: metres / metresPerPixel };
}
