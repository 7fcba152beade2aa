import type {
  OpenApiDocument,
  Operation,
  Parameter,
  Reference,
  ResponseObject,
  Schema,
} from "./openapi.types.ts";

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** One operation with where it is. */
export interface Placed {
  method: string;
  path: string;
  /** The path that its server puts before it. */
  base: string;
  operation: Operation;
}

/** The operations of a chapter, in the document's order. */
export function operationsOf(input: { document: OpenApiDocument; tag: string }): Placed[] {
  const { document, tag } = input;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((verb) => {
      const operation = item[verb];
      if (!operation?.tags.includes(tag)) return [];
      const [server] = item.servers ?? document.servers;
      return [{ method: verb.toUpperCase(), path, base: (server?.url ?? "").replace(/\/$/, ""), operation }];
    }),
  );
}

/** The parameters of an operation that stand in its path or query. */
export function placedParameters(operation: Operation): Parameter[] {
  return (operation.parameters ?? []).filter((parameter): parameter is Parameter => "name" in parameter);
}

/** Whether an operation takes a shared parameter. */
export function takes(operation: Operation, component: string): boolean {
  return (operation.parameters ?? []).some((each) => "$ref" in each && each.$ref.endsWith(`/${component}`));
}

/** The answer of success: its status and its schema, if it has a body. */
export function successOf(operation: Operation): { status: string; schema: Schema | undefined } {
  const [status = "", response] =
    Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? [];
  const schema =
    response && "content" in response ? response.content?.["application/json"]?.schema : undefined;
  return { status, schema };
}

/** The failures an operation can answer with: their statuses, and all their codes. */
export function failuresOf(input: { operation: Operation; document: OpenApiDocument }): {
  statuses: string[];
  codes: string[];
} {
  const { operation, document } = input;
  const failures = Object.entries(operation.responses).filter(([status]) => !status.startsWith("2"));
  return {
    statuses: failures.map(([status]) => status),
    codes: failures.flatMap(([, response]) => resolved(response, document)?.["x-codes"] ?? []),
  };
}

function resolved(
  response: ResponseObject | Reference,
  document: OpenApiDocument,
): ResponseObject | undefined {
  return "$ref" in response ? document.components.responses[response.$ref.split("/").at(-1) ?? ""] : response;
}
