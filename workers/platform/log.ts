/** One structured line; never a message of the database, which holds parameters. */
export function log(line: Record<string, string | number | boolean | null | undefined>): void {
  console.log(JSON.stringify(line));
}

/** What may be said of an unknown error: its name and where it arose. */
export function errorFacts(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: "" };
  const frame = error.stack?.split("\n").find((line) => line.includes("at ")) ?? "";
  return { error: error.name, at: frame.trim().replace(/\(?(?:file|https?):\/\/\S*\//, "") };
}
