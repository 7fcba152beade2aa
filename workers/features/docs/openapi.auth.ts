import * as z from "zod";
import { idOf } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/kernel/wire.ts";
import { refTo } from "./openapi.operations.ts";
import type { ProblemBook } from "./openapi.problems.ts";
import type { SchemaBook } from "./openapi.schemas.ts";
import type { Operation, Parameter, PathItem } from "./openapi.types.ts";

/** How the pages prove who they are; `/api/v1` never takes it. */
export const sessionCookie = {
  type: "apiKey",
  in: "cookie",
  name: "__Host-dl_session",
  description: "The session that signing in sets; it is taken under /auth only.",
};

interface Post {
  name: string;
  summary: string;
  /** Whether it goes by the session cookie. */
  session?: boolean;
  path?: Parameter[];
  body?: z.ZodType;
  status: "200" | "201" | "204";
  answer?: z.ZodType;
  problems: readonly string[];
}

const anyPost = [
  "request.not_json",
  "sign_in.cross_site",
  "request.too_large",
  "request.wrong_type",
  "request.invalid",
  "request.rate_limited",
  "server.unexpected",
  "server.busy",
];
const loginProblems = ["needed", "only_one", "invalid", "too_short", "too_long", "not_mobile"].map(
  (word) => `login.${word}`,
);
const passwordProblems = ["too_short", "too_long", "is_login", "is_name", "common"].map(
  (word) => `password.${word}`,
);

const login = () => ({
  login: z.string().optional().meta({ description: "An e-mail address or a Chinese mobile number." }),
  email: z.string().optional().meta({ description: "In place of `login`." }),
  phone: z.string().optional().meta({ description: "In place of `login`." }),
});
const newPassword = () => z.string().min(10).max(200);
const founded = () => z.strictObject({ groupId: idOf("group"), staffId: idOf("staff") });

function posts(): Record<string, Post> {
  const name = z.string().min(1).max(100);
  return {
    "/auth/sign-up": {
      name: "signUp",
      summary: "A user and their new group, whose owner they become; sets the session cookie.",
      body: z.strictObject({ ...login(), password: newPassword(), name, groupName: name }),
      status: "201",
      answer: founded(),
      problems: [...loginProblems, "login.taken", ...passwordProblems, "request.conflict"],
    },
    "/auth/sign-in": {
      name: "signIn",
      summary: "Opens a session; sets the session cookie.",
      body: z.strictObject({ login: z.string(), password: z.string() }),
      status: "200",
      answer: z.strictObject({ userId: idOf("user") }),
      problems: [...loginProblems, "sign_in.wrong", "sign_in.locked"],
    },
    "/auth/sign-out": {
      name: "signOut",
      summary: "Ends the session, if there is one.",
      session: true,
      status: "204",
      problems: [],
    },
    "/auth/access-token": {
      name: "mintAccessToken",
      summary: "Turns the session into a bearer token for one group, good for two minutes.",
      session: true,
      body: z.strictObject({
        groupId: idOf("group").optional().meta({ description: "Without it the first by name." }),
      }),
      status: "200",
      answer: z.strictObject({
        accessToken: z.string(),
        expiresAt: instant(),
        groupId: idOf("group"),
        staffId: idOf("staff"),
        groups: z
          .array(z.strictObject({ id: idOf("group"), name: z.string() }))
          .meta({ description: "Every group the person may change to." }),
      }),
      problems: ["sign_in.required", "sign_in.left", "sign_in.no_group"],
    },
    "/auth/join/{token}": {
      name: "join",
      summary: "Takes an invitation, with a login that is known or new; sets the session cookie.",
      path: [
        {
          name: "token",
          in: "path",
          required: true,
          description: "What ends the invitation's link.",
          schema: { type: "string", examples: ["q7Yp…"] },
        },
      ],
      body: z.strictObject({ ...login(), password: newPassword().optional() }),
      status: "200",
      answer: founded(),
      problems: [
        ...["unknown", "expired", "used", "revoked", "already_member"].map((word) => `join.${word}`),
        ...loginProblems,
        ...passwordProblems,
        "password.of_account",
        "sign_in.wrong",
        "sign_in.locked",
        "request.conflict",
      ],
    },
  };
}

/** The endpoints under `/auth`, which are pages first and have no contract: a form gets a page, JSON gets JSON. */
export function authPaths(schemas: SchemaBook, problems: ProblemBook): Record<string, PathItem> {
  return Object.fromEntries(
    Object.entries(posts()).map(([path, post]) => [
      path,
      {
        servers: [{ url: "/", description: "Signing in is outside /api/v1." }],
        post: operationOf(post, schemas, problems),
      },
    ]),
  );
}

function operationOf(post: Post, schemas: SchemaBook, problems: ProblemBook): Operation {
  const { body, answer, status } = post;
  return {
    operationId: post.name,
    tags: ["sign-in"],
    summary: post.summary,
    security: post.session ? [{ sessionCookie: [] }] : [],
    parameters: [...(post.path ?? []), refTo("parameters", "AcceptLanguage")],
    ...(body
      ? {
          requestBody: {
            required: true as const,
            content: { "application/json": { schema: schemas.input(body) } },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: answer ? "Done." : "Done; there is no body.",
        headers: { "X-Request-Id": refTo("headers", "X-Request-Id") },
        ...(answer ? { content: { "application/json": { schema: schemas.output(answer) } } } : {}),
      },
      ...problems.answers([...anyPost, ...post.problems]),
    },
  };
}
