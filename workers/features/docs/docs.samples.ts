import { placedParameters, takes } from "./docs.operations.ts";
import { nameOfComponent } from "./openapi.schemas.ts";
import type { OpenApiDocument, Operation, Parameter, Schema } from "./openapi.types.ts";

/** Likely values by field name, for what a schema alone cannot make readable. */
const likely: Readonly<Record<string, unknown>> = {
  amount: "1280.00",
  brand: "远岚",
  dueAt: "2026-11-25T10:00:00.000Z",
  email: "lina@example.com",
  externalId: "DMS-10086",
  from: 540,
  groupName: "江城恒通汽车集团",
  hoursApart: 2,
  key: "overall",
  login: "lina@example.com",
  month: "2026-11",
  name: "周建国",
  orderNumber: "RO20261122001",
  password: "correct horse battery",
  phones: ["+8613800004821"],
  plate: "鄂A3K7R2",
  q: "周建国",
  reason: "客户要求",
  text: "已约客户 11月25日到店检查",
  title: "回电说明异响检查结果",
  to: 1080,
  value: "+8613800004821",
  vin: "LSVAA4182E2184821",
  words: "刹车不响了，就是等得有点久。",
  zone: "Asia/Shanghai",
  en: "How satisfied are you with this visit?",
  zh: "您对这次到店满意吗？",
};

/** Optional fields that an example shows, by operation. */
const shown: Readonly<Record<string, readonly string[]>> = {
  createCustomer: ["phones"],
  putCustomerByExternalId: ["phones"],
  createVehicle: ["vin", "plate"],
  putVehicleByExternalId: ["vin", "plate", "ownerCustomerId"],
  createServiceVisit: ["ownerCustomerId", "vehicleId", "deliveredAt"],
  putServiceVisitByExternalId: ["ownerCustomerId", "vehicleId", "deliveredAt"],
  recordAttempt: ["words"],
  signUp: ["login"],
  join: ["login", "password"],
};

/** A value that a schema accepts: the required fields of an object, or its first ones where none is required. */
export function sampleOf(input: {
  schema: Schema;
  document: OpenApiDocument;
  name?: string;
  show?: readonly string[];
}): unknown {
  const { schema, document, name = "", show = [] } = input;
  const component = document.components.schemas[nameOfComponent(schema) ?? ""];
  if (component) return sampleOf({ ...input, schema: component });
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.examples) return schema.examples[0];
  if (Object.hasOwn(likely, name) && !isTooLarge(likely[name], schema)) return likely[name];
  if (schema.anyOf?.[0]) return sampleOf({ ...input, schema: schema.anyOf[0] });
  if (schema.type === "array") {
    return typeof schema.items === "object" && !Array.isArray(schema.items)
      ? [sampleOf({ schema: schema.items, document, name: singular(name) })]
      : [];
  }
  if (schema.type === "object") return sampleObject({ schema, document, show });
  if (schema.type === "boolean") return true;
  if (schema.type === "integer" || schema.type === "number") return Math.max(1, schema.minimum ?? 1);
  return "…";
}

function isTooLarge(value: unknown, schema: Schema): boolean {
  return typeof value === "number" && schema.maximum !== undefined && value > schema.maximum;
}

function sampleObject(input: {
  schema: Schema;
  document: OpenApiDocument;
  show: readonly string[];
}): Record<string, unknown> {
  const { schema, document, show } = input;
  const names = Object.keys(schema.properties ?? {});
  const wanted = names.filter((name) => schema.required?.includes(name) || show.includes(name));
  const chosen = wanted.length > 0 ? wanted : names.slice(0, 2);
  return Object.fromEntries(
    chosen.flatMap((name) => {
      const part = schema.properties?.[name];
      return typeof part === "object" ? [[name, sampleOf({ schema: part, document, name })]] : [];
    }),
  );
}

function singular(name: string): string {
  return name.endsWith("s") ? name.slice(0, -1) : name;
}

/** A request body that the operation accepts, if it takes JSON. */
export function sampleBody(input: { operation: Operation; document: OpenApiDocument }): unknown {
  const { operation, document } = input;
  const schema = operation.requestBody?.content["application/json"]?.schema;
  return schema && sampleOf({ schema, document, show: shown[operation.operationId] ?? [] });
}

/** The operation as a curl command for a POSIX shell; `$DEALERLOOP_TOKEN` holds the token. */
export function curlOf(input: {
  method: string;
  /** With the server's path, and still with its `{parameters}`. */
  url: string;
  operation: Operation;
  document: OpenApiDocument;
}): string {
  const { method, url, operation, document } = input;
  const parameters = placedParameters(operation);
  const sample = ({ name, schema }: Parameter) =>
    encodeURIComponent(String(sampleOf({ schema, document, name })));
  const path = url.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((each) => each.in === "path" && each.name === name);
    return parameter ? sample(parameter) : whole;
  });
  const asked = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  const query = asked.map((parameter) => `${parameter.name}=${sample(parameter)}`).join("&");
  const body = sampleBody({ operation, document });
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}'${query === "" ? path : `${path}?${query}`}'`,
    ...(operation.security.some((each) => "bearerAuth" in each)
      ? ['-H "Authorization: Bearer $DEALERLOOP_TOKEN"']
      : []),
    ...(takes(operation, "IfMatch") ? [`-H 'If-Match: "3"'`] : []),
    ...(takes(operation, "IdempotencyKey") ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body, null, 2)}'`]),
    ...formParts({ operation, document }),
  ];
  return lines.join(" \\\n  ");
}

function formParts(input: { operation: Operation; document: OpenApiDocument }): string[] {
  const schema = input.operation.requestBody?.content["multipart/form-data"]?.schema;
  return Object.entries(schema?.properties ?? {}).flatMap(([name, part]) => {
    if (typeof part === "boolean" || !schema?.required?.includes(name)) return [];
    return [
      part.format === "binary"
        ? `-F ${name}=@orders.xlsx`
        : `-F ${name}=${String(sampleOf({ schema: part, document: input.document, name }))}`,
    ];
  });
}
