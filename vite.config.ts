import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { basemap } from "./web/build/basemap.ts";

/** Where `npx vite` finds the server while screens are built. */
const apiAddress = process.env.HOMEGROUND_API ?? "http://127.0.0.1:7400";

export default defineConfig({
  root: "web",
  plugins: [react(), basemap()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Files of their own, never data: addresses, so that a strict Content-Security-Policy holds.
    assetsInlineLimit: 0,
    // MapLibre is one 1 MB library, split from the rest and loaded with the map.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": apiAddress } },
});
