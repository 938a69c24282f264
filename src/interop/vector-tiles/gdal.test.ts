import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTileEncoder } from "./encode-tile.ts";
import { LAND_LAYERS } from "./land-tiles.ts";
import { buildLayerIndex } from "./layer-index.ts";
import { squareFeature } from "./square-feature.test-support.ts";

const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;
if (!hasGdal)
  process.stdout.write("skipped: reading tiles with GDAL, because ogrinfo is not installed (Debian: gdal-bin)\n");

test.skipIf(!hasGdal)("GDAL reads our tiles: layers, attributes and areas", () => {
  const folder = mkdtempSync(join(tmpdir(), "homeground-mvt-"));
  try {
    const layers = LAND_LAYERS.map((layer) =>
      buildLayerIndex(layer, [squareFeature("AZ-1", [47, 40], 0.1, { code: "AZ-1", from: 18_576 }, layer.name)]),
    );
    const file = join(folder, "387.mvt");
    writeFileSync(file, createTileEncoder()(layers, { z: 10, x: 645, y: 387 }));
    const told = execFileSync("ogrinfo", ["-al", file], { encoding: "utf8" });
    expect(told).toContain("Layer name: land");
    expect(told).toContain("Layer name: hazards");
    expect(told).toMatch(/code \(String\) = AZ-1/);
    expect(told).toMatch(/from \(Integer\) = 18576/);
    expect(told).toMatch(/POLYGON \(\(/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
