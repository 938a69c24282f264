import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { propertyRuns } from "../../geometry/random-ground.test-support.ts";
import { documentOf } from "./document.test-support.ts";
import { groundOfPasted } from "./ground-of-pasted.ts";
import { readPasted } from "./read-pasted.ts";

function pasted(text: string) {
  const { format, shapes } = readPasted(text, documentOf);
  const { ground, remarks } = groundOfPasted(shapes);
  return { format, shapes, ground, codes: remarks.map(({ code }) => code), remarks };
}

/** 85 m × 111 m near 46° E 40° N. */
const ring = [
  [46, 40],
  [46.001, 40],
  [46.001, 40.001],
  [46, 40.001],
  [46, 40],
] as const;
const area = areaSquareMetres([[ring]]);

const trackpoints = (points: readonly (readonly [number, number])[]) =>
  points.map(([lon, lat]) => `<trkpt lat="${lat}" lon="${lon}"><ele>900</ele></trkpt>`).join("\n");
const waypoint = '<wpt lat="40.0005" lon="46.0005"><name>Mine</name></wpt>';
const gpxOf = (inner: string) => `<gpx version="1.1" creator="GPS">${inner}</gpx>`;

describe("GPX", () => {
  test("a track becomes a ring, its gap is said, and waypoints are left out loudly", () => {
    const open = gpxOf(`${waypoint}<trk><name>Round</name><trkseg>${trackpoints(ring.slice(0, 4))}</trkseg></trk>`);
    const found = pasted(open);
    expect(found.format).toBe("gpx");
    expect(found.codes).toEqual(["paste-partly-read", "ring-closed"]);
    expect(found.remarks.at(-1)?.message).toContain("111.0 m");
    expect(areaSquareMetres(found.ground)).toBeCloseTo(area, 3);
    expect(found.shapes.points).toEqual([{ position: [46.0005, 40.0005], name: "Mine" }]);
  });

  test("waypoints alone are joined in their order, which is said", () => {
    const points = ring
      .slice(0, 4)
      .map(([lon, lat], i) => `<wpt lat="${lat}" lon="${lon}"><name>TP${i + 1}</name></wpt>`);
    const found = pasted(gpxOf(points.join("")));
    expect(found.codes).toEqual(["points-joined"]);
    expect(areaSquareMetres(found.ground)).toBeCloseTo(area, 3);
    expect(found.shapes.points.map(({ name }) => name)).toEqual(["TP1", "TP2", "TP3", "TP4"]);
  });

  test.each([
    ["cut off", gpxOf(waypoint).slice(0, -3), "paste-unreadable"],
    ["with entities", `<!DOCTYPE gpx [<!ENTITY a "b">]>${gpxOf(waypoint)}`, "paste-unreadable"],
    ["with nothing in it", gpxOf(""), "paste-empty"],
  ])("%s is refused", (_, text, code) => {
    expect(pasted(text)).toMatchObject({ ground: [], codes: [code] });
  });
});

