import { describe, expect, it } from "vitest";
import type { RoleKey } from "../../shared/kernel/permissions.ts";
import { figures } from "../../workers/platform/query.ts";
import { costOf } from "../harness/cost.ts";
import { type TestGroup, world } from "../harness/world.ts";

const reason = "客户留错了名字，核对是不是同一个人";

const logOf = (contactPointId: string) =>
  figures(
    `SELECT a.verb, a.actor_id, p.payload->>'$.reason' AS reason FROM audit a
      JOIN audit_payloads p ON p.group_id = ?1 AND p.seq = a.seq WHERE a.group_id = ?1 AND a.subject_id = ?2`,
    [contactPointId],
    (raw) => raw,
  );

async function person(group: TestGroup, role: RoleKey, stores: string[]) {
  const id = await group.addStaff({ role, stores });
  return { id, token: await group.tokenFor({ staffId: id, role, stores }) };
}

/** A customer of the first of two stores, and the contacts that the archive lists. */
async function customerOf(phone: string) {
  const w = world();
  const group = await w.group({ stores: 2 });
  const [storeId = "", elsewhere = ""] = group.stores;
  const { json: customer } = await w.call(group.token, "POST", "/customers", {
    name: "徐峥",
    storeId,
    phones: [phone],
  });
  const { json: archive } = await w.call(group.token, "GET", `/customers/${customer.id}`);
  const [point] = archive.contactPoints;
  const reveal = (token: string, body: object = { reason }) =>
    w.call(token, "POST", `/contact-points/${point.id}/reveal`, body);
  return { w, group, storeId, elsewhere, point, customer, reveal };
}

describe("a hidden number", () => {
  it("is shown whole to whoever says why, and the log keeps who and why", async () => {
    const { w, group, storeId, point, customer, reveal } = await customerOf("13266235678");
    const agent = await person(group, "callback-agent", [storeId]);
    const archive = await w.call(agent.token, "GET", `/customers/${customer.id}`);
    expect(archive.json.contactPoints[0].value).toBe("132****5678");
    const shown = await reveal(agent.token);
    expect([shown.status, shown.json]).toEqual([
      200,
      { id: point.id, kind: "phone", value: "+8613266235678", state: "valid", dailyCap: null },
    ]);
    expect(costOf(shown).roundTrips).toBe(2);
    const { log } = await group.read({ log: logOf(point.id) });
    expect(log).toEqual([{ verb: "customers.reveal-contact-point", actor_id: agent.id, reason }]);
  });

  it("stays hidden without a reason, without the right, and from other stores", async () => {
    const { group, storeId, elsewhere, point, reveal } = await customerOf("13266235678");
    const agent = await person(group, "callback-agent", [storeId]);
    const reader = await person(group, "read-only", [storeId]);
    const stranger = await person(group, "callback-agent", [elsewhere]);
    const silent = await reveal(agent.token, { reason: "  " });
    expect([silent.status, silent.json.errors]).toMatchObject([422, [{ pointer: "/reason" }]]);
    expect((await reveal(reader.token)).status).toBe(403);
    expect((await reveal(stranger.token)).status).toBe(404);
    expect((await group.read({ log: logOf(point.id) })).log).toEqual([]);
  });

  it("that came with stars has them still", async () => {
    const { group, reveal } = await customerOf("139****0001");
    expect((await reveal(group.token)).json).toMatchObject({ value: "139****0001", state: "masked" });
  });
});
