import type * as z from "zod";
import { once } from "./once.ts";
import type { Permission } from "./permissions.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Lazy<S> = () => S;

/**
 * One endpoint of the public API: the only place where it is described. Schemas are functions, built on
 * first use. `editsVersion` marks a record that needs If-Match; `multipart` takes a form instead of JSON.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly method: Method;
  readonly path: `/${string}`;
  /** The word needed; null for what every signed-in caller may do for themselves. */
  readonly permission: Permission | null;
  readonly params?: Lazy<P>;
  readonly query?: Lazy<Q>;
  readonly body?: Lazy<B>;
  readonly response?: Lazy<R>;
  readonly status?: 200 | 201 | 202 | 204;
  readonly editsVersion?: boolean;
  readonly multipart?: boolean;
  readonly errors: readonly string[];
}

/** Declares an endpoint and keeps the exact types of its four schemas. */
export function defineEndpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  const { params, query, body, response } = endpoint;
  return {
    ...endpoint,
    ...(params && { params: once(params) }),
    ...(query && { query: once(query) }),
    ...(body && { body: once(body) }),
    ...(response && { response: once(response) }),
  };
}

export type ParamsOf<E> = E extends { readonly params?: Lazy<infer S extends z.ZodType> }
  ? z.output<S>
  : never;
export type QueryOf<E> = E extends { readonly query?: Lazy<infer S extends z.ZodType> } ? z.output<S> : never;
export type BodyOf<E> = E extends { readonly body?: Lazy<infer S extends z.ZodType> } ? z.output<S> : never;
export type AnswerOf<E> = E extends { readonly response?: Lazy<infer S extends z.ZodType> }
  ? z.input<S>
  : never;
