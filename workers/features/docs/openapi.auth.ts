import { z } from "zod";
import { idOf } from "../../../shared/kernel/ids.ts";
import { refTo } from "./openapi.operations.ts";
import type { SchemaBook } from "./openapi.schemas.ts";
import type { Operation, PathItem, ResponseObject } from "./openapi.types.ts";

/** How the pages prove who they are; `/api/v1` never takes it. */
export const sessionCookie = {
  type: "apiKey",
  in: "cookie",
  name: "__Host-session",
  description: "The session that signing in sets. For /auth/access-token and /auth/sign-out only.",
};

const root = [{ url: "/", description: "Signing in is outside /api/v1." }];

/** The endpoints under `/auth`, which are pages first and have no contract: a form gets a page, JSON gets JSON. */
export function authPaths(schemas: SchemaBook): Record<string, PathItem> {
  const text = () => z.string().min(1);
  const signUp = z.strictObject({ email: z.email(), password: text(), name: text(), groupName: text() });
  const signedUp = z.strictObject({ groupId: idOf("group"), staffId: idOf("staff") });
  const signIn = z.strictObject({
    login: text().meta({ description: "The e-mail address or phone number." }),
    password: text(),
  });
  const choice = z.strictObject({
    groupId: idOf("group").optional().meta({ description: "Needed only by who belongs to several groups." }),
  });
  const minted = z.strictObject({
    accessToken: z.string().meta({ description: "A bearer token for /api/v1, good for two minutes." }),
    expiresAt: z.iso.datetime(),
    groupId: idOf("group"),
    staffId: idOf("staff"),
  });

  const post = (
    operation: Pick<Operation, "operationId" | "summary" | "security"> & {
      body?: z.ZodType;
      responses: Record<string, ResponseObject>;
    },
  ): PathItem => {
    const { body, responses, ...rest } = operation;
    return {
      servers: root,
      post: {
        ...rest,
        tags: ["sign-in"],
        parameters: [refTo("parameters", "AcceptLanguage")],
        ...(body
          ? {
              requestBody: {
                required: true as const,
                content: { "application/json": { schema: schemas.input(body) } },
              },
            }
          : {}),
        responses,
      },
    };
  };
  const json = (description: string, schema: z.ZodType): ResponseObject => ({
    description,
    content: { "application/json": { schema: schemas.output(schema) } },
  });
  const failed = (description: string): ResponseObject => ({
    description,
    content: { "application/problem+json": { schema: refTo("schemas", "Problem") } },
  });
  const wrongFields = failed("Some fields are wrong.");
  const tooMany = failed("Too many attempts from this address.");
  const signedOut = failed("There is no session, or it has ended.");

  return {
    "/auth/sign-up": post({
      operationId: "signUp",
      summary: "A user and their new group, whose owner they become; sets the session cookie.",
      security: [],
      body: signUp,
      responses: {
        "201": json("Created.", signedUp),
        "409": failed("The address is taken."),
        "422": wrongFields,
        "429": tooMany,
      },
    }),
    "/auth/sign-in": post({
      operationId: "signIn",
      summary: "Opens a session; sets the session cookie.",
      security: [],
      body: signIn,
      responses: {
        "200": { description: "Signed in." },
        "401": failed("The address or the password is wrong."),
        "422": wrongFields,
        "429": tooMany,
      },
    }),
    "/auth/sign-out": post({
      operationId: "signOut",
      summary: "Ends the session.",
      security: [{ sessionCookie: [] }],
      responses: { "200": { description: "Signed out." }, "401": signedOut },
    }),
    "/auth/access-token": post({
      operationId: "mintAccessToken",
      summary: "Turns the session into a bearer token for one group.",
      security: [{ sessionCookie: [] }],
      body: choice,
      responses: {
        "200": json("Minted.", minted),
        "401": signedOut,
        "403": failed("Not a member of this group."),
        "429": tooMany,
      },
    }),
  };
}
