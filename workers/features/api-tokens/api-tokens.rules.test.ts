import { describe, expect, it } from "vitest";
import type { Principal } from "../../platform/scope.ts";
import { hashSecret } from "../../platform/secrets.ts";
import { expiryProblem, newApiToken, reachProblem, rotated, tokenText } from "./api-tokens.rules.ts";

const asOf = Date.parse("2026-11-20T02:30:00Z");
const token = newApiToken({
  id: "tok_0123456789abcdef",
  groupId: "grp_1",
  name: "DMS",
  permissions: ["follow-ups:see", "follow-ups:see"],
  storeIds: ["a", "a", "b"],
  expiresAt: "2026-12-01T00:00:00+08:00",
  secret: "first",
  createdBy: "stf_1",
  asOf,
});

function caller(
  stores: string[] | null,
  permissions: Principal["permissions"] = new Set(["follow-ups:see"]),
): Principal {
  const sight = stores === null ? { by: "group" as const } : { by: "store" as const, keys: stores };
  return {
    groupId: "grp_1",
    shard: "SHARD_0",
    actor: { type: "staff", id: "stf_1" },
    permissions,
    sight,
    sightLevel: "store",
    stores,
  };
}

describe("an API token", () => {
  it("keeps a hash of its secret, and each word and store once", () => {
    expect(token).toMatchObject({
      secretHash: hashSecret("first"),
      permissions: ["follow-ups:see"],
      stores: ["a", "b"],
      version: 1,
    });
    expect(JSON.stringify(token)).not.toContain('"first"');
    expect(tokenText(token.id, "secret")).toBe("dl_0123456789abcdef_secret");
  });

  it.each([
    [["a", "b"], ["a", "b", "c"], true],
    [["a", "b"], ["a"], false],
    [["a"], null, true],
    [null, null, true],
    [null, ["a"], false],
  ])("for the stores %j is given by a caller of %j: %s", (stores, own, allowed) => {
    expect(reachProblem(caller(own), { permissions: ["follow-ups:see"], stores }) === undefined).toBe(
      allowed,
    );
  });

  it("has no word that its giver lacks", () => {
    expect(reachProblem(caller(null), { permissions: ["follow-ups:work"], stores: null })?.code).toBe(
      "staff.beyond_own_rights",
    );
  });

  it("ends in the future or never", () => {
    expect(expiryProblem({ expiresAt: null }, asOf)).toBeUndefined();
    expect(expiryProblem({ expiresAt: asOf + 1 }, asOf)).toBeUndefined();
    expect(expiryProblem({ expiresAt: asOf }, asOf)?.fields).toEqual([
      { pointer: "/expiresAt", code: "api_tokens.expires_past" },
    ]);
  });

  it("keeps its old secret for the overlap when it is rotated, and forgets the one before", () => {
    const second = rotated({ token, secret: "second", overlapHours: 2, asOf });
    expect(second).toMatchObject({
      secretHash: hashSecret("second"),
      previousHash: hashSecret("first"),
      previousUntil: asOf + 7_200_000,
      version: 2,
    });
    expect(rotated({ token: second, secret: "third", overlapHours: 1, asOf }).previousHash).toBe(
      hashSecret("second"),
    );
    expect(rotated({ token: second, secret: "third", overlapHours: 0, asOf })).toMatchObject({
      previousHash: null,
      previousUntil: null,
    });
  });
});
