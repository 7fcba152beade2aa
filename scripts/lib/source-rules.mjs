/** What a line of a source file must not say: where it holds, what gives it away, what to do instead. */
const rules = [
  {
    holds: (path) => path.startsWith("workers/") && !path.startsWith("workers/platform/"),
    breaks: /\.prepare\(|\benv\.(?:SHARD_\w+|DIRECTORY)\b|from "drizzle-orm\/d1"/,
    problem: "only workers/platform touches a database; a feature asks its scope",
  },
  {
    holds: (path) => /^workers\/.+\.(?:rules|repository|actions)\.ts$/.test(path),
    breaks: /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/,
    problem: "the clock is an argument here",
  },
  {
    holds: (path) => path.endsWith(".sql"),
    breaks: /\bDROP\s+TABLE\b|__new_|\bON\s+DELETE\s+(?:CASCADE|SET\s+NULL)\b|\bOR\s+REPLACE\b/i,
    problem: "migrations only add: no table is dropped, rebuilt, cascaded over or replaced into",
  },
];

const lineLimit = 300;
const measured = (path) => /\.tsx?$/.test(path) && !path.endsWith(".generated.ts");

function isComment(line) {
  return /^\s*(?:\/\/|\/?\*|--)/.test(line);
}

/** What one file says and must not: `{ path, line, problem }`. */
export function sourceProblems({ path, source }) {
  const inForce = rules.filter(({ holds }) => holds(path));
  if (inForce.length === 0) return [];
  return source
    .split("\n")
    .flatMap((text, index) =>
      isComment(text)
        ? []
        : inForce
            .filter(({ breaks }) => breaks.test(text))
            .map(({ problem }) => ({ path, line: index + 1, problem })),
    );
}

/** Files so long that their feature asks to be split: `{ path, lines }`, longest first. */
export function longFiles(files) {
  return files
    .filter(({ path }) => measured(path))
    .map(({ path, source }) => ({ path, lines: source.split("\n").length - 1 }))
    .filter(({ lines }) => lines > lineLimit)
    .sort((a, b) => b.lines - a.lines);
}
