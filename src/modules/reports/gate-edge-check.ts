import { distanceMetres } from "../../geometry/geodesy.ts";
import { upperBoundMetres } from "../../geometry/upper-bound-metres.ts";
import type { Finding } from "./finding.ts";
import { geocheck } from "./gate-check.ts";
import { lonLat, metres } from "./gate-numbers.ts";
import { forEachRing } from "./gate-ring-checks.ts";

/** Turning points of a surveyed area lie within sight of each other; further apart is nearly always a typing error. */
const longestEdgeMetres = 5_000;

export const checkEdges = forEachRing((ring, at) => {
  const findings: Finding[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [from, to] = [ring[i - 1], ring[i]];
    if (from === undefined || to === undefined || upperBoundMetres(from, to) <= longestEdgeMetres) continue;
    const length = distanceMetres(from, to);
    if (length <= longestEdgeMetres) continue;
    findings.push({
      code: "edge-too-long",
      severity: "warning",
      message: `The edge from ${lonLat(from)} to ${lonLat(to)} is ${metres(length)} long; more than ${metres(longestEdgeMetres)} is seldom meant. Check both corners.`,
      path: at(i),
      position: to,
      clause: `${geocheck}: consecutive vertices more than 5,000 m apart`,
    });
  }
  return findings;
});
