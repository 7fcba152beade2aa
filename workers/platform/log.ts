import { refusalOf } from "./database-errors.ts";

/** One structured line; never a message of the database, which holds parameters. */
export function log(line: Record<string, string | number | boolean | null | undefined>): void {
  console.log(JSON.stringify(line));
}

/** What may be said of an unknown error: its name, where it arose, and the constraint that refused it. */
export function errorFacts(error: unknown): { error: string; at: string; refusal: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: "", refusal: "" };
  const frame = error.stack?.split("\n").find((line) => line.includes("at ")) ?? "";
  return {
    error: error.name,
    refusal: refusalOf(error),
    at: frame.trim().replace(/\(?(?:file|https?):\/\/\S*\//, ""),
  };
}
