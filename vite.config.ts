import react from "@vitejs/plugin-react";
import { defineConfig, type PluginOption } from "vite";
import { basemap } from "./web/build/basemap.ts";

const apiAddress = process.env.HOMEGROUND_API ?? "http://127.0.0.1:7400";

/** HOMEGROUND_MOCK=1 answers /api from tests/browser/mock instead of a running server; it is never part of a build. */
async function mockPlugins(): Promise<PluginOption[]> {
  if (process.env.HOMEGROUND_MOCK === undefined) return [];
  const { mockApi } = await import("./tests/browser/mock/mock-api.ts");
  return [mockApi()];
}

export default defineConfig(async () => ({
  root: "web",
  plugins: [react(), basemap(), ...(await mockPlugins())],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Files of their own, never data: addresses, so that a strict Content-Security-Policy holds.
    assetsInlineLimit: 0,
    // MapLibre is one 1 MB library, split from the rest and loaded with the map.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: "es" as const },
  server: { proxy: { "/api": apiAddress } },
}));
