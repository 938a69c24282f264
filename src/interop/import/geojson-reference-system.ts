/**
 * GeoJSON is WGS 84 in degrees, longitude first (RFC 7946, 4). Its forerunner of 2008 let a file name another reference
 * system in `crs`, and programs still write it. Such a file must not be read as what it is not: a datum like Pulkovo 1942
 * looks like WGS 84 and lies 100 m beside it.
 */
const namesOfWgs84: readonly RegExp[] = [
  /^(urn:ogc:def:crs:)?OGC:[\d.]*:?CRS84h?$/i,
  /^(urn:ogc:def:crs:)?EPSG:[\d.]*:?(4326|4979)$/i,
  /^https?:\/\/www\.opengis\.net\/def\/crs\/(OGC\/[\d.]+\/CRS84h?|EPSG\/[\d.]+\/(4326|4979))$/i,
  /^WGS[ _]?(19)?84$/i,
];

/** Throws where an object of a GeoJSON file names a reference system that is not WGS 84, or none that can be read. */
export function refuseOtherReferenceSystem(object: unknown, where: string): void {
  if (typeof object !== "object" || object === null || !("crs" in object)) return;
  const { type, properties } = (object.crs ?? {}) as { type?: unknown; properties?: { name?: unknown } | null };
  const name = type === "name" ? properties?.name : undefined;
  if (typeof name === "string" && namesOfWgs84.some((known) => known.test(name.trim()))) return;
  const said = typeof name === "string" ? `the reference system ${name}` : `a crs of ${JSON.stringify(object.crs)}`;
  throw new Error(
    `${where} names ${said}. Only WGS 84 in degrees, longitude first, is read (CRS84, EPSG:4326): convert the file first. Nothing was read as something it is not.`,
  );
}
