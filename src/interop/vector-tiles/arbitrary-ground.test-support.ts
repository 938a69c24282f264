import fc from "fast-check";
import type { Ground, Position, Ring } from "../../geometry/shape.ts";

const METRES_PER_DEGREE = 111_320;

/** Outlines of 3 to 40 corners about a centre near Agdam, from a metre to a hundred kilometres, some with a hole. */
export const arbitraryGround: fc.Arbitrary<Ground> = fc
  .record({
    lon: fc.double({ min: 46.5, max: 47.5, noNaN: true }),
    lat: fc.double({ min: 39.5, max: 40.5, noNaN: true }),
    sizeMetres: fc.double({ min: 0, max: 5, noNaN: true }).map((power) => 10 ** power),
    flatness: fc.double({ min: -3, max: 0, noNaN: true }).map((power) => 10 ** power),
    radii: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }),
    hasHole: fc.boolean(),
  })
  .map(({ lon, lat, sizeMetres, flatness, radii, hasHole }) => {
    const centre: Position = [lon, lat];
    const shell = around(centre, sizeMetres, flatness, radii);
    const hole = around(centre, sizeMetres * 0.2, flatness, [1, 1, 1, 1, 1]);
    return [hasHole && radii.length > 6 ? [shell, [...hole].reverse()] : [shell]];
  });

function around([lon, lat]: Position, sizeMetres: number, flatness: number, radii: readonly number[]): Ring {
  const perLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const ring = radii.map((radius, index): Position => {
    const angle = (2 * Math.PI * index) / radii.length;
    const along = radius * sizeMetres * Math.cos(angle);
    const across = radius * sizeMetres * flatness * Math.sin(angle);
    return [lon + (along + across) / perLon, lat + (along - across) / METRES_PER_DEGREE];
  });
  const [first] = ring;
  return first === undefined ? ring : [...ring, first];
}
