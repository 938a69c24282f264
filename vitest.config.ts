import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,bin,web,bench}/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    globalSetup: ["tests/api/support/global-setup.ts"],
    // Two cores here and in CI; a real database and a browser beside them.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
