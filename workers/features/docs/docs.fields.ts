import { nameOfComponent } from "./openapi.schemas.ts";
import type { Schema } from "./openapi.types.ts";

export type Word =
  | "text"
  | "integer"
  | "number"
  | "yesNo"
  | "date"
  | "instant"
  | "file"
  | "email"
  | "anything"
  | "empty";

/** What a value is, without the words of a language. */
export type ValueType =
  | { is: "word"; word: Word }
  | { is: "id"; of: string }
  | { is: "choice"; values: readonly string[] }
  | { is: "component"; name: string }
  | { is: "list"; of: ValueType }
  | { is: "map"; of: ValueType }
  | { is: "object" }
  | { is: "either"; of: readonly ValueType[] };

/** A least and a most, of a number or of a length. */
export interface Bounds {
  of: "value" | "characters" | "entries";
  least: number | undefined;
  most: number | undefined;
}

/** One field of an object; those of objects inside it follow with a dotted name. */
export interface Field {
  name: string;
  type: ValueType;
  required: boolean;
  nullable: boolean;
  bounds: Bounds | undefined;
  preset: string | undefined;
  description: string | undefined;
}

/** The fields of an object, in the order of its contract, inner ones after the field that holds them. */
export function fieldsOf(schema: Schema, prefix = ""): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    if (typeof part === "boolean") return [];
    const { value, nullable } = withoutNull(part);
    const inner = innerObject(value);
    const field: Field = {
      name: `${prefix}${name}`,
      type: typeOf(value),
      required: (schema.required ?? []).includes(name),
      nullable,
      bounds: boundsOf(value),
      preset: part.default === undefined ? undefined : String(part.default),
      description: part.description ?? value.description,
    };
    return [field, ...(inner ? fieldsOf(inner.schema, `${prefix}${name}${inner.list ? "[]." : "."}`) : [])];
  });
}

/** What a value is; a list of plain objects is a list of `object`. */
export function typeOf(schema: Schema): ValueType {
  const name = nameOfComponent(schema);
  if (name !== undefined) return { is: "component", name };
  const idOf = schema["x-id-of"];
  if (typeof idOf === "string") return { is: "id", of: idOf };
  if (schema.enum) return { is: "choice", values: schema.enum.map(String) };
  if (schema.const !== undefined) return { is: "choice", values: [String(schema.const)] };
  if (schema.anyOf) return eitherOf(schema.anyOf.map(typeOf));
  if (schema.type === "array")
    return { is: "list", of: isOne(schema.items) ? typeOf(schema.items) : word("anything") };
  if (schema.properties) return { is: "object" };
  if (schema.type === "object") {
    return {
      is: "map",
      of: isOne(schema.additionalProperties) ? typeOf(schema.additionalProperties) : word("anything"),
    };
  }
  if (Array.isArray(schema.type)) return eitherOf(schema.type.map((type) => word(wordOf({ type }))));
  return word(wordOf(schema));
}

function eitherOf(types: readonly ValueType[]): ValueType {
  const choices = types.flatMap((type) => (type.is === "choice" ? type.values : []));
  if (choices.length > 0 && types.every(({ is }) => is === "choice"))
    return { is: "choice", values: choices };
  const [only, second] = types;
  return only && !second ? only : { is: "either", of: types };
}

function word(found: Word): ValueType {
  return { is: "word", word: found };
}

const formats: Record<string, Word> = {
  date: "date",
  "date-time": "instant",
  binary: "file",
  email: "email",
};
const types: Record<string, Word> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "yesNo",
  null: "empty",
};

function wordOf(schema: Schema): Word {
  const { format, type } = schema;
  return formats[format ?? ""] ?? (typeof type === "string" ? types[type] : undefined) ?? "anything";
}

/** A schema without its null, and whether it had one. */
function withoutNull(schema: Schema): { value: Schema; nullable: boolean } {
  if (schema.anyOf) {
    const rest = schema.anyOf.filter((part) => part.type !== "null");
    const [only, second] = rest;
    if (rest.length < schema.anyOf.length) {
      return { value: only && !second ? only : { ...schema, anyOf: rest }, nullable: true };
    }
  }
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const rest = schema.type.filter((type) => type !== "null");
    const [only, second] = rest;
    return { value: { ...schema, type: only && !second ? only : rest }, nullable: true };
  }
  return { value: schema, nullable: false };
}

function innerObject(schema: Schema): { schema: Schema; list: boolean } | undefined {
  if (schema.properties) return { schema, list: false };
  if (isOne(schema.items) && schema.items.properties) return { schema: schema.items, list: true };
  return undefined;
}

function boundsOf(schema: Schema): Bounds | undefined {
  const bounds: Bounds =
    schema.type === "array"
      ? { of: "entries", least: schema.minItems, most: schema.maxItems }
      : schema.type === "string"
        ? { of: "characters", least: schema.minLength, most: schema.maxLength }
        : { of: "value", least: schema.minimum, most: schema.maximum };
  return bounds.least === undefined && bounds.most === undefined ? undefined : bounds;
}

function isOne(part: unknown): part is Schema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
