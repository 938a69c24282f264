import type { IncomingMessage } from "node:http";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import type { Plugin } from "vite";
import { geoJSONToTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";

/** A stand-in for the server while screens are built: `HOMEGROUND_MOCK=1 npx vite`. Invented areas on an invented island. */
export function mockApi(): Plugin {
  const world = makeWorld();
  return {
    name: "homeground-mock",
    configurePreviewServer(server) {
      server.middlewares.use((request: IncomingMessage, response, next) => {
        const url = new URL(request.url ?? "/", "http://mock");
        if (!url.pathname.startsWith("/api/")) return next();
        const tile = /^\/api\/tiles\/land\/(\d+)\/(\d+)\/(\d+)\.mvt$/.exec(url.pathname);
        if (tile !== null) {
          const [z = 0, x = 0, y = 0] = tile.slice(1).map(Number);
          const layers = Object.fromEntries(
            (["land", "hazards"] as const).flatMap((name) => {
              const found = geoJSONToTile(world[name], z, x, y, { extent: 4096, buffer: 64, tolerance: 1 } as never);
              return found ? [[name, found]] : [];
            }),
          );
          response.setHeader("content-type", "application/vnd.mapbox-vector-tile");
          return response.end(Buffer.from(fromGeojsonVt(layers as never, { version: 2 } as never)));
        }
        if (url.pathname === "/api/events") {
          response.setHeader("content-type", "text/event-stream");
          return response.write(": hello\n\n");
        }
        const answer = world.answer(url);
        response.statusCode = answer === undefined ? 404 : 200;
        response.setHeader("content-type", "application/json");
        return response.end(JSON.stringify(answer ?? { title: "Not found", status: 404, code: "not-found" }));
      });
    },
  };
}

const day = (date: string) => Date.parse(date) / 86_400_000;
const square = (x: number, y: number, w: number, h: number): Polygon => ({
  type: "Polygon",
  coordinates: [[[x, y], [x + w, y + h * 0.1], [x + w * 0.9, y + h], [x + w * 0.1, y + h * 0.85], [x, y]]],
});
const feature = (geometry: Polygon, properties: Record<string, unknown>): Feature => ({ type: "Feature", geometry, properties });

function makeWorld() {
  const land: Feature[] = [];
  const outlines: Feature[] = [];
  const items = Array.from({ length: 400 }, (_, i) => {
    const [x, y] = [-29.75 + (i % 25) * 0.018, 37.85 + Math.floor(i / 25) * 0.018];
    const size = 0.003 + ((i * 37) % 11) * 0.001;
    const kind = i % 4 === 0 ? "confirmed" : "suspected";
    const status = i % 5 === 0 ? "closed" : i % 3 === 0 ? "worked-on" : i % 50 === 1 ? "covered" : "open";
    const code = `XS-${String(i + 1).padStart(4, "0")}`;
    const from = day(`20${17 + (i % 5)}-0${1 + (i % 9)}-12`);
    const report = `019-${i}`;
    const piece = (g: Polygon, fate: string, more = {}) => land.push(feature(g, { code, fate, outside: false, from, to: 2147483647, report, ...more }));
    const fates = ["cancelled", "reduced", "cleared"];
    if (status === "open" || status === "covered") piece(square(x, y, size, size), kind);
    else {
      piece(square(x, y, size * 0.6, size), status === "closed" ? "cleared" : kind, i % 30 === 0 ? { reopened: true } : {});
      piece(square(x + size * 0.6, y, size * 0.4, size), fates[i % 3] ?? "cleared");
    }
    outlines.push(feature(square(x, y, size, size), { code, name: `Field ${i}`, kind, status, from, to: 2147483647 }));
    return { code, name: `Field ${i}`, kind, status, openedSquareMetres: 812903 + i, remainingSquareMetres: 474561, releasedSquareMetres: 338342 + i, bounds: [x, y, x + size, y + size], lastInformation: `20${17 + (i % 5)}-0${1 + (i % 9)}-12` };
  });
  for (let i = 0; i < 12; i++) land.push(feature(square(-29.7 + i * 0.03, 37.8, 0.008, 0.008), { fate: ["cancelled", "reduced", "cleared"][i % 3], outside: true, from: day("2019-01-01"), to: 2147483647, report: "019-1" }));
  const ledger = { on: null, hazards: { open: 200, workedOn: 110, closed: 80, covered: 8 }, openedSquareMetres: 25e6, addedSquareMetres: 3e6, suspectedSquareMetres: 9.1e6, confirmedSquareMetres: 4.4e6, cancelledSquareMetres: 7.5e6, reducedSquareMetres: 2.6e6, clearedSquareMetres: 4.4e6, clearedMineSquareMetres: 4e6, clearedBattleAreaSquareMetres: 0.4e6, remainingSquareMetres: 13.5e6, releasedSquareMetres: 14.5e6, outside: { cancelledSquareMetres: 1e4, reducedSquareMetres: 2e4, clearedSquareMetres: 3e4 }, differenceSquareMetres: 0, pieces: { suspected: 142, confirmed: 38, cancelled: 42, reduced: 15, cleared: 86 } };
  const unit = (code: string, level: number, name: string, g: Polygon, informationSince: string | null) => feature(g, { code, level, name: { en: name, az: name, ru: name }, informationSince });
  const points: FeatureCollection = { type: "FeatureCollection", features: Array.from({ length: 30 }, (_, i) => ({ type: "Feature", geometry: { type: "Point", coordinates: [-29.72 + ((i * 7) % 30) * 0.014, 37.86 + ((i * 11) % 30) * 0.008] }, properties: { kind: i % 6 ? "accident" : "lifted-minefield", reportId: `019-${i}`, date: "2020-03-04", description: "A tractor driver was hurt." } })) };
  const reports = ["hazard-report", "non-technical-survey", "clearance-completion"].map((type, i) => ({ id: `019-${i}`, type, dateOfInformation: `20${18 + i}-05-0${i + 1}`, reportedBy: { name: "Jasna Perić", organisation: "Sample Survey Team 2" }, state: "approved", submittedAt: "2020-05-06T10:00:00Z", submittedPosition: 3, decidedAt: "2020-05-07T10:00:00Z", decidedPosition: 4, decidedBy: "Goran Ilić", supersedes: null, supersededBy: null, findings: i === 1 ? [{ code: "claims-outside", severity: "warning", message: "4 078 m² lies outside the hazard. It is not counted.", path: "/cancelled" }] : [], hazardCode: "XS-0001", findingCount: i === 1 ? 1 : 0 }));
  return {
    land: { type: "FeatureCollection", features: land } as FeatureCollection,
    hazards: { type: "FeatureCollection", features: outlines } as FeatureCollection,
    answer(url: URL): unknown {
      const path = url.pathname.slice(5);
      const [first, id] = path.split("/");
      if (path === "programme") return { name: { en: "Sample programme", az: "Nümunə proqramı", ru: "Учебная программа" }, countryCode: "XS", isSample: true, bounds: [-29.8, 37.75, -29.2, 38.2], journalPosition: 900, firstDate: "2016-02-01", lastDate: "2021-12-20", reportCount: 900, hazardCount: 400, undated: false };
      if (path === "ledger") return { ...ledger, on: url.searchParams.get("on") };
      if (path === "activity") return Array.from({ length: 300 }, (_, i) => ({ date: new Date(Date.parse("2016-02-01") + i * 7 * 86400000).toISOString().slice(0, 10), reports: 1 + ((i * 7) % 9) }));
      if (path === "units") return { type: "FeatureCollection", features: [unit("XS", 0, "Island", square(-29.85, 37.7, 0.7, 0.6), null), unit("XS1", 2, "West", square(-29.84, 37.72, 0.4, 0.5), "2016-01-01"), unit("XS2", 2, "East", square(-29.43, 37.75, 0.22, 0.45), null)] };
      if (path === "points") return points;
      if (path === "settlements") return { type: "FeatureCollection", features: ["Lukavica", "Malešići"].map((en, i) => ({ type: "Feature", geometry: { type: "Point", coordinates: [-29.6 + i * 0.2, 37.95] }, properties: { name: { en } } })) };
      if (path === "search") return { items: items.filter((i) => i.code.toLowerCase().includes((url.searchParams.get("q") ?? "").toLowerCase())).slice(0, 8).map((i) => ({ kind: "hazard", id: i.code, label: `${i.code} ${i.name}`, bounds: i.bounds })) };
      if (path === "hazards") { const o = Number(url.searchParams.get("offset") ?? 0); return { total: items.length, items: items.slice(o, o + Number(url.searchParams.get("limit") ?? 100)) }; }
      if (first === "hazards" && path.endsWith("/land")) return { type: "FeatureCollection", features: land.filter((f) => f.properties?.["code"] === id).map((f) => ({ ...f, properties: { ...f.properties, givenBy: "019-1", areaSquareMetres: 1000 } })) };
      if (first === "hazards") { const h = items.find((i) => i.code === id); return h && { ...h, centre: [-29.5, 38], ledger: { openedSquareMetres: 812903, addedSquareMetres: 35220, suspectedSquareMetres: 100000, confirmedSquareMetres: 374561, cancelledSquareMetres: 241969, reducedSquareMetres: 36018, clearedSquareMetres: 95575, remainingSquareMetres: 474561, differenceSquareMetres: 0 }, ledgerRows: [{ column: "opened", reportId: "019-0", reportType: "hazard-report", dateOfInformation: "2018-05-01", squareMetres: 812903 }, { column: "cancelled", reportId: "019-1", reportType: "non-technical-survey", dateOfInformation: "2019-05-02", squareMetres: 241969 }], reports, unit: { code: "XS1", name: { en: "West" } } }; }
      if (path === "reports") return { total: 3, items: reports };
      if (first === "reports") return { document: { id, type: "non-technical-survey", schemaVersion: 1, dateOfInformation: "2019-05-02", reportedBy: { name: "Jasna Perić", organisation: "Sample Survey Team 2" }, body: { hazardCode: "XS-0001" }, provenance: { fileName: "x.geojson", fileSha256: "ab".repeat(32), row: 12, profile: "sample", repairs: [] } }, sha256: "cd".repeat(32), state: "approved", findings: reports[1]?.findings, journal: [{ position: 3, kind: "submitted", recordedAt: "2020-05-06T10:00:00Z", actor: "Jasna", hash: "ef".repeat(32) }], takings: [{ hazardCode: "XS-0001", column: "cancelled", squareMetres: 241969 }], supersededBy: null };
      return undefined;
    },
  };
}
