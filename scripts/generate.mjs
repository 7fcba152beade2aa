// Writes the API client's types from the contracts; with --check, tells whether they are up to date.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const target = new URL("../web/platform/api.generated.ts", import.meta.url);
const newerNode = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));

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
  const name = "web/platform/api.generated.ts";
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

// The contracts are TypeScript, which Node runs as it is from version 22.18 on.
if (process.features.typescript) {
  await main();
} else {
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync(newerNode, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
