import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { filesUnder } from "./files.mjs";
import { root } from "./paths.mjs";

/** Which top-level folders a folder may import from. */
const mayImport = {
  shared: ["shared"],
  db: ["db", "shared"],
  workers: ["workers", "db", "shared"],
  web: ["web"],
  test: ["test", "web", "workers", "db", "shared", "scripts"],
};

/** The files of a feature that others may import: its decisions, its SELECTs, its views, what its reactions take. */
const openRoles = ["rules", "repository", "views", "reactions", "facts"];

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\bfrom\s*)?["']([^"']+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** The imports of a source text: `{ specifier, typeOnly, line }`. */
export function importsOf(source) {
  const lineAt = (index) => source.slice(0, index).split("\n").length;
  const fixed = [...source.matchAll(statement)].map((match) => ({
    specifier: match[2],
    typeOnly: match[1] !== undefined,
    line: lineAt(match.index + match[0].length),
  }));
  const onDemand = [...source.matchAll(dynamic)].map((match) => ({
    specifier: match[1],
    typeOnly: false,
    line: lineAt(match.index),
  }));
  return [...fixed, ...onDemand];
}

/** `workers/features/<feature>/<name>.<role>.ts` → `{ feature, role }`; the registries beside features have none. */
function placeInFeature(path) {
  const [, feature, file] = /^workers\/features\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return feature === undefined
    ? undefined
    : {
        feature,
        role: file
          .replace(/\.tsx?$/, "")
          .split(".")
          .at(-1),
      };
}

function problemOf({ from, to, typeOnly, isTest }) {
  const [home] = from.split("/");
  const [target] = to.split("/");
  if (isTest && to.startsWith("test/fixtures/")) return undefined;
  if (home === "web" && target === "shared") {
    if (!to.startsWith("shared/contracts/"))
      return "web takes types from shared/contracts and nothing else of ours";
    return typeOnly ? undefined : "web takes types only from shared/contracts: write `import type`";
  }
  if (!mayImport[home].includes(target)) return `${home} does not import ${target}`;
  const own = placeInFeature(from);
  const other = placeInFeature(to);
  if (
    own !== undefined &&
    other !== undefined &&
    own.feature !== other.feature &&
    !openRoles.includes(other.role) &&
    !(isTest && other.role === "fixture")
  ) {
    return `a feature imports another's ${openRoles.join(", ")} and no other file`;
  }
  return undefined;
}

/** What one file imports and must not: `{ path, line, problem }`. */
export function importProblems({ path, source }) {
  const isTest = /\.test\.tsx?$/.test(path);
  return importsOf(source)
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier, typeOnly, line }) => {
      const to = posix.normalize(posix.join(posix.dirname(path), specifier));
      return { path, line, problem: problemOf({ from: path, to, typeOnly, isTest }), to };
    })
    .filter(({ problem }) => problem !== undefined)
    .map(({ line, problem, to }) => ({ path, line, problem: `${problem} (${to})` }));
}

/** Every source file of ours: `{ path, source }`. */
export function sourceFiles() {
  return Object.keys(mayImport)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(folder, { skip: ["dist", "fixtures"] }))
    .filter((path) => /\.(?:ts|tsx|mjs|sql)$/.test(path))
    .map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));
}
