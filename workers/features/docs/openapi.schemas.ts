import * as z from "zod";
import type { Schema } from "./openapi.types.ts";

type Io = "input" | "output";

/** Collects the named schemas of a document while it converts contracts to JSON Schema. */
export interface SchemaBook {
  /** What a request may hold; unknown fields are refused. */
  input(schema: z.ZodType): Schema;
  /** What an answer holds; fields may be added to it, so it is not closed. */
  output(schema: z.ZodType): Schema;
  /** A component met so far, by a reference to it; a schema that refers to none is given back. */
  behind(schema: Schema): Schema;
  /** The named schemas met so far, by their component name, in alphabetical order. */
  components(): Record<string, Schema>;
}

/**
 * A book of schemas: those with `.meta({ id })` become components and are referred to. Throws where two
 * schemas carry one id, or where a schema reads differently as input and as output.
 */
export function newSchemaBook(): SchemaBook {
  const named = new Map<string, { schema: Schema; text: string }>();
  const taken = new Set<string>();

  function convert(zodSchema: z.ZodType, io: Io): Schema {
    const {
      $schema: _dialect,
      $defs,
      ...schema
    } = z.toJSONSchema(zodSchema, {
      io,
      unrepresentable: ({ zodSchema: part }) => (part._zod.def.type === "custom" ? "any" : "throw"),
      override: ({ jsonSchema }) => tidy(jsonSchema),
    });
    for (const [id, found] of Object.entries($defs ?? {})) {
      const text = JSON.stringify(found);
      const known = named.get(id);
      if (known && known.text !== text)
        throw new Error(`Two schemas, or two readings of one, are called ${id}.`);
      named.set(id, { schema: found, text });
      if (io === "input") taken.add(id);
    }
    return schema;
  }

  return {
    input: (schema) => pointedAtComponents(convert(schema, "input")),
    output: (schema) => opened(pointedAtComponents(convert(schema, "output"))),
    behind: (schema) => named.get(nameOfComponent(schema) ?? "")?.schema ?? schema,
    components() {
      const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(
        sorted.map(([id, { schema }]) => {
          const pointed = pointedAtComponents(schema);
          return [id, taken.has(id) ? pointed : opened(pointed)];
        }),
      );
    },
  };
}

/** Drops what says nothing to a reader: the bounds of a double, and the pattern behind a known format. */
function tidy(schema: Schema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.format !== undefined) delete schema.pattern;
  spellOutKeys(schema);
}

/** A record over a fixed set of keys reads better as an object with these properties. */
function spellOutKeys(schema: Schema): void {
  const { propertyNames, additionalProperties } = schema;
  if (typeof propertyNames !== "object" || propertyNames.enum === undefined) return;
  if (typeof additionalProperties !== "object") return;
  schema.properties = Object.fromEntries(
    propertyNames.enum.map((key) => [String(key), additionalProperties]),
  );
  schema.additionalProperties = false;
  delete schema.propertyNames;
}

function pointedAtComponents(schema: Schema): Schema {
  return mapped(schema, (part) =>
    part.$ref === undefined
      ? part
      : { ...part, $ref: part.$ref.replace("#/$defs/", "#/components/schemas/") },
  );
}

function opened(schema: Schema): Schema {
  return mapped(schema, ({ additionalProperties, ...part }) =>
    additionalProperties === undefined || additionalProperties === false
      ? part
      : { ...part, additionalProperties },
  );
}

/** The component a schema refers to, if it refers to one. */
export function nameOfComponent(schema: Schema): string | undefined {
  return schema.$ref?.split("/").at(-1);
}

/** The components that schemas refer to, directly or through others, in the order they are met. */
export function componentsBehind(input: {
  schemas: Readonly<Record<string, Schema>>;
  from: readonly Schema[];
}): string[] {
  const met = new Set<string>();
  const visit = (schema: Schema): void => {
    mapped(schema, (part) => {
      const name = nameOfComponent(part);
      const component = name === undefined ? undefined : input.schemas[name];
      if (name !== undefined && component && !met.has(name)) {
        met.add(name);
        visit(component);
      }
      return part;
    });
  };
  for (const schema of input.from) visit(schema);
  return [...met];
}

/** A copy of a schema with every part of it changed, the innermost first. */
function mapped(schema: Schema, change: (part: Schema) => Schema): Schema {
  const go = (part: Schema): Schema => mapped(part, change);
  const loose = <T>(part: T | Schema): T | Schema => (isSchema(part) ? go(part) : part);
  const copy: Schema = { ...schema };
  if (schema.properties) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, loose(part)]),
    );
  }
  if (schema.items !== undefined)
    copy.items = Array.isArray(schema.items) ? schema.items.map(loose) : loose(schema.items);
  if (schema.additionalProperties !== undefined)
    copy.additionalProperties = loose(schema.additionalProperties);
  if (schema.propertyNames !== undefined) copy.propertyNames = loose(schema.propertyNames);
  if (schema.anyOf) copy.anyOf = schema.anyOf.map(go);
  if (schema.oneOf) copy.oneOf = schema.oneOf.map(go);
  if (schema.allOf) copy.allOf = schema.allOf.map(go);
  return change(copy);
}

function isSchema(part: unknown): part is Schema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
