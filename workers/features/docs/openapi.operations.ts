import type { Endpoint } from "../../../shared/kernel/endpoint.ts";
import { isPermission, permissions } from "../../../shared/kernel/permissions.ts";
import { type ProblemBook, problemCodesOf } from "./openapi.problems.ts";
import type { SchemaBook } from "./openapi.schemas.ts";
import type { Header, Operation, Parameter, Reference, ResponseObject, Schema } from "./openapi.types.ts";

/** Headers a request may or must carry, as components. */
export const sharedParameters: Record<string, Parameter> = {
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    required: false,
    description: "The language of messages: Chinese, or English with `en`.",
    schema: { type: "string", default: "zh-CN", examples: ["en"] },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    description:
      "Makes a write safe to send again: the first answer is kept 48 hours. A new key for each intent.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The ETag the record was read with.",
    schema: { type: "string", pattern: '^(W/)?"\\d+"$', examples: ['"3"'] },
  },
  Bookmark: {
    name: "X-Bookmark",
    in: "header",
    required: false,
    description: "The X-Bookmark of an earlier write; the answer is then at least as new as that write.",
    schema: { type: "string" },
  },
};

/** Headers an answer carries, as components. */
export const sharedHeaders: Record<string, Header> = {
  "X-Request-Id": {
    description: "Names this request in our logs.",
    schema: { type: "string", examples: ["req_01j9x2k3m4n5p6q7"] },
  },
  "RateLimit-Policy": {
    description: "How many requests a token may make in a window of seconds.",
    schema: { type: "string", examples: ['"token";q=1200;w=60'] },
  },
  "Server-Timing": {
    description: "Milliseconds in the database, rows_read, rows_written, statements and round_trips.",
    schema: { type: "string" },
  },
  ETag: {
    description: "The version of the record; send it back in If-Match to edit.",
    schema: { type: "string", examples: ['"3"'] },
  },
  "X-Bookmark": {
    description: "Send it with a later read to see this write.",
    schema: { type: "string" },
  },
  "Retry-After": {
    description: "Seconds to wait.",
    schema: { type: "integer", minimum: 1 },
  },
};

const listWords: Record<string, string> = {
  limit: "How many at most; a page may be shorter and still carry a cursor.",
  cursor: "`nextCursor` of the page before.",
};

/** One endpoint as an operation of the document. */
export function operationOf(input: {
  endpoint: Endpoint;
  schemas: SchemaBook;
  problems: ProblemBook;
}): Operation {
  const { endpoint, schemas, problems } = input;
  const params = endpoint.params && schemas.input(endpoint.params());
  const query = endpoint.query && schemas.input(endpoint.query());
  const body = endpoint.body && schemas.input(endpoint.body());
  const isWrite = endpoint.method !== "GET";
  const codes = problemCodesOf({
    endpoint,
    namesRecords: params !== undefined || JSON.stringify([query, body]).includes('"x-id-of"'),
    paged: query?.properties?.cursor !== undefined,
  });
  const parameters: (Parameter | Reference)[] = [
    ...parametersOf(params, "path"),
    ...parametersOf(query, "query"),
    ...(endpoint.editsVersion ? [refTo("parameters", "IfMatch")] : []),
    refTo("parameters", isWrite ? "IdempotencyKey" : "Bookmark"),
    refTo("parameters", "AcceptLanguage"),
  ];
  return {
    operationId: endpoint.name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: needs(endpoint),
    security: [{ bearerAuth: endpoint.permission === null ? [] : [endpoint.permission] }],
    parameters,
    ...(body
      ? {
          requestBody: {
            required: true as const,
            content: { [endpoint.multipart ? "multipart/form-data" : "application/json"]: { schema: body } },
          },
        }
      : {}),
    responses: {
      [String(endpoint.status ?? 200)]: success({ endpoint, schemas, isWrite }),
      ...problems.answers(codes),
    },
  };
}

function needs(endpoint: Endpoint): string {
  const { permission } = endpoint;
  if (permission === null || !isPermission(permission))
    return "Any signed-in caller may do this for themselves.";
  return `Needs the permission \`${permission}\` (${permissions[permission].zh}).`;
}

function success(input: { endpoint: Endpoint; schemas: SchemaBook; isWrite: boolean }): ResponseObject {
  const { endpoint, schemas, isWrite } = input;
  const empty = endpoint.status === 204 || !endpoint.response;
  const schema = empty ? undefined : schemas.output(endpoint.response());
  const names = ["X-Request-Id", "RateLimit-Policy", "Server-Timing"];
  if (schema && schemas.behind(schema).properties?.version !== undefined) names.push("ETag");
  if (isWrite) names.push("X-Bookmark");
  return {
    description: describeSuccess(endpoint),
    headers: Object.fromEntries(names.map((name) => [name, refTo("headers", name)])),
    ...(schema ? { content: { "application/json": { schema } } } : {}),
  };
}

function describeSuccess(endpoint: Endpoint): string {
  if (endpoint.status === 204 || !endpoint.response) return "Done; there is no body.";
  if (endpoint.status === 202) return "Taken on; read it again to see how far it is.";
  return endpoint.status === 201 ? "Created." : "The answer.";
}

function parametersOf(schema: Schema | undefined, place: "path" | "query"): Parameter[] {
  return Object.entries(schema?.properties ?? {}).map(([name, part]) => {
    const { description = listWords[name], ...rest } = typeof part === "object" ? part : {};
    return {
      name,
      in: place,
      required: place === "path" || (schema?.required ?? []).includes(name),
      ...(description ? { description } : {}),
      // Several values of one parameter stand with commas between them.
      ...(rest.type === "array" ? { style: "form" as const, explode: false } : {}),
      schema: rest,
    };
  });
}

/** A reference to a component. */
export function refTo(kind: "schemas" | "parameters" | "headers" | "responses", name: string): Reference {
  return { $ref: `#/components/${kind}/${name}` };
}
