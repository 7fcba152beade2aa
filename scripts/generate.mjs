// Writes the API client's types from the contracts; with --check, tells whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./lib/paths.mjs";
import { runOnNode24 } from "./lib/processes.mjs";

const name = "web/platform/api.generated.ts";
const target = join(root, name);

/** The text of the generated file. */
async function clientTypes() {
  const [{ default: openapiTS, astToString }, { default: ts }, { openApiDocument }] = await Promise.all([
    import("openapi-typescript"),
    import("typescript"),
    import("../workers/features/docs/openapi.ts"),
  ]);
  const blob = ts.factory.createTypeReferenceNode("Blob");
  const nodes = await openapiTS(structuredClone(openApiDocument()), {
    // A default is filled in by the server: the caller may leave the field out.
    defaultNonNullable: false,
    transform: (schema) => (schema.format === "binary" ? blob : undefined),
  });
  return `// Made by scripts/generate.mjs from the contracts; do not edit.\n\n${astToString(nodes)}`;
}

function isUpToDate(text) {
  try {
    return readFileSync(target, "utf8") === text;
  } catch {
    return false;
  }
}

async function main() {
  const text = await clientTypes();
  if (isUpToDate(text)) {
    console.log(`${name} is up to date.`);
  } else if (process.argv.includes("--check")) {
    console.error(`${name} is out of date. Run: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(target, text);
    console.log(`Wrote ${name}.`);
  }
}

// The contracts are TypeScript, which Node 24 runs as it is.
if (process.features.typescript) await main();
else process.exitCode = await runOnNode24([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
