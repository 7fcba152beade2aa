import * as z from "zod";
import { type IdKind, idPrefixes } from "../../shared/kernel/ids.ts";

type Schema = z.core.JSONSchema.JSONSchema;
export type Json = string | number | boolean | null | File | Json[] | { [name: string]: Json };
/** Where a value stands: names of fields, `0` for the first of a list. */
export type Path = readonly (string | number)[];

/** A place that takes an id, by its kind. */
export interface IdPlace {
  path: Path;
  kind: IdKind;
}

/** What an example is made of. */
export interface Ingredients {
  ids: Record<IdKind, string>;
  /** Stands wherever free text is asked for. */
  text: string;
  asOf: number;
}

const read = new WeakMap<z.ZodType, Schema>();

function schemaOf(zodSchema: z.ZodType): Schema {
  const known = read.get(zodSchema);
  if (known) return known;
  const schema = z.toJSONSchema(zodSchema, { io: "input", unrepresentable: "any" });
  read.set(zodSchema, schema);
  return schema;
}

/** The one of a schema's alternatives that says most: what it refers to, and not null. */
function settled(schema: Schema, root: Schema): Schema {
  if (schema.$ref !== undefined) {
    const found = root.$defs?.[schema.$ref.split("/").at(-1) ?? ""];
    if (!found) throw new Error(`${schema.$ref} is not defined`);
    return settled(found, root);
  }
  const [first] = (schema.anyOf ?? []).filter(({ type }) => type !== "null");
  return first ? settled(first, root) : schema;
}

function isSchema(schema: unknown): schema is Schema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}

function kindOf(schema: Schema): IdKind | undefined {
  const kind = schema["x-id-of"];
  return Object.keys(idPrefixes).find((known): known is IdKind => known === kind);
}

/** Every place of a schema that takes an id, optional ones included. */
export function idPlaces(zodSchema: z.ZodType): IdPlace[] {
  const root = schemaOf(zodSchema);
  const visit = (raw: Schema, path: Path): IdPlace[] => {
    const schema = settled(raw, root);
    const kind = kindOf(schema);
    if (kind !== undefined) return [{ path, kind }];
    const parts: [string | number, unknown][] = [
      ...Object.entries(schema.properties ?? {}),
      ["any", schema.additionalProperties],
      [0, schema.items],
    ];
    return parts.flatMap(([name, part]) => (isSchema(part) ? visit(part, [...path, name]) : []));
  };
  return visit(root, []);
}

/** The least that a schema accepts, and what leads to `wanted` besides. */
export function exampleOf(zodSchema: z.ZodType, ingredients: Ingredients, wanted: Path = []): Json {
  const root = schemaOf(zodSchema);
  const make = (raw: Schema, path: Path): Json => {
    const schema = settled(raw, root);
    const [next, ...rest] = path;
    if (schema.const !== undefined) return schema.const;
    const first = schema.enum?.[0];
    if (first !== undefined) return first;
    if (schema.format === "binary") return new File([ingredients.text], "example.csv", { type: "text/csv" });
    switch (schema.type) {
      case "object":
        return objectOf(schema, path);
      case "array":
        return isSchema(schema.items) && (next !== undefined || (schema.minItems ?? 0) > 0)
          ? [make(schema.items, rest)]
          : [];
      case "integer":
      case "number":
        return Math.max(schema.minimum ?? 1, 1);
      case "boolean":
        return true;
      default:
        return textOf(schema, ingredients);
    }
  };
  const objectOf = (schema: Schema, [next, ...rest]: Path): Json => {
    const made: Record<string, Json> = {};
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
      if (!isSchema(part) || (!schema.required?.includes(name) && name !== next)) continue;
      made[name] = make(part, name === next ? rest : []);
    }
    const other = schema.additionalProperties;
    if (typeof next === "string" && isSchema(other) && !(next in made)) made[next] = make(other, rest);
    return made;
  };
  return make(root, wanted);
}

const dayMs = 86_400_000;

function textOf(schema: Schema, { ids, text, asOf }: Ingredients): string {
  const kind = kindOf(schema);
  if (kind !== undefined) return ids[kind];
  const tomorrow = new Date(asOf + dayMs).toISOString();
  if (schema.format === "date-time") return tomorrow;
  if (schema.format === "date") return tomorrow.slice(0, 10);
  if (schema.format === "email") return "example@example.com";
  return text.slice(0, schema.maxLength ?? text.length);
}

/** One value laid over another: fields of objects one by one, everything else whole. */
export function laidOver(base: Json, over: Json): Json {
  if (!isFields(base) || !isFields(over)) return over;
  const merged = { ...base };
  for (const [name, value] of Object.entries(over)) {
    const below = merged[name];
    merged[name] = below === undefined ? value : laidOver(below, value);
  }
  return merged;
}

/** The value with another one at a place. */
export function withValue(base: Json, [next, ...rest]: Path, value: Json): Json {
  if (next === undefined) return value;
  if (typeof next === "number") {
    const list = Array.isArray(base) ? [...base] : [];
    list[next] = withValue(list[next] ?? null, rest, value);
    return list;
  }
  const fields = isFields(base) ? base : {};
  return { ...fields, [next]: withValue(fields[next] ?? null, rest, value) };
}

/** The value at a place; undefined where nothing leads there. */
export function valueAt(base: Json, path: Path): Json | undefined {
  let found: Json | undefined = base;
  for (const name of path) {
    if (found === undefined) return undefined;
    if (typeof name === "number") found = Array.isArray(found) ? found[name] : undefined;
    else found = isFields(found) ? found[name] : undefined;
  }
  return found;
}

function isFields(value: Json): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof File);
}
