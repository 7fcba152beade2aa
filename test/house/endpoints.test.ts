import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it } from "vitest";
import { apiTokens } from "../../db/directory/tables/people.table.ts";
import { shardTables } from "../../db/shard/schema.ts";
import { allEndpoints } from "../../shared/contracts/all.ts";
import type { Endpoint } from "../../shared/kernel/endpoint.ts";
import { allPermissions, type Permission } from "../../shared/kernel/permissions.ts";
import { routes } from "../../workers/features/routes.ts";
import { mintAccessToken } from "../../workers/platform/access-token.ts";
import { tableNames } from "../../workers/platform/compile.ts";
import { figures } from "../../workers/platform/query.ts";
import { testEnv } from "../harness/env.ts";
import { furnish } from "../harness/furnish.ts";
import { asSent, type Filled, filled, filledWith, nameOf, positionsOf, textOf } from "../harness/requests.ts";
import { type Called, world } from "../harness/world.ts";

const w = world();
const furnished = await furnish(await w.group());
const { group, here } = furnished;
const everyEndpoint = allEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const);
const idKinds = Object.entries(here.idByKind);

function happyOf(endpoint: Endpoint): Filled {
  return filled(endpoint, { store: here, text: "新的", asOf: w.clock.now() });
}

function send(token: string | null, request: Filled): Promise<Called> {
  const { method, path, body, headers } = asSent(request);
  return w.call(token, method, path, body, headers);
}

async function revoked(): Promise<string> {
  const token = await group.apiToken({});
  const id = `tok_${token.split("_")[1]}`;
  await drizzle(testEnv.DIRECTORY)
    .update(apiTokens)
    .set({ revokedAt: w.clock.now() })
    .where(eq(apiTokens.id, id));
  return token;
}

function minted(over: { key?: string; earlierMs?: number }): Promise<string> {
  return mintAccessToken({
    key: over.key ?? testEnv.TOKEN_KEY,
    now: w.clock.now() - (over.earlierMs ?? 0),
    claims: {
      groupId: group.id,
      shard: group.shard,
      staffId: group.owner,
      role: "group-owner",
      sightLevel: "group",
      stores: [],
    },
  }).then(({ token }) => token);
}

const good = await group.apiToken({});
const unsigned = `${btoa('{"alg":"none"}').replaceAll("=", "")}.${group.token.split(".")[1]}.`;
const refusedTokens: Record<string, string | null> = {
  "no token": null,
  garbage: "garbage",
  "a token signed with another key": await minted({ key: "another-key-another-key-another-key-" }),
  "a token that is not signed": unsigned,
  "an access token that ran out": await minted({ earlierMs: 121_000 }),
  "an API token that ran out": await group.apiToken({ expiresAt: w.clock.now() }),
  "an API token that was revoked": await revoked(),
  "an API token with another secret": `${good.slice(0, -4)}${good.endsWith("aaaa") ? "bbbb" : "aaaa"}`,
  "an API token that never was": good.replace(/_\w{4}/, "_0000"),
};

const tokensLacking = new Map<Permission, string>();

/** An API token that holds every permission but one. */
async function tokenLacking(permission: Permission): Promise<string> {
  const known = tokensLacking.get(permission);
  if (known) return known;
  const token = await group.apiToken({ permissions: allPermissions.filter((word) => word !== permission) });
  tokensLacking.set(permission, token);
  return token;
}

describe("contracts and routes", () => {
  it("match one to one", () => {
    const served = routes.map(({ endpoint }) => nameOf(endpoint));
    expect([...served].sort()).toEqual(allEndpoints.map(nameOf).sort());
  });

  it("have names, methods and paths of their own", () => {
    expect(new Set(allEndpoints.map(({ name }) => name)).size).toBe(allEndpoints.length);
    expect(new Set(allEndpoints.map(nameOf)).size).toBe(allEndpoints.length);
  });

  it("name every id of a path in their schema", () => {
    for (const endpoint of allEndpoints) {
      const named = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const ids = positionsOf(endpoint).filter(({ part }) => part === "params");
      const unnamed = named.filter((name) => /id$/i.test(name ?? "") && name !== "externalId");
      expect(ids.map(({ path }) => path[0])).toEqual(unnamed);
    }
  });
});

