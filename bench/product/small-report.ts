/** A hazard report of a small area somewhere in a district, as somebody hands it in. */
export function smallReport(id: string): object {
  const [west, south] = [46 + Math.random() * 2, 39 + Math.random()];
  const [east, north] = [west + 0.0004, south + 0.0004];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    id,
    type: "hazard-report",
    schemaVersion: 1,
    dateOfInformation: "2026-01-01",
    reportedBy: { name: "Bench writer", organisation: "Bench" },
    body: {
      hazardCode: `K-${id.slice(-12)}`,
      kind: "suspected",
      area: { geometry: { type: "Polygon", coordinates: [ring] } },
    },
    attachments: [],
  };
}
