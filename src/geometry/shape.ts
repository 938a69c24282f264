/** Shapes on the ground as plain data: WGS 84 longitude and latitude in degrees, EPSG:4326 axes read as [lon, lat]. */

/** One point: [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** A closed ring: first and last position are equal, at least four positions. */
export type Ring = readonly Position[];

/** A polygon: the shell first, then its holes. */
export type PolygonRings = readonly Ring[];

/** Any piece of ground, also an empty one: a list of polygons. The one form in which areas travel through the code. */
export type Ground = readonly PolygonRings[];

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
