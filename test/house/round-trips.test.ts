import { describe, expect, it } from "vitest";
import { allEndpoints } from "../../shared/contracts/all.ts";
import type { Endpoint } from "../../shared/kernel/endpoint.ts";
import { costOf } from "../harness/cost.ts";
import { furnish } from "../harness/furnish.ts";
import { happy } from "../harness/happy.ts";
import { asSent, filled, nameOf } from "../harness/requests.ts";
import { type Called, world } from "../harness/world.ts";

/** Endpoints that need more than one round trip to read or two to write, and why. */
const longer: Record<string, { roundTrips: number; because: string }> = {
  createApiToken: { roundTrips: 3, because: "its stores are on the shard, the token in the directory" },
  rotateApiToken: { roundTrips: 3, because: "the directory is read and written, then the audit" },
  revokeApiToken: { roundTrips: 3, because: "the directory is read and written, then the audit" },
  listInvitations: { roundTrips: 2, because: "links are in the directory, people on the shard" },
  takeCallBack: {
    roundTrips: 3,
    because: "the audit says which rows the call wrote, and these are read next",
  },
  undoMerge: {
    roundTrips: 3,
    because: "the merge says which rows it changed, and these are read next",
  },
  rebuildSummaryReport: { roundTrips: 3, because: "the report says which period is counted" },
  revokeInvitation: { roundTrips: 4, because: "it reads and writes the directory and the shard" },
};

const cases = allEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const);

async function doneByOwner(endpoint: Endpoint): Promise<Called> {
  const w = world();
  const { group, here } = await furnish(await w.group());
  const { method, path, body, headers } = asSent(
    filled(endpoint, { store: here, text: "新的", asOf: w.clock.now() }),
  );
  return w.call(group.token, method, path, body, headers);
}

describe("every endpoint does its work in few round trips", () => {
  it.each(cases)("%s", async (_, endpoint) => {
    const answer = await doneByOwner(endpoint);
    const wanted = endpoint.method === "PUT" ? [200, 201] : [endpoint.status ?? 200];
    expect(wanted, JSON.stringify(answer.json)).toContain(answer.status);
    const most = longer[endpoint.name]?.roundTrips ?? (endpoint.method === "GET" ? 1 : 2);
    const { roundTrips, rowsRead } = costOf(answer);
    expect(roundTrips).toBeLessThanOrEqual(most);
    expect(endpoint.name in longer ? roundTrips : most).toBe(most);
    expect(rowsRead).toBeGreaterThanOrEqual(0);
    expect(answer.headers.get("X-Request-Id")).toMatch(/^req_/);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(answer.headers.get("RateLimit-Policy")).toBe('"token";q=1200;w=60');
    if (typeof answer.json?.version === "number") {
      expect(answer.headers.get("ETag")).toBe(`"${answer.json.version}"`);
    }
  });

  it("and nothing is said of endpoints that no longer exist", () => {
    const names = allEndpoints.map(({ name }) => name);
    const said = [...Object.keys(longer), ...Object.keys(happy)].filter((name) => !names.includes(name));
    expect(said).toEqual([]);
  });
});
