import { join } from "node:path";
import { defineConfig } from "vitest/config";

// One Worker, one browser and one demo group serve all files; what writes does so in a group of its own.
export default defineConfig({
  test: {
    name: "e2e",
    root: join(import.meta.dirname, "..", ".."),
    include: ["test/e2e/**/*.e2e.test.ts"],
    globalSetup: ["test/harness/e2e-setup.ts"],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
