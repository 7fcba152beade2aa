import { createHash } from "node:crypto";
import type * as z from "zod";
import type { Endpoint } from "../../shared/kernel/endpoint.ts";
import type { FieldProblem, Problem } from "../../shared/kernel/problem.ts";
import { isStorable } from "../../shared/kernel/wire.ts";
import { invalid, problem } from "./commit.ts";
import { readForm } from "./upload-form.ts";

const maxJsonBytes = 2_000_000;

/** What a request says, as its endpoint's schemas read it, and a fingerprint of all of it, where it writes. */
export interface Parsed {
  params: unknown;
  query: unknown;
  body: unknown;
  fingerprint: string;
}

type Read<T> = ({ ok: true } & T) | Problem;

/** Reads a request by its endpoint's schemas; whatever is wrong with its fields is told at once, by pointer. */
export async function parseRequest(input: {
  endpoint: Endpoint;
  request: Request;
  search: URLSearchParams;
  pathParams: Record<string, string>;
}): Promise<{ ok: true; value: Parsed } | Problem> {
  const { endpoint, request, search, pathParams } = input;
  const params = endpoint.params?.().safeParse(pathParams);
  // An id of another kind names nothing here: the same answer as an id that is not there.
  if (params && !params.success) return problem("request.not_found");
  const fields = Object.entries(pathParams)
    .filter(([, value]) => !isStorable(value))
    .map(([name]): FieldProblem => ({ pointer: `{${name}}`, code: "unreadable" }));

  const said = readQuery(search);
  fields.push(...said.fields);
  const query = endpoint.query?.().safeParse(said.values);
  if (query && !query.success) fields.push(...fieldProblems(query.error, "?", said.values));
  if (!endpoint.query)
    fields.push(...Object.keys(said.values).map((name) => ({ pointer: `?${name}`, code: "unknown" })));

  const body = await readBody(endpoint, request);
  if (!body.ok) return body;
  const checked = endpoint.body?.().safeParse(body.values);
  if (checked) fields.push(...unreadable(body.values, ""));
  if (checked && !checked.success) fields.push(...fieldProblems(checked.error, "", body.values));
  if (fields.length > 0) return invalid(fields);
  const told = [endpoint.method, endpoint.path, pathParams, said.values, body.text];
  return {
    ok: true,
    value: {
      params: params?.data,
      query: query?.data,
      body: checked?.data,
      fingerprint: endpoint.method === "GET" ? "" : fingerprintOf(told),
    },
  };
}

function fingerprintOf(told: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(told)).digest("base64url");
}

/** The parameters of a query, each of which may be said once. */
function readQuery(search: URLSearchParams): { values: Record<string, string>; fields: FieldProblem[] } {
  const values = Object.fromEntries(search);
  const names = Object.keys(values);
  const repeated = names.filter((name) => search.getAll(name).length > 1);
  const badText = names.filter((name) => !isStorable(name) || !isStorable(values[name] ?? ""));
  return {
    values,
    fields: [
      ...repeated.map((name) => ({ pointer: `?${name}`, code: "repeated" })),
      ...badText.map((name) => ({ pointer: `?${name}`, code: "unreadable" })),
    ],
  };
}

/** A request's body before its schema looks at it, and text that stands for it in the fingerprint. */
async function readBody(
  endpoint: Endpoint,
  request: Request,
): Promise<Read<{ values: unknown; text: string }>> {
  if (!endpoint.body) return { ok: true, values: undefined, text: "" };
  const type = request.headers.get("Content-Type") ?? "";
  const expected = endpoint.multipart ? "multipart/form-data" : "application/json";
  if (!type.toLowerCase().startsWith(expected)) return problem("request.wrong_type", { expected });
  if (endpoint.multipart) {
    const form = await readForm(request);
    return form.ok ? { ok: true, values: form.values, text: form.fingerprint } : form;
  }
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxJsonBytes) return problem("request.too_large", { limit: "2 MB" });
  try {
    // Bytes that are not UTF-8 are refused: read leniently, a body in GBK would be stored as question marks.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    return { ok: true, values: JSON.parse(text), text };
  } catch {
    return problem("request.not_json");
  }
}

function pointerTo(root: string, path: readonly PropertyKey[]): string {
  const parts = path.map((part) => String(part).replace(/~/g, "~0").replace(/\//g, "~1"));
  if (root === "?") return `?${parts.join(".")}`;
  return parts.length === 0 ? root : `${root}/${parts.join("/")}`;
}

/** Texts and names in a body that a database cannot keep. */
function unreadable(value: unknown, pointer: string): FieldProblem[] {
  if (typeof value === "string") return isStorable(value) ? [] : [{ pointer, code: "unreadable" }];
  if (typeof value !== "object" || value === null || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const place = pointerTo(pointer, [name]);
    return isStorable(name) ? unreadable(part, place) : [{ pointer: place, code: "unreadable" }];
  });
}

/** The words of JSON for what a schema expects. */
const jsonTypes: Record<string, string> = { int: "integer", record: "object" };

/** Validation failures as fields, by JSON pointer (or `?name` for the query). */
function fieldProblems(error: z.ZodError, root: "" | "?", input: unknown): FieldProblem[] {
  return error.issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ pointer: pointerTo(root, [...issue.path, key]), code: "unknown" }));
    const pointer = pointerTo(root, issue.path);
    if (valueAt(input, issue.path) === undefined) return [{ pointer, code: "required" }];
    if (issue.code === "invalid_type")
      return [
        {
          pointer,
          code: "wrong_type",
          params: { expected: jsonTypes[issue.expected] ?? issue.expected },
        },
      ];
    const isSize = issue.code === "too_small" || issue.code === "too_big";
    return [{ pointer, code: isSize ? issue.code : "invalid" }];
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );
}
