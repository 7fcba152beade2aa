import type { ExecutionContext } from "hono";
import * as z from "zod";
import type { Endpoint } from "../../shared/kernel/endpoint.ts";
import { createApp } from "../app.ts";
import type { Env, JobBell } from "../platform/config.ts";
import { onCron } from "../platform/doors.ts";

const origin = "http://127.0.0.1";
const freshMs = 10_000;

/** Someone who is signed in. */
export interface Seat {
  login: string;
  session: string;
  token?: { text: string; expiresAt: number };
}

/** A request that was answered with a problem. */
export class Refused extends Error {
  readonly code: string;
  readonly fields: readonly string[];

  constructor(what: string, problem: { code: string; fields: readonly string[] }) {
    super(`${what}: ${[problem.code, ...problem.fields].join(" ")}`);
    this.code = problem.code;
    this.fields = problem.fields;
  }
}

interface Said<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params?: z.input<P>;
  query?: z.input<Q>;
  body?: z.input<B>;
}

interface Sent {
  path: string;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const problemBody = z.object({
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })).default([]),
});
const tokenBody = z.object({ accessToken: z.string(), expiresAt: z.string() });

/**
 * The Worker's own app in this very process, under a clock that is moved by hand, spoken to as any client
 * speaks: real requests by people who are signed in. Its jobs are run by `tick` alone, at the moved clock.
 */
export class Office {
  readonly #app: ReturnType<typeof createApp>;
  readonly #env: Env;
  readonly #context: ExecutionContext;
  #now = 0;

  constructor(input: { env: Env; context: ExecutionContext }) {
    this.#app = createApp({ clock: { now: () => this.#now } });
    this.#env = { ...input.env, JOBS: silentBell, API_LIMITER: unlimited, PUBLIC_LIMITER: unlimited };
    this.#context = input.context;
  }

  get now(): number {
    return this.#now;
  }

  moveTo(at: number): void {
    this.#now = at;
  }

  /** Everything due by now, as cron would have done it. */
  async tick(): Promise<void> {
    await onCron({ env: this.#env, asOf: this.#now });
  }

  /** Signs up, in or joins at a path under /auth; throws `Refused`. */
  async enter(path: string, body: Record<string, string>): Promise<{ session: string; answer: unknown }> {
    const response = await this.#send({ path, method: "POST", body });
    const session = /__Host-dl_session=([^;]*)/.exec(response.headers.getSetCookie().join("\n"))?.[1];
    if (session === undefined) throw new Error(`${path} opened no session`);
    return { session, answer: await response.json() };
  }

  /** One request of an endpoint by someone; throws `Refused`. */
  async ask<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    seat: Seat,
    endpoint: Endpoint<P, Q, B, R>,
    said: Said<P, Q, B> = {},
  ): Promise<z.output<R>> {
    const schema = endpoint.response?.();
    if (!schema) throw new Error(`${endpoint.name} answers nothing`);
    const params = new Map(textsOf(said.params));
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params.get(name) ?? ""),
    );
    const query = new URLSearchParams(textsOf(said.query)).toString();
    const response = await this.#send({
      path: `/api/v1${path}${query === "" ? "" : `?${query}`}`,
      method: endpoint.method,
      headers: { Authorization: `Bearer ${await this.#tokenOf(seat)}` },
      ...(said.body === undefined ? {} : { body: endpoint.multipart ? formOf(said.body) : said.body }),
    });
    return schema.parse(await response.json());
  }

  /** A token is good for two minutes of the moved clock. */
  async #tokenOf(seat: Seat): Promise<string> {
    if (seat.token && seat.token.expiresAt - this.#now > freshMs) return seat.token.text;
    const headers = { Cookie: `__Host-dl_session=${seat.session}` };
    const response = await this.#send({ path: "/auth/access-token", method: "POST", body: {}, headers });
    const { accessToken, expiresAt } = tokenBody.parse(await response.json());
    seat.token = { text: accessToken, expiresAt: Date.parse(expiresAt) };
    return accessToken;
  }

  async #send({ path, method = "GET", body, headers = {} }: Sent): Promise<Response> {
    const isForm = body instanceof FormData;
    const request = new Request(`${origin}${path}`, {
      method,
      headers: {
        "Accept-Language": "zh-CN",
        ...(body === undefined || isForm ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const response = await this.#app.fetch(request, this.#env, this.#context);
    if (response.ok) return response;
    const said = problemBody.safeParse(await response.json().catch(() => undefined));
    const { code = `status ${response.status}`, errors = [] } = said.data ?? {};
    throw new Refused(`${method} ${path}`, {
      code,
      fields: errors.map((field) => `${field.pointer} ${field.code}`),
    });
  }
}

const unlimited: RateLimit = { limit: async () => ({ success: true }) };

const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };

/** Nobody answers this bell: the consumer would work the past's jobs by the real clock. */
const silentBell: Queue<JobBell> = {
  metrics: async () => metadata.metrics,
  send: async () => ({ metadata }),
  sendBatch: async () => ({ metadata }),
};

function textsOf(value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([name, field]) => [name, String(field)]);
}

function formOf(value: unknown): FormData {
  const form = new FormData();
  if (typeof value !== "object" || value === null) return form;
  for (const [name, field] of Object.entries(value))
    form.set(name, field instanceof File ? field : String(field));
  return form;
}
