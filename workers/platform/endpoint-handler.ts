import type * as z from "zod";
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from "../../shared/kernel/endpoint.ts";
import { newId } from "../../shared/kernel/ids.ts";
import type { Problem } from "../../shared/kernel/problem.ts";
import { withAnswerHeaders } from "./answer-headers.ts";
import type { Clock } from "./clock.ts";
import { type Answer, type Outcome, problem } from "./commit.ts";
import type { Env } from "./config.ts";
import { ConflictError } from "./database-errors.ts";
import { type Directory, openDirectory } from "./directory.ts";
import { errorFacts, log } from "./log.ts";
import { readAsMerged } from "./merged-ids.ts";
import { newMeter } from "./meter.ts";
import { type Cursors, cursorsOf } from "./page.ts";
import { authenticate } from "./principal.ts";
import { languageOf, problemDocument, problemOfFailure } from "./problem-document.ts";
import { mayAsk } from "./rate-limit.ts";
import { parseRequest } from "./request-parsing.ts";
import { Replay, type Scope, scopeOf } from "./scope.ts";
import { openShard } from "./shard.ts";

/** Everything an action is given; it never sees the request or a database. */
export interface Call<E> {
  scope: Scope;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** The version that the caller read, from If-Match. */
  ifMatch: number | null;
  cursors: Cursors;
  directory: Directory;
  files: R2Bucket;
  /** The address the caller reached us at, for links that people open. */
  origin: string;
  linkKey: string;
  /** Work that may go on after the answer, such as ringing the jobs' bell. */
  afterwards(work: Promise<unknown>): void;
  ringJobs(): void;
}

export type Action<E> = (call: Call<E>) => Promise<Outcome<AnswerOf<E>>>;

export interface Route {
  endpoint: Endpoint;
  action: Action<Endpoint>;
}

/** Binds an endpoint to the action that serves it. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  action: Action<Endpoint<P, Q, B, R>>,
): Route {
  // The handler parses with this very endpoint's schemas before it calls the action, which restores the types.
  return { endpoint, action: action as unknown as Action<Endpoint> };
}

export interface RequestContext {
  request: Request;
  env: Env;
  clock: Clock;
  /** Whether answers are held to their contracts: wherever a fault of ours should show, not where people wait. */
  checksAnswers: boolean;
  pathParams: Record<string, string>;
  waitUntil(work: Promise<unknown>): void;
}

