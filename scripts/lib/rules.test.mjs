import { describe, expect, it } from "vitest";
import { importProblems } from "./import-rules.mjs";
import { longFiles, sourceProblems } from "./source-rules.mjs";

const imports = (path, source) => importProblems({ path, source }).length;
const says = (path, source) => sourceProblems({ path, source }).length;

describe("imports run one way", () => {
  it.each([
    ["shared/contracts/stores.contract.ts", `import { idOf } from "../kernel/ids.ts";`],
    ["db/shard/schema.ts", `import type { Id } from "../../shared/kernel/ids.ts";`],
    ["workers/app.ts", `import { z } from "zod";`],
    ["workers/features/routes.ts", `import { storeRoutes } from "./stores/stores.routes.ts";`],
    [
      "workers/features/cases/cases.actions.ts",
      `import { decide } from "../follow-ups/follow-ups.rules.ts";`,
    ],
    [
      "workers/features/cases/cases.actions.ts",
      `import { one } from "../follow-ups/follow-ups.repository.ts";`,
    ],
    [
      "workers/features/cases/cases.actions.ts",
      `import type { VisitChanged } from "../follow-ups/follow-ups.reactions.ts";`,
    ],
    [
      "workers/features/imports/imports.rows.rules.test.ts",
      `import x from "../../../test/fixtures/dms-export/truth.json";`,
    ],
    ["web/app/main.tsx", `import type { Store } from "../../shared/contracts/stores.contract.ts";`],
    ["test/house/sweep.test.ts", `import { routes } from "../../workers/features/routes.ts";`],
    ["workers/app.ts", `const text = 'import "../web/app/main.tsx" is how a page starts';`],
  ])("%s may say %s", (path, source) => {
    expect(imports(path, source)).toBe(0);
  });

  it.each([
    ["shared/kernel/ids.ts", `import { scope } from "../../workers/platform/scope.ts";`],
    ["db/shard/schema.ts", `export { scope } from "../../workers/platform/scope.ts";`],
    ["workers/app.ts", `import { page } from "../web/app/page.ts";`],
    ["workers/app.ts", `import "../test/harness/setup.ts";`],
    ["workers/app.ts", `const page = await import("../web/app/page.ts");`],
    ["workers/app.ts", `import {\n  page,\n} from "../web/app/page.ts";`],
    [
      "workers/features/cases/cases.actions.ts",
      `import { recordAttempt } from "../follow-ups/follow-ups.actions.ts";`,
    ],
    [
      "workers/features/cases/cases.routes.ts",
      `import { followUpRoutes } from "../follow-ups/follow-ups.routes.ts";`,
    ],
    ["web/app/main.tsx", `import { store } from "../../shared/contracts/stores.contract.ts";`],
    ["web/app/main.tsx", `import { type Store } from "../../shared/contracts/stores.contract.ts";`],
    ["web/app/main.tsx", `import type { Id } from "../../shared/kernel/ids.ts";`],
    ["web/app/main.tsx", `import type { Scope } from "../../workers/platform/scope.ts";`],
  ])("%s may not say %s", (path, source) => {
    expect(imports(path, source)).toBe(1);
  });

  it("names the line and the file that was reached for", () => {
    const source = `import { z } from "zod";\n\nimport { page } from "../web/app/page.ts";\n`;
    expect(importProblems({ path: "workers/app.ts", source })).toEqual([
      { path: "workers/app.ts", line: 3, problem: "workers does not import web (web/app/page.ts)" },
    ]);
  });
});

describe("what a file must not say", () => {
  it.each([
    ["workers/features/cases/cases.repository.ts", `env.SHARD_0.prepare("SELECT 1")`],
    ["workers/features/cases/cases.actions.ts", `const at = Date.now();`],
    ["workers/features/cases/cases.rules.ts", `const at = new Date();`],
    ["workers/features/cases/cases.actions.ts", `import { drizzle } from "drizzle-orm/d1";`],
    ["db/shard/migrations/0009_more.sql", `DROP TABLE cases;`],
    ["db/shard/migrations/0009_more.sql", `  REFERENCES cases (group_id, id) ON DELETE cascade`],
    ["db/shard/migrations/0009_more.sql", `INSERT OR REPLACE INTO cases VALUES (1)`],
  ])("%s: %s", (path, source) => {
    expect(says(path, source)).toBe(1);
  });

  it.each([
    ["workers/platform/shard.ts", `env.SHARD_0.prepare("SELECT 1")`],
    ["workers/platform/clock.ts", `now: () => Date.now()`],
    ["workers/features/cases/cases.rules.ts", `const due = new Date(asOf);`],
    ["workers/features/cases/cases.rules.ts", `// Date.now() would not do here`],
    ["db/shard/migrations/0009_more.sql", `-- no DROP TABLE here`],
  ])("%s may say: %s", (path, source) => {
    expect(says(path, source)).toBe(0);
  });

  it("finds files of more than 300 lines, longest first", () => {
    const file = (path, lines) => ({ path, source: "x\n".repeat(lines) });
    const files = [
      file("a.ts", 300),
      file("b.ts", 301),
      file("c.tsx", 400),
      file("d.generated.ts", 900),
      file("e.sql", 900),
    ];
    expect(longFiles(files)).toEqual([
      { path: "c.tsx", lines: 400 },
      { path: "b.ts", lines: 301 },
    ]);
  });
});
