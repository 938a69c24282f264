import type { Plugin } from "vite";
import { citiesByCountry } from "./cities.ts";
import { countriesTopology, countryCodes } from "./countries.ts";

/**
 * The base map that needs no network, made from data that ships in npm packages:
 * /basemap/countries.json (1:50 million), /basemap/countries-fine.json (1:10 million), /basemap/cities/<CC>.json.
 */
export function basemap(): Plugin {
  return {
    name: "homeground-basemap",
    generateBundle() {
      for (const [fileName, source] of basemapFiles()) this.emitFile({ type: "asset", fileName, source });
    },
    configureServer(server) {
      let files: ReadonlyMap<string, string> | undefined;
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").split("?")[0]?.slice(1) ?? "";
        if (!path.startsWith("basemap/")) return next();
        files ??= basemapFiles();
        const source = files.get(path);
        if (source === undefined) return next();
        response.setHeader("content-type", "application/json");
        response.end(source);
      });
    },
  };
}

function basemapFiles(): Map<string, string> {
  const cities = citiesByCountry();
  const codes = countryCodes(cities);
  const files = new Map<string, string>([
    ["basemap/countries.json", JSON.stringify(countriesTopology("50m", codes))],
    ["basemap/countries-fine.json", JSON.stringify(countriesTopology("10m", codes))],
  ]);
  for (const [code, places] of cities) files.set(`basemap/cities/${code}.json`, JSON.stringify(places));
  return files;
}
