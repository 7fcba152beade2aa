import type { Endpoint } from "../../shared/kernel/endpoint.ts";
import type { IdKind } from "../../shared/kernel/ids.ts";
import {
  exampleOf,
  type Ingredients,
  idPlaces,
  type Json,
  laidOver,
  type Path,
  valueAt,
  withValue,
} from "./examples.ts";
import type { FurnishedStore } from "./furnish.ts";
import { happy } from "./happy.ts";

const parts = ["params", "query", "body"] as const;
type Part = (typeof parts)[number];

/** A place of a request that takes an id. */
export interface Position {
  part: Part;
  path: Path;
  kind: IdKind;
}

/** A request of an endpoint, filled in but not sent. */
export interface Filled {
  endpoint: Endpoint;
  params: Json;
  query: Json;
  body: Json;
}

export function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}

/** Every place in path, query and body where an endpoint takes an id. */
export function positionsOf(endpoint: Endpoint): Position[] {
  return parts.flatMap((part) => {
    const schema = endpoint[part]?.();
    return schema ? idPlaces(schema).map((place) => ({ part, ...place })) : [];
  });
}

export function textOf({ part, path }: Position): string {
  return `${part}/${path.join("/")}`;
}

interface Filling {
  store: FurnishedStore;
  text: string;
  asOf: number;
}

/** A request that does what its endpoint is for, with the ids of one store. */
export function filled(endpoint: Endpoint, { store, text, asOf }: Filling): Filled {
  return fill({ endpoint, store, ingredients: { ids: store.idByKind, text, asOf } });
}

/** The same with another id at one place. */
export function filledWith(
  endpoint: Endpoint,
  filling: Filling,
  place: { position: Position; id: string },
): Filled {
  const { store, text, asOf } = filling;
  const request = fill({
    endpoint,
    store,
    ingredients: { ids: store.idByKind, text, asOf },
    at: place.position,
  });
  const { part, path } = place.position;
  return { ...request, [part]: withValue(request[part], path, place.id) };
}

/** The id that such a request has at one place. */
export function idAt(endpoint: Endpoint, { store, text, asOf }: Filling, position: Position): string {
  const request = fill({ endpoint, store, ingredients: { ids: store.idByKind, text, asOf }, at: position });
  const id = valueAt(request[position.part], position.path);
  if (typeof id !== "string") throw new Error(`${endpoint.name} has no id at ${textOf(position)}`);
  return id;
}

function fill(input: {
  endpoint: Endpoint;
  store: FurnishedStore;
  ingredients: Ingredients;
  at?: Position;
}): Filled {
  const { endpoint, at } = input;
  const said = happy[endpoint.name]?.(input.store);
  const [params = null, query = null, body = null] = parts.map((part) => {
    const schema = endpoint[part]?.();
    if (!schema) return null;
    const example = exampleOf(schema, input.ingredients, at?.part === part ? at.path : []);
    return laidOver(example, said?.[part] ?? {});
  });
  return { endpoint, params, query, body };
}

/** A filled request as it is sent: method, path with its query, body, and the version every furnished row has. */
export function asSent({ endpoint, params, query, body }: Filled): {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
} {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(fieldsOf(params)[name] ?? ""),
  );
  const search = new URLSearchParams(fieldsOf(query)).toString();
  return {
    method: endpoint.method,
    path: search === "" ? path : `${path}?${search}`,
    body: endpoint.body === undefined ? undefined : endpoint.multipart ? formOf(body) : body,
    headers: endpoint.editsVersion ? { "If-Match": '"1"' } : {},
  };
}

function fieldsOf(value: Json): Record<string, string> {
  if (typeof value !== "object" || value === null || value instanceof File) return {};
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)]));
}

function formOf(value: Json): FormData {
  const form = new FormData();
  if (typeof value !== "object" || value === null || value instanceof File) return form;
  for (const [name, field] of Object.entries(value)) {
    if (field instanceof File) form.set(name, field);
    else form.set(name, typeof field === "string" ? field : JSON.stringify(field));
  }
  return form;
}
