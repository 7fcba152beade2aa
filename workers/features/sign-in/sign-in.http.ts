import type { Context } from "hono";
import { generateCookie, getCookie } from "hono/cookie";
import { newId } from "../../../shared/kernel/ids.ts";
import type { Language, Problem } from "../../../shared/kernel/problem.ts";
import type { AppBindings } from "../../app.ts";
import { withAnswerHeaders } from "../../platform/answer-headers.ts";
import { problem } from "../../platform/commit.ts";
import { openDirectory } from "../../platform/directory.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { newMeter } from "../../platform/meter.ts";
import { languageOf, problemDocument, problemOfFailure } from "../../platform/problem-document.ts";
import type { AuthCall } from "./sign-in.call.ts";
import { isOurs, readTexts, sessionMs, type Texts } from "./sign-in.rules.ts";

export type AuthContext = Context<AppBindings>;

const sessionCookie = "dl_session";
const languageCookie = "dl_lang";
const yearSeconds = 365 * 24 * 3600;

/** A body of JSON, or none at all; everything else is a form. */
export function isJson(request: Request): boolean {
  const type = request.headers.get("Content-Type");
  return type === null || type.toLowerCase().startsWith("application/json");
}

function chosenLanguage(context: AuthContext): Language | undefined {
  const choice = context.req.query("lang");
  return choice === "zh" || choice === "en" ? choice : undefined;
}

/** The language of a page: chosen by its link, or earlier, else the browser's. JSON goes by its header alone. */
function readerLanguage(context: AuthContext): Language {
  const request = context.req.raw;
  if (request.method === "POST" && isJson(request)) return languageOf(request);
  const kept = getCookie(context, languageCookie);
  return chosenLanguage(context) ?? (kept === "zh" || kept === "en" ? kept : languageOf(request));
}

/** The Set-Cookie value that keeps a session token, or takes it away (null). */
export function sessionCookieOf(token: string | null): string {
  return generateCookie(sessionCookie, token ?? "", {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: token === null ? 0 : sessionMs / 1000,
  });
}

function languageCookieOf(language: Language): string {
  return generateCookie(languageCookie, language, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: yearSeconds,
  });
}

/**
 * Serves one request under /auth: work, or what `failed` makes of an error; then the headers every answer
 * has and one line in the log.
 */
export async function serve(
  context: AuthContext,
  served: {
    route: string;
    policy: "address" | "office";
    work: (call: AuthCall) => Promise<Response>;
    failed: (call: AuthCall, failure: Problem) => Promise<Response>;
  },
): Promise<Response> {
  const started = performance.now();
  const { env } = context;
  const asOf = context.var.clock.now();
  const meter = newMeter();
  const call: AuthCall = {
    env,
    meter,
    asOf,
    directory: openDirectory({ env, meter }),
    language: readerLanguage(context),
    requestId: `req_${newId("job", asOf).slice(4)}`,
    sessionToken: getCookie(context, sessionCookie, "host") ?? null,
  };
  const response = await served.work(call).catch((error: unknown) => {
    const failure = problemOfFailure(error);
    if (failure.code === "server.unexpected") {
      log({ id: call.requestId, level: "error", route: served.route, ...errorFacts(error) });
    }
    return served.failed(call, failure);
  });
  const choice = chosenLanguage(context);
  if (choice) response.headers.append("Set-Cookie", languageCookieOf(choice));
  log({
    id: call.requestId,
    route: served.route,
    status: response.status,
    ms: Math.round(performance.now() - started),
    roundTrips: meter.roundTrips,
  });
  const { requestId, language } = call;
  return withAnswerHeaders(response, { requestId, language, meter, started, policy: served.policy });
}

/** A problem as its document, with `Retry-After` where waiting helps. */
export function problemAnswer(call: AuthCall, failure: Problem): Response {
  const { status, body } = problemDocument({
    problem: failure,
    language: call.language,
    requestId: call.requestId,
  });
  const headers = { "Content-Type": "application/problem+json", ...retryAfter(failure) };
  return Response.json(body, { status, headers });
}

/** The header that says when to try again, for problems that know. */
export function retryAfter({ params }: Problem): Record<string, string> {
  const { seconds, minutes } = params;
  if (typeof seconds === "number") return { "Retry-After": String(seconds) };
  return typeof minutes === "number" ? { "Retry-After": String(minutes * 60) } : {};
}

/** Refuses an address that asks too often. Sign-ups and passwords are few; tokens are many in one office. */
export async function overLimit(
  context: AuthContext,
  limiter: "API_LIMITER" | "PUBLIC_LIMITER",
): Promise<Problem | undefined> {
  const key = `auth:${context.req.header("CF-Connecting-IP") ?? "unknown"}`;
  const { success } = await context.env[limiter].limit({ key });
  return success ? undefined : problem("request.rate_limited", { seconds: 60 });
}

/** The fields of a post, from one of our own pages or a client that is no page. */
export async function readPost(
  context: AuthContext,
  fields: readonly string[],
): Promise<{ ok: true; value: Texts } | Problem> {
  const request = context.req.raw;
  const json = isJson(request);
  const ours = isOurs({
    fetchSite: request.headers.get("Sec-Fetch-Site"),
    origin: request.headers.get("Origin"),
    own: new URL(request.url).origin,
    form: !json,
    session: getCookie(context, sessionCookie, "host") !== undefined,
  });
  if (!ours) return problem("sign_in.cross_site");
  const type = request.headers.get("Content-Type")?.toLowerCase() ?? "";
  if (!json && !type.startsWith("application/x-www-form-urlencoded")) {
    return problem("request.wrong_type", { expected: "application/json" });
  }
  const text = new TextDecoder().decode(await request.arrayBuffer());
  if (!json) return readTexts(Object.fromEntries(new URLSearchParams(text)), fields);
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
    return readTexts(body, fields);
  } catch {
    return problem("request.not_json");
  }
}