describe("KML", () => {
  const written = ring.map(([lon, lat]) => `${lon},${lat},0`).join(" ");
  const polygon = `<Polygon><outerBoundaryIs><LinearRing><coordinates>${written}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
  const kmlOf = (inner: string) => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;

  test("a polygon is taken as it is", () => {
    const found = pasted(kmlOf(`<Placemark><name>A</name>${polygon}</Placemark>`));
    expect(found).toMatchObject({ format: "kml", ground: [[ring]], codes: [] });
  });

  test("a line beside a polygon is left out, and that is said", () => {
    const line = `<LineString><coordinates>${written}</coordinates></LineString>`;
    const found = pasted(kmlOf(`<Placemark>${polygon}</Placemark><Placemark>${line}</Placemark>`));
    expect(found).toMatchObject({ ground: [[ring]], codes: ["paste-partly-read"] });
  });
});

describe("GeoJSON", () => {
  test.each([
    ["a geometry", { type: "Polygon", coordinates: [ring] }],
    ["a feature", { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }],
    ["parts", { type: "MultiPolygon", coordinates: [[ring]] }],
    ["a collection", { type: "GeometryCollection", geometries: [{ type: "Polygon", coordinates: [ring] }] }],
    ["a line", { type: "LineString", coordinates: ring }],
  ])("%s", (_, value) => {
    expect(pasted(JSON.stringify(value))).toMatchObject({ format: "geojson", ground: [[ring]], codes: [] });
  });

  test.each([
    ['{"type":"Polygon","coordinates":', "paste-unreadable"],
    ['{"type":"Polygon","coordinates":[[["a","b"]]]}', "paste-empty"],
    ['{"type":"Topology"}', "paste-empty"],
    ['{"type":"Point","coordinates":[46,40]}', "point-count"],
  ])("%s makes no area", (text, code) => {
    expect(pasted(text)).toMatchObject({ ground: [], codes: [code] });
  });
});

describe("tables", () => {
  const rows = ring.slice(0, 4);
  const comma = (value: number) => value.toFixed(5).replace(".", ",");

  test.each([
    ["lat,lon", `lat,lon\n${rows.map(([lon, lat]) => `${lat.toFixed(5)},${lon.toFixed(5)}`).join("\n")}`],
    [
      "lon and lat with names",
      `Name,Longitude,Latitude\n${rows.map(([lon, lat], i) => `TP${i},${lon.toFixed(5)},${lat.toFixed(5)}`).join("\n")}`,
    ],
    [
      "semicolons and decimal commas",
      `Широта;Долгота\n${rows.map(([lon, lat]) => `${comma(lat)};${comma(lon)}`).join("\r\n")}`,
    ],
    [
      "tabs, as a spreadsheet copies",
      `enlik\tuzunluq\n${rows.map(([lon, lat]) => `${comma(lat)}\t${comma(lon)}`).join("\n")}`,
    ],
    [
      "degrees, minutes, seconds",
      "lat;lon\n40°00'00.00\"N;46°00'00.00\"E\n40°00'00.00\"N;46°00'03.60\"E\n40°00'03.60\"N;46°00'03.60\"E\n40°00'03.60\"N;46°00'00.00\"E",
    ],
  ])("%s", (_, text) => {
    const found = pasted(text);
    expect(found.format).toBe("csv");
    expect(new Set(found.codes)).toEqual(new Set(["system-assumed", "points-joined"]));
    expect(areaSquareMetres(found.ground)).toBeCloseTo(area, 0);
  });

  test("one column of grid references", () => {
    const found = pasted("MGRS\n38T NK 88150 48750\n38T NK 88190 48750\n38T NK 88190 48790");
    expect(areaSquareMetres(found.ground)).toBeCloseTo(800, -1);
  });

  test("without heads latitude comes first, and that is said", () => {
    const found = pasted("40.00000;46.00000\n40.00000;46.00100\n40.00100;46.00100");
    expect(found.codes).toContain("latitude-first");
    expect(areaSquareMetres(found.ground)).toBeCloseTo(area / 2, 0);
  });

  test("a row that cannot be read is named by its number, and nothing is made of the rest", () => {
    const found = pasted("lat;lon\n40.0;46.0\n40.0;\n40.1;46.1\n40.2;46.0");
    expect(found.ground).toEqual([]);
    expect(found.remarks.find(({ severity }) => severity === "error")?.message).toContain("Row 3");
  });
});

describe("traces of ODK", () => {
  const trace = (separator: string) => ring.map(([lon, lat]) => `${lat} ${lon} 912.5 4.2`).join(separator);

  test.each([";", "; ", " ; ", ";  "])('separated by "%s"', (separator) => {
    for (const text of [trace(separator), `${trace(separator)}${separator}`]) {
      expect(pasted(text)).toMatchObject({ format: "odk-trace", ground: [[ring]], codes: [] });
    }
  });

  test("cut off at 255 characters it is refused, where the cut shows", () => {
    const long = Array.from({ length: 20 }, (_, i) => `${40 + i / 1000} ${46 + i / 1000} 900 4`).join(";");
    expect(pasted(`${long};40.`)).toMatchObject({ ground: [], codes: ["paste-unreadable"] });
  });
});

test("nothing that is pasted makes it fail", () => {
  const parts = fc.constantFrom(..."0123456789.,;\n\t<>{}[]\"' gpxkmlatonPointtrkpt=/-".split(""));
  const anything = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(parts, { maxLength: 60 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { ground, remarks } = pasted(text);
      expect(ground.length > 0 || remarks.length > 0).toBe(true);
    }),
    propertyRuns(1000),
  );
});
