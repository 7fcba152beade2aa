import { readFileSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const lastFile = "test/house/statements.test.ts";

/** The sweep over query plans looks at the statements that every other file ran, so it goes last. */
class StatementsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith(lastFile);
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: StatementsLast },
    // Every request writes a line to the log; only those of a failed test are worth reading.
    silent: "passed-only",
    projects: [
      {
        test: {
          name: "rules",
          environment: "node",
          // A sweep of test/house that reads files and needs no Worker ends in .house.test.ts.
          include: [
            "{shared,db,workers,web}/**/*.test.ts",
            "scripts/**/*.test.mjs",
            "test/house/**/*.house.test.ts",
          ],
          isolate: false,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                DIRECTORY_MIGRATIONS: await readD1Migrations("db/directory/migrations"),
                SHARD_MIGRATIONS: await readD1Migrations("db/shard/migrations"),
                DMS_EXPORT: Object.fromEntries(
                  ["customers.csv", "service-orders.xlsx"].map((name) => [
                    name,
                    readFileSync(`test/fixtures/dms-export/${name}`, "base64"),
                  ]),
                ),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/bench/**", "test/house/**/*.house.test.ts"],
          setupFiles: ["test/harness/setup.ts"],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
