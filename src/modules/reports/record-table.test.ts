import { describe, expect, test } from "vitest";
import { areaSquareMetres } from "../../geometry/geodesy.ts";
import { recordColumns, valueUnder } from "./record-columns.ts";
import { recordTable, tabularBody } from "./record-table.ts";
import { reportTypeNamed, reportTypes } from "./report-types.ts";

const ring = [
  [46, 40],
  [46.001, 40],
  [46.001, 40.001],
  [46, 40],
] as [number, number][];

const typeOf = (name: string) => {
  const type = reportTypeNamed(name);
  if (type === undefined) throw new Error(`There is no type ${name}`);
  return type;
};

describe("the table of a type of report", () => {
  test("has ground as its area and corners, points as two numbers, in lists too", () => {
    const clearance = { cleared: { geometry: { type: "Polygon", coordinates: [ring] } }, operation: "mine-clearance" };
    expect(tabularBody(typeOf("clearance-completion"), clearance)).toEqual({
      cleared: { areaSquareMetres: areaSquareMetres([[ring]]), vertices: 3 },
      operation: "mine-clearance",
    });
    const point = (lon: number) => ({ geometry: { type: "Point", coordinates: [lon, 40] } });
    const accident = { location: point(46), itemsFound: [{ position: point(47) }, {}] };
    expect(tabularBody(typeOf("accident-report"), accident)).toEqual({
      location: { lon: 46, lat: 40 },
      itemsFound: [{ position: { lon: 47, lat: 40 } }, {}],
    });
  });

  test("keeps what was kept back: a null stays a null", () => {
    expect(tabularBody(typeOf("accident-report"), { location: null })).toEqual({ location: null });
  });

  test("writes groups side by side and lists whole", () => {
    const body = { category: "direct", audience: { total: 3 }, partners: ["A", "B"], messages: ["do-not-touch"] };
    const reportedBy = { name: null, organisation: "Survey Team 1" };
    const record = { id: "1", dateOfInformation: "2025-01-01", reportedBy, body };
    const { columns, rows } = recordTable(typeOf("risk-education"), [record]);
    const cell = (column: string) => rows[0]?.[columns.indexOf(column)];
    expect([cell("audience.total"), cell("partners"), cell("messages"), cell("organisation")]).toEqual([
      3,
      "A; B",
      "do-not-touch",
      "Survey Team 1",
    ]);
  });

  test.each(reportTypes.map(({ name }) => name))("%s has a column for each field of its form, each once", (name) => {
    const paths = recordColumns(typeOf(name)).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const tops = new Set(paths.map((path) => path.split(".")[0]));
    expect([...tops].sort()).toEqual(Object.keys(typeOf(name).body.properties).sort());
  });

  test("finds nothing under a path that is not there", () => {
    expect([valueUnder({ a: { b: 0 } }, "a.b"), valueUnder({ a: null }, "a.b"), valueUnder({}, "a.b")]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });
});