describe("the furnished group", () => {
  it("has a row in every table, of both stores where a table knows stores", async () => {
    const counted = await group.read(
      Object.fromEntries(
        tableNames.map((name) => {
          const column = "storeId" in shardTables[name] ? "count(DISTINCT store_id)" : "count(*)";
          const table = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
          return [
            name,
            figures(`SELECT ${column} AS n FROM ${table} WHERE group_id = ?1`, [], ([row]) => Number(row?.n)),
          ];
        }),
      ),
    );
    const wanted = tableNames.map((name) => [name, "storeId" in shardTables[name] ? 2 : 1] as const);
    expect(wanted.filter(([name, least]) => (counted[name] ?? 0) < least)).toEqual([]);
  });
});

describe.each(everyEndpoint)("%s", (_, endpoint) => {
  it("asks for a token that is ours, in time and not revoked", async () => {
    for (const [what, token] of Object.entries(refusedTokens)) {
      const answer = await send(token, happyOf(endpoint));
      expect([what, answer.status]).toEqual([what, 401]);
      expect(answer.json.code).toBe(token === null ? "auth.missing_token" : "auth.invalid_token");
    }
  });

  it("takes no cookie for a token", async () => {
    const { method, path, body, headers } = asSent(happyOf(endpoint));
    const answer = await w.call(null, method, path, body, {
      ...headers,
      Cookie: `__Host-session=${group.token}`,
    });
    expect(answer.status).toBe(401);
  });

  it.skipIf(endpoint.permission === null)("asks for its permission", async () => {
    if (endpoint.permission === null) return;
    const answer = await send(await tokenLacking(endpoint.permission), happyOf(endpoint));
    expect([answer.status, answer.json.code]).toEqual([403, "auth.forbidden"]);
    expect(answer.json.detail).toContain(endpoint.permission);
  });

  it("refuses what its contract does not name", async () => {
    const happy = asSent(happyOf(endpoint));
    const mark = happy.path.includes("?") ? "&" : "?";
    const inQuery = await w.call(
      group.token,
      happy.method,
      `${happy.path}${mark}unheard=of`,
      happy.body,
      happy.headers,
    );
    expect([inQuery.status, inQuery.json.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: "?unheard", code: "unknown" })],
    ]);
    if (endpoint.body === undefined) return;
    const request = happyOf(endpoint);
    const body = { ...Object(request.body), unheard: "of" };
    const inBody = await send(group.token, { ...request, body });
    expect([inBody.status, inBody.json.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: "/unheard", code: "unknown" })],
    ]);
  });

  it.skipIf(endpoint.body === undefined)("refuses other content types and what is not JSON", async () => {
    const { method, path, headers } = asSent(happyOf(endpoint));
    const raw = async (type: string | undefined, body: string) => {
      const request = new Request(`http://localhost/api/v1${path}`, {
        method,
        headers: {
          ...headers,
          Authorization: `Bearer ${group.token}`,
          ...(type ? { "Content-Type": type } : {}),
        },
        body: new TextEncoder().encode(body),
      });
      const response = await w.fetch(request);
      await response.body?.cancel();
      return response.status;
    };
    expect(await raw("text/plain", "{}")).toBe(415);
    expect(await raw(undefined, "{}")).toBe(415);
    if (endpoint.multipart) {
      expect(await raw("application/json", "{}")).toBe(415);
      expect(await raw("multipart/form-data; boundary=x", "{")).toBe(415);
    } else {
      expect(await raw("application/json", "{")).toBe(400);
      expect(await raw("application/json", "")).toBe(400);
      expect(await raw("application/json", "[]")).toBe(422);
    }
  });

  it.skipIf(!endpoint.editsVersion)("asks for the version that was read", async () => {
    const { method, path, body } = asSent(happyOf(endpoint));
    expect((await w.call(group.token, method, path, body)).status).toBe(428);
    expect((await w.call(group.token, method, path, body, { "If-Match": '"99"' })).status).toBe(412);
  });

  it("knows no record by an id of another kind", async () => {
    for (const position of positionsOf(endpoint)) {
      const filling = { store: here, text: "新的", asOf: w.clock.now() };
      const others = idKinds.filter(([kind]) => kind !== position.kind).slice(0, 3);
      for (const [kind, id] of others) {
        const answer = await send(group.token, filledWith(endpoint, filling, { position, id }));
        const place = `${textOf(position)} given a ${kind}`;
        expect([place, answer.status]).toEqual([place, position.part === "params" ? 404 : 422]);
      }
    }
  });
});
