import { problemKinds } from "../../../shared/contracts/problems.ts";
import type { Endpoint } from "../../../shared/kernel/endpoint.ts";
import type { Reference, ResponseObject, Schema } from "./openapi.types.ts";

/** The two schemas every failure is described with (RFC 9457). */
export const problemSchemas: Record<string, Schema> = {
  Problem: {
    type: "object",
    description: "What went wrong, as an RFC 9457 problem document in the language of Accept-Language.",
    properties: {
      type: { type: "string", description: "Where the problem is explained, relative to this server." },
      title: { type: "string" },
      status: { type: "integer", minimum: 400, maximum: 599 },
      detail: { type: "string", description: "One sentence for the person who has to act." },
      code: {
        type: "string",
        description: "Stable; what a program should look at.",
        examples: ["request.not_found"],
      },
      requestId: {
        type: "string",
        description: "The same as in X-Request-Id; quote it to support.",
        examples: ["req_01j9x2k3m4n5p6q7"],
      },
      errors: {
        type: "array",
        description: "The fields at fault.",
        items: {
          type: "object",
          properties: {
            pointer: {
              type: "string",
              description: "JSON pointer into the body, or ?name of a query parameter.",
              examples: ["/phones/0"],
            },
            code: { type: "string", examples: ["required"] },
            detail: { type: "string" },
          },
          required: ["pointer", "code", "detail"],
        },
      },
    },
    required: ["type", "title", "status", "detail", "code", "requestId"],
  },
  StaleProblem: {
    description: "The problem of a stale edit, with the record as it is now and who changed what.",
    allOf: [
      { $ref: "#/components/schemas/Problem" },
      {
        type: "object",
        properties: {
          current: { type: "object", description: "The record as it is now.", additionalProperties: true },
          changes: {
            type: "array",
            items: {
              type: "object",
              properties: {
                field: { type: "string" },
                by: { type: "string" },
                at: { type: "string", format: "date-time" },
              },
              required: ["field", "by", "at"],
            },
          },
        },
        required: ["current", "changes"],
      },
    ],
  },
};

/** Answers that many operations share, by component name: the codes each stands for. */
const sharedAnswers: Record<string, readonly string[]> = {
  BadCursor: ["request.bad_cursor"],
  NotJson: ["request.not_json"],
  Unauthorized: ["auth.missing_token", "auth.invalid_token"],
  Forbidden: ["auth.forbidden"],
  NotFound: ["request.not_found"],
  Conflict: ["request.conflict"],
  Stale: ["request.stale"],
  TooLarge: ["request.too_large"],
  WrongType: ["request.wrong_type"],
  Invalid: ["request.invalid"],
  InvalidWrite: ["request.invalid", "idempotency.mismatch"],
  IfMatchRequired: ["request.if_match_required"],
  RateLimited: ["request.rate_limited"],
  Unexpected: ["server.unexpected"],
  Busy: ["server.busy"],
  BusyOrReadOnly: ["server.busy", "group.read_only"],
};

/** Every code an endpoint can answer with: its own, and those of the platform that apply to it. */
export function problemCodesOf(input: {
  endpoint: Endpoint;
  /** Whether the path, the query or the body names records. */
  namesRecords: boolean;
  /** Whether it takes a cursor. */
  paged: boolean;
}): string[] {
  const { endpoint, namesRecords, paged } = input;
  const isWrite = endpoint.method !== "GET";
  const codes = ["auth.missing_token", "auth.invalid_token", "request.invalid"];
  if (endpoint.permission !== null) codes.push("auth.forbidden");
  if (namesRecords) codes.push("request.not_found");
  if (paged) codes.push("request.bad_cursor");
  if (endpoint.body) codes.push("request.wrong_type");
  if (endpoint.body && !endpoint.multipart) codes.push("request.not_json", "request.too_large");
  if (endpoint.editsVersion) codes.push("request.if_match_required", "request.stale");
  if (isWrite) codes.push("idempotency.mismatch", "request.conflict");
  codes.push("request.rate_limited", "server.unexpected", "server.busy");
  if (isWrite) codes.push("group.read_only");
  return [...new Set([...codes, ...endpoint.errors])];
}

/** Describes failures, and collects those that are shared. */
export interface ProblemBook {
  /** The answers for a set of codes, by HTTP status. Throws on a code that no table of problems has. */
  answers(codes: readonly string[]): Record<string, ResponseObject | Reference>;
  components(): Record<string, ResponseObject>;
}

/** A book of failures for one document. */
export function newProblemBook(): ProblemBook {
  const used = new Map<string, ResponseObject>();

  function answer(status: number, codes: readonly string[]): ResponseObject | Reference {
    const name = Object.keys(sharedAnswers).find((key) => sharedAnswers[key]?.join() === codes.join());
    const response = describe(status, codes);
    if (name === undefined) return response;
    used.set(name, response);
    return { $ref: `#/components/responses/${name}` };
  }

  return {
    answers(codes) {
      const byStatus = Map.groupBy(codes, statusOf);
      return Object.fromEntries(
        [...byStatus].map(([status, found]) => [String(status), answer(status, found)]),
      );
    },
    components: () => Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function statusOf(code: string): number {
  const kind = problemKinds[code];
  if (!kind) throw new Error(`No problem is called ${code}.`);
  return kind.status;
}

function describe(status: number, codes: readonly string[]): ResponseObject {
  const lines = codes.map((code) => `\`${code}\`: ${problemKinds[code]?.en.title ?? code}.`);
  return {
    description: lines.join("\n\n"),
    headers: {
      "X-Request-Id": { $ref: "#/components/headers/X-Request-Id" },
      "RateLimit-Policy": { $ref: "#/components/headers/RateLimit-Policy" },
      ...(status === 429 || status === 503
        ? { "Retry-After": { $ref: "#/components/headers/Retry-After" } }
        : {}),
    },
    content: {
      "application/problem+json": {
        schema: { $ref: `#/components/schemas/${status === 412 ? "StaleProblem" : "Problem"}` },
      },
    },
    "x-codes": codes,
  };
}
