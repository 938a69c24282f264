/** The rings of the house, inside to outside; `platform` stands beside them and knows geometry's words only. */
export type Layer = "geometry" | "pure" | "store" | "outer" | "platform" | "server" | "cli" | "web" | "bin" | "outside";

/** Who may import whom. Nobody but the command line imports `server.ts`, and nobody the command line. */
export const allowed: Readonly<Record<Exclude<Layer, "outside">, readonly Layer[]>> = {
  geometry: ["geometry"],
  pure: ["pure", "geometry"],
  store: ["store", "pure", "geometry", "platform"],
  outer: ["outer", "store", "pure", "geometry", "platform"],
  platform: ["platform", "geometry"],
  server: ["outer", "store", "pure", "geometry", "platform", "server"],
  cli: ["cli", "server", "outer", "store", "pure", "geometry", "platform"],
  web: ["web", "pure", "geometry"],
  bin: ["bin"],
};

/** By its folder, and inside a folder by its fixed name: *store.ts is SQL, *routes.ts is HTTP, *jobs.ts is work in turn. */
export function layerOf(path: string): Layer {
  if (path.startsWith("src/geometry/")) return "geometry";
  if (path.startsWith("src/platform/")) return "platform";
  if (path.startsWith("src/cli/")) return "cli";
  if (path === "src/server.ts" || path.startsWith("src/server/")) return "server";
  if (path.startsWith("web/")) return "web";
  if (path.startsWith("bin/")) return "bin";
  if (!path.startsWith("src/")) return "outside";
  if (/(^|[/-])(routes|jobs)\.ts$/.test(path)) return "outer";
  return /(^|[/-])store\.ts$/.test(path) || path === "src/sample/load-sample.ts" ? "store" : "pure";
}

/** Tests and what only tests use stand beside the code and may use anything. */
export function isTest(path: string): boolean {
  return /\.(test|test-support)\.tsx?$/.test(path);
}
