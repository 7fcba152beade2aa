/** Another action reached the same rows first; load and decide again. */
export class ConflictError extends Error {
  override name = "ConflictError";
}

/** The group is being moved and takes no writes. */
export class FencedError extends Error {
  override name = "FencedError";
}

export type DatabaseFailure = "conflict" | "duplicate-answer" | "fenced" | "transient" | "busy" | "unknown";

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return `${error.message} ${cause}`;
}

/** What a failed batch means; D1's message is read here and never shown or logged, since it holds parameters. */
export function classifyDatabaseError(error: unknown): DatabaseFailure {
  const message = messageOf(error);
  if (/UNIQUE constraint failed: idempotent_answers/.test(message)) return "duplicate-answer";
  if (/stale:|gone:|malformed JSON|UNIQUE constraint failed|FOREIGN KEY constraint failed/.test(message))
    return "conflict";
  if (/fenced:/.test(message)) return "fenced";
  if (
    /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB/.test(
      message,
    )
  )
    return "transient";
  if (/overloaded|exceeded its (CPU|memory)|Too many requests queued/i.test(message)) return "busy";
  return "unknown";
}

const reason =
  /(?:UNIQUE|FOREIGN KEY|NOT NULL|CHECK) constraint failed(?:: [\w., ]+?)?(?=:|$| )|(?:stale|gone|fenced):\w+|malformed JSON|no such \w+: \S+/;

/** The constraint that refused a batch, by table and column; nothing else of the message is safe to say. */
export function refusalOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : "";
  return reason.exec(`${messageOf(error)} ${cause}`)?.[0] ?? "";
}

/** Full jitter, 50 ms doubling. */
export function pause(attempt: number): Promise<void> {
  const longest = Math.min(2000, 50 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