/** Serves one request of one endpoint: who asks, may they, what do they say, act, answer. */
export async function handle(route: Route, context: RequestContext): Promise<Response> {
  const started = performance.now();
  const { request, env, clock } = context;
  const { endpoint } = route;
  const asOf = clock.now();
  const requestId = `req_${newId("job", asOf).slice(4)}`;
  const language = languageOf(request);
  const meter = newMeter();
  let principalText: { group?: string; actor?: string } = {};

  const answerProblem = (failure: Problem): Response => {
    const { status, body } = problemDocument({ problem: failure, language, requestId });
    const { seconds } = failure.params;
    return finish(
      Response.json(body, {
        status,
        headers: {
          "Content-Type": "application/problem+json",
          ...(status === 429 || status === 503 ? { "Retry-After": String(seconds ?? 5) } : {}),
        },
      }),
    );
  };
  const finish = (response: Response): Response => {
    log({
      id: requestId,
      route: `${endpoint.method} ${endpoint.path}`,
      status: response.status,
      ms: Math.round(performance.now() - started),
      rowsRead: meter.rowsRead,
      rowsWritten: meter.rowsWritten,
      roundTrips: meter.roundTrips,
      ...principalText,
    });
    return withAnswerHeaders(response, { requestId, language, meter, started, policy: "token" });
  };

  try {
    let opened: Directory | undefined;
    const directory = () => {
      opened ??= openDirectory({ env, meter });
      return opened;
    };
    const principal = await authenticate({
      request,
      env,
      directory,
      now: asOf,
      afterwards: context.waitUntil,
    });
    if (!principal.ok) return answerProblem(principal);
    principalText = { group: principal.value.groupId, actor: principal.value.actor.id };
    if (!(await mayAsk({ limiter: env.API_LIMITER, key: principal.value.actor.id, now: asOf }))) {
      return answerProblem(problem("request.rate_limited", { seconds: 60 }));
    }
    if (endpoint.permission !== null && !principal.value.permissions.has(endpoint.permission)) {
      return answerProblem(problem("auth.forbidden", { permission: endpoint.permission }));
    }
    const url = new URL(request.url);
    const parsed = await parseRequest({
      endpoint,
      request,
      search: url.searchParams,
      pathParams: context.pathParams,
    });
    if (!parsed.ok) return answerProblem(parsed);
    const ifMatch = readIfMatch(request);
    if (endpoint.editsVersion && ifMatch === null) return answerProblem(problem("request.if_match_required"));

    const isWrite = endpoint.method !== "GET";
    const key = isWrite ? request.headers.get("Idempotency-Key") : null;
    if (key !== null && (key.length === 0 || key.length > 255)) {
      return answerProblem({
        ...problem("request.invalid"),
        fields: [{ pointer: "/Idempotency-Key", code: "too_big" }],
      });
    }
    const bookmark = request.headers.get("X-Bookmark") ?? undefined;
    const shard = openShard({ env, key: principal.value.shard, meter, bookmark, fresh: isWrite });
    const ring = () => context.waitUntil(env.JOBS.send({ shard: principal.value.shard }));
    let wantsBell = false;
    const { fingerprint, ...told } = parsed.value;
    const scope = () =>
      scopeOf({
        principal: principal.value,
        shard,
        asOf,
        language,
        requestId,
        idempotency: { key, fingerprint },
      });
    const attempt = (said: typeof told, version: number | null): Promise<Outcome<unknown>> =>
      route.action({
        scope: scope(),
        // The schemas of this endpoint made these values; `route` tied the action to the same schemas.
        params: said.params as never,
        query: said.query as never,
        body: said.body as never,
        ifMatch: version,
        cursors: cursorsOf({
          key: env.TOKEN_KEY,
          groupId: principal.value.groupId,
          endpoint: endpoint.name,
        }),
        get directory() {
          return directory();
        },
        files: env.FILES,
        origin: url.origin,
        linkKey: env.TOKEN_KEY,
        afterwards: context.waitUntil,
        ringJobs: () => {
          wantsBell = true;
        },
      });
    const served = async () => {
      const outcome = await twice(() => attempt(told, ifMatch));
      const merged = isNotFound(outcome) ? await readAsMerged(scope(), told) : undefined;
      // The version was another record's: whoever edits is shown the one that it leads to first.
      return merged ? twice(() => attempt(merged, ifMatch === null ? null : 0)) : outcome;
    };
    const outcome = await replayed(served, fingerprint);
    if (!outcome.ok) return answerProblem(outcome);
    if (wantsBell) ring();
    const response = render({ endpoint, outcome, checked: context.checksAnswers });
    if (isWrite) {
      const written = shard.bookmark();
      if (written) response.headers.set("X-Bookmark", written);
    }
    return finish(response);
  } catch (error) {
    return answerProblem(failure(error, { endpoint, requestId }));
  }
}

/** An action decides again, once, where another one got there first. */
async function twice(attempt: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return attempt();
  }
}

/** Whether something that a request names was not there. */
function isNotFound(outcome: Outcome<unknown>): boolean {
  if (outcome.ok) return false;
  return (
    outcome.code === "request.not_found" || (outcome.fields ?? []).some(({ code }) => code === "not_found")
  );
}

/** The answer given before to the same key; another request under that key is refused. */
async function replayed(
  attempt: () => Promise<Outcome<unknown>>,
  fingerprint: string,
): Promise<Outcome<unknown>> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Replay)) throw error;
    if (error.answer.fingerprint !== fingerprint) return problem("idempotency.mismatch");
    return { ok: true, value: error.answer.body, status: error.answer.status, headers: error.answer.headers };
  }
}

function failure(error: unknown, input: { endpoint: Endpoint; requestId: string }): Problem {
  const known = problemOfFailure(error);
  if (known.code === "server.unexpected") {
    const route = `${input.endpoint.method} ${input.endpoint.path}`;
    log({ id: input.requestId, level: "error", route, ...errorFacts(error) });
  }
  return known;
}

function render(input: { endpoint: Endpoint; outcome: Answer<unknown>; checked: boolean }): Response {
  const { endpoint, outcome, checked } = input;
  const status = outcome.status ?? endpoint.status ?? 200;
  if (!endpoint.response || status === 204)
    return new Response(null, { status: 204, headers: outcome.headers ?? {} });
  const body: unknown = checked ? endpoint.response().parse(outcome.value) : outcome.value;
  const headers = new Headers(outcome.headers ?? {});
  const version = versionOf(body);
  if (version !== undefined) headers.set("ETag", `"${version}"`);
  return Response.json(body, { status, headers });
}

function versionOf(body: unknown): number | undefined {
  if (typeof body !== "object" || body === null || !("version" in body)) return undefined;
  return typeof body.version === "number" ? body.version : undefined;
}

function readIfMatch(request: Request): number | null {
  const match = /^(?:W\/)?"(\d+)"$/.exec(request.headers.get("If-Match") ?? "");
  return match ? Number(match[1]) : null;
}
