/** One field that was refused: a JSON pointer into the body that was sent (`/phone`), a code, a sentence. */
export type FieldProblem = { pointer: string; code: string; detail: string };

/** What a request ended in when it did not end well. `offline` means that no answer came. */
export type ProblemKind = "offline" | "refused" | "failed";

/** What a problem is made of, as it can be kept and made anew. */
export type ProblemParts = {
  kind: ProblemKind;
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId: string;
  errors: readonly FieldProblem[];
  body: Readonly<Record<string, unknown>>;
};

/**
 * An answer of the API that is not a success (RFC 9457), or no answer at all (`status` 0). `title` and
 * `detail` come in the reader's language; `body` holds what a code adds, such as `current` and `changes`
 * of a 412.
 */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors: readonly FieldProblem[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(parts: ProblemParts) {
    super(parts.code);
    this.name = "ApiProblem";
    this.kind = parts.kind;
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.requestId = parts.requestId;
    this.errors = parts.errors;
    this.body = parts.body;
  }

  /** The parts of it, to be kept on the device. */
  parts(): ProblemParts {
    const { kind, status, code, title, detail, requestId, errors, body } = this;
    return { kind, status, code, title, detail, requestId, errors, body };
  }

  /** What is wrong with one field, by its pointer; undefined when the field was not refused. */
  fieldError(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map(({ pointer, code, detail }) => ({
    pointer: textOf(pointer),
    code: textOf(code),
    detail: textOf(detail),
  }));
}

/**
 * The problem that an unsuccessful answer tells of. A body that is no problem document (a proxy's page)
 * gives the code `http.<status>` and the request id from the header.
 */
export function problemOf({ response, body }: { response: Response; body: unknown }): ApiProblem {
  const document = isRecord(body) ? body : {};
  return new ApiProblem({
    kind: response.status >= 500 ? "failed" : "refused",
    status: response.status,
    code: textOf(document.code) || `http.${response.status}`,
    title: textOf(document.title),
    detail: textOf(document.detail),
    requestId: textOf(document.requestId) || (response.headers.get("X-Request-Id") ?? ""),
    errors: fieldProblems(document.errors),
    body: document,
  });
}

/** The problem of a request that got no answer. */
export function offlineProblem(): ApiProblem {
  return new ApiProblem({
    kind: "offline",
    status: 0,
    code: "network.offline",
    title: "",
    detail: "",
    requestId: "",
    errors: [],
    body: {},
  });
}

/** Anything thrown, as a problem that can be shown; a fault of the app itself has the code `app.fault`. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem({
    kind: "failed",
    status: 0,
    code: "app.fault",
    title: "",
    detail: "",
    requestId: "",
    errors: [],
    body: {},
  });
}
