/** @jsxImportSource hono/jsx */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { HtmlEscapedString } from "hono/utils/html";
import { problemKinds } from "../../../shared/contracts/problems.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import type { AppBindings } from "../../app.ts";
import { problem } from "../../platform/commit.ts";
import { type AuthOutcome, mintToken, signIn, signOut, signUp } from "./sign-in.actions.ts";
import type { AuthCall } from "./sign-in.call.ts";
import {
  type AuthContext,
  isJson,
  overLimit,
  problemAnswer,
  readPost,
  retryAfter,
  serve,
  sessionCookieOf,
} from "./sign-in.http.ts";
import { join, viewInvitation } from "./sign-in.join.actions.ts";
import { type Frame, failureView, words } from "./sign-in.parts.tsx";
import { home, localPath, type Texts } from "./sign-in.rules.ts";
import { style } from "./sign-in.style.ts";
import { JoinPage, NoticePage, SignInPage, SignUpPage, toWorkbench } from "./sign-in.views.tsx";

const largestBody = 16 * 1024;

const invitationToken = (context: AuthContext) => context.req.param("token") ?? "";

function nextOf(context: AuthContext): string | undefined {
  return localPath(context.req.query("next"), new URL(context.req.url).origin);
}

function frameOf(context: AuthContext, call: AuthCall): Frame {
  const next = nextOf(context);
  const { language, requestId } = call;
  return { language, requestId, path: context.req.path, query: next === undefined ? {} : { next } };
}

async function htmlAnswer(
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  failure?: Problem,
): Promise<Response> {
  return new Response(`<!doctype html>${await page}`, {
    status: failure ? (problemKinds[failure.code]?.status ?? 500) : 200,
    headers: { "Content-Type": "text/html; charset=utf-8", ...(failure ? retryAfter(failure) : {}) },
  });
}

/** A problem as a page of its own. */
function noticeAnswer(context: AuthContext, call: AuthCall, failure: Problem): Promise<Response> {
  const frame = frameOf(context, call);
  const { title, detail } = failureView(failure, frame);
  const act = { href: "/auth/sign-in", text: words[frame.language].toSignIn };
  return htmlAnswer(<NoticePage frame={frame} title={title} detail={detail} act={act} />, failure);
}

interface Page {
  route: string;
  limited?: boolean;
  page: (call: AuthCall, context: AuthContext) => Promise<Response>;
}

function getPage({ route, limited, page }: Page) {
  return (context: AuthContext): Promise<Response> =>
    serve(context, {
      route,
      policy: "address",
      failed: (call, failure) => noticeAnswer(context, call, failure),
      async work(call) {
        const refused = limited ? await overLimit(context, "PUBLIC_LIMITER") : undefined;
        return refused ? noticeAnswer(context, call, refused) : page(call, context);
      },
    });
}

interface Post {
  route: string;
  fields: readonly string[];
  limiter: "API_LIMITER" | "PUBLIC_LIMITER";
  act: (call: AuthCall, body: Texts, context: AuthContext) => Promise<AuthOutcome<object | null>>;
  /** The status of a JSON answer. */
  status: 200 | 201 | 204;
  /** The page of a form that failed, with what was typed; without one every answer is JSON. */
  again?: (
    call: AuthCall,
    context: AuthContext,
    form: { typed: Texts; failure: Problem },
  ) => Promise<Response>;
  /** Where a form leads. */
  next?: (context: AuthContext) => string;
}

/** A post: JSON is answered with JSON, a form with a redirect or with itself. */
function post({ route, fields, limiter, act, status, again, next }: Post) {
  return (context: AuthContext): Promise<Response> => {
    const asJson = isJson(context.req.raw) || !again;
    let typed: Texts = {};
    const failed = async (call: AuthCall, failure: Problem): Promise<Response> => {
      if (asJson || !again) return problemAnswer(call, failure);
      // The form may need the very database that failed.
      return again(call, context, { typed, failure }).catch(() => noticeAnswer(context, call, failure));
    };
    return serve(context, {
      route,
      policy: limiter === "PUBLIC_LIMITER" ? "address" : "office",
      failed,
      async work(call) {
        const body = await readPost(context, fields);
        if (!body.ok) return failed(call, body);
        typed = body.value;
        const outcome = (await overLimit(context, limiter)) ?? (await act(call, body.value, context));
        if (!outcome.ok) return failed(call, outcome);
        const response = asJson
          ? jsonAnswer(outcome.value, status)
          : new Response(null, { status: 303, headers: { Location: next?.(context) ?? home } });
        if (outcome.session !== undefined)
          response.headers.append("Set-Cookie", sessionCookieOf(outcome.session));
        return response;
      },
    });
  };
}

