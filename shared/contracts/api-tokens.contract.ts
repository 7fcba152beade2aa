import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { allPermissions } from "../kernel/permissions.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant, listQuery, pageOf, words } from "../kernel/wire.ts";

const tag = "integration";

export const apiTokenProblems = defineProblems({
  "api_tokens.revoked": {
    status: 409,
    zh: { title: "令牌已停用", detail: "这个令牌已经停用，请新建一个。" },
    en: { title: "Token revoked", detail: "This token was revoked. Create a new one." },
  },
  "api_tokens.expires_past": {
    status: 422,
    zh: { title: "有效期已过", detail: "有效期要晚于现在。" },
    en: { title: "Already over", detail: "The end must lie in the future." },
  },
});

export const apiTokenView = once(() =>
  z
    .strictObject({
      id: idOf("apiToken"),
      name: z.string(),
      permissions: z.array(z.enum(allPermissions)),
      /** Null for every store of the group. */
      storeIds: z.array(idOf("store")).nullable(),
      createdAt: instant(),
      expiresAt: instant().nullable(),
      revokedAt: instant().nullable(),
      lastUsedAt: instant().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "ApiToken" }),
);

const shownOnce = once(() =>
  z
    .strictObject({
      ...apiTokenView().shape,
      token: z.string().nullable().meta({
        description:
          "The whole token; shown in this answer only, and null where the same Idempotency-Key is answered again.",
      }),
    })
    .meta({ id: "NewApiToken" }),
);
const params = () => z.strictObject({ id: idOf("apiToken") });

export const listApiTokens = defineEndpoint({
  name: "listApiTokens",
  tag,
  summary: "The group's API tokens, without their secrets.",
  method: "GET",
  path: "/api-tokens",
  permission: "api-tokens:manage",
  query: () => listQuery({}, ["id"]),
  response: () => pageOf(apiTokenView()),
  errors: [],
});
export const createApiToken = defineEndpoint({
  name: "createApiToken",
  tag,
  summary: "Creates a token; its secret is in this answer and nowhere else.",
  method: "POST",
  path: "/api-tokens",
  permission: "api-tokens:manage",
  status: 201,
  body: () =>
    z.strictObject({
      name: words(),
      permissions: z.array(z.enum(allPermissions)).min(1),
      storeIds: z.array(idOf("store")).min(1).max(200).nullable(),
      expiresAt: instant().nullable(),
    }),
  response: () => shownOnce(),
  errors: ["staff.beyond_own_rights"],
});
export const rotateApiToken = defineEndpoint({
  name: "rotateApiToken",
  tag,
  summary: "Gives a token a new secret; the old one works on for the overlap.",
  method: "POST",
  path: "/api-tokens/{id}/rotate",
  permission: "api-tokens:manage",
  params,
  body: () => z.strictObject({ overlapHours: z.number().int().min(0).max(168) }),
  response: () => shownOnce(),
  errors: ["api_tokens.revoked", "staff.beyond_own_rights"],
});
export const revokeApiToken = defineEndpoint({
  name: "revokeApiToken",
  tag,
  summary: "Stops a token.",
  method: "POST",
  path: "/api-tokens/{id}/revoke",
  permission: "api-tokens:manage",
  params,
  response: () => apiTokenView(),
  errors: [],
});