function jsonAnswer(value: object | null, status: 200 | 201 | 204): Response {
  return status === 204 ? new Response(null, { status }) : Response.json(value, { status });
}

const blank = { typed: {}, failure: undefined };

function signUpForm(call: AuthCall, context: AuthContext, form?: { typed: Texts; failure: Problem }) {
  const frame = frameOf(context, call);
  const view = form ? { typed: form.typed, failure: failureView(form.failure, frame) } : blank;
  return htmlAnswer(<SignUpPage frame={frame} {...view} />, form?.failure);
}

function signInForm(call: AuthCall, context: AuthContext, form?: { typed: Texts; failure: Problem }) {
  const frame = frameOf(context, call);
  const view = form ? { typed: form.typed, failure: failureView(form.failure, frame) } : blank;
  return htmlAnswer(<SignInPage frame={frame} {...view} next={nextOf(context)} />, form?.failure);
}

async function joinForm(call: AuthCall, context: AuthContext, form?: { typed: Texts; failure: Problem }) {
  if (form?.failure.code.startsWith("join.")) return noticeAnswer(context, call, form.failure);
  const invitation = await viewInvitation(call, invitationToken(context));
  if (!invitation.ok) return noticeAnswer(context, call, invitation);
  const frame = frameOf(context, call);
  if (invitation.value.joined) {
    const t = words[call.language];
    const act = toWorkbench(frame);
    return htmlAnswer(
      <NoticePage frame={frame} title={t.joinedTitle} detail={t.joined(invitation.value.group)} act={act} />,
    );
  }
  const view = form ? { typed: form.typed, failure: failureView(form.failure, frame) } : blank;
  const otherAccount = context.req.query("account") === "other" || form?.typed.login !== undefined;
  return htmlAnswer(
    <JoinPage frame={frame} {...view} invitation={invitation.value} otherAccount={otherAccount} />,
    form?.failure,
  );
}

/** Everything under /auth: signing up, in and out, joining by invitation, access tokens. */
export const authPages = new Hono<AppBindings>();

authPages.use(
  "/auth/*",
  bodyLimit({
    maxSize: largestBody,
    onError: (context: AuthContext) => {
      const refuse = async (call: AuthCall) =>
        problemAnswer(call, problem("request.too_large", { limit: "16 KB" }));
      return serve(context, { route: "POST /auth", policy: "address", work: refuse, failed: refuse });
    },
  }),
);

authPages.get(
  "/auth/style.css",
  getPage({
    route: "GET /auth/style.css",
    page: async () => new Response(style, { headers: { "Content-Type": "text/css; charset=utf-8" } }),
  }),
);

authPages.get("/auth/sign-up", getPage({ route: "GET /auth/sign-up", page: signUpForm }));
authPages.post(
  "/auth/sign-up",
  post({
    route: "POST /auth/sign-up",
    fields: ["login", "email", "phone", "password", "name", "groupName"],
    limiter: "PUBLIC_LIMITER",
    act: signUp,
    status: 201,
    again: signUpForm,
  }),
);

authPages.get("/auth/sign-in", getPage({ route: "GET /auth/sign-in", page: signInForm }));
authPages.post(
  "/auth/sign-in",
  post({
    route: "POST /auth/sign-in",
    fields: ["login", "password"],
    limiter: "PUBLIC_LIMITER",
    act: signIn,
    status: 200,
    again: signInForm,
    next: (context) => nextOf(context) ?? home,
  }),
);

authPages.post(
  "/auth/sign-out",
  post({
    route: "POST /auth/sign-out",
    fields: [],
    limiter: "API_LIMITER",
    act: signOut,
    status: 204,
    again: (call, context, { failure }) => noticeAnswer(context, call, failure),
    next: () => "/auth/sign-in",
  }),
);

authPages.post(
  "/auth/access-token",
  post({
    route: "POST /auth/access-token",
    fields: ["groupId"],
    limiter: "API_LIMITER",
    act: mintToken,
    status: 200,
  }),
);

authPages.get(
  "/auth/join/:token",
  getPage({ route: "GET /auth/join/{token}", limited: true, page: joinForm }),
);
authPages.post(
  "/auth/join/:token",
  post({
    route: "POST /auth/join/{token}",
    fields: ["login", "email", "phone", "password"],
    limiter: "PUBLIC_LIMITER",
    act: (call, body, context) => join(call, { token: invitationToken(context), body }),
    status: 200,
    again: joinForm,
  }),
);
