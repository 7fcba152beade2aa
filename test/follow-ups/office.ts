import { expect } from "vitest";
import type { Row } from "../../workers/platform/query.ts";
import { everyRow } from "../harness/every-row.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";

type Said = Record<string, unknown>;

/** Two stores with a caller each, an adviser, and customers with their phones. */
export async function dealership(startsAt = "2026-11-20T17:00:00+08:00") {
  const w = world(startsAt);
  const group = await w.group({ stores: 2 });
  const [here = "", there = ""] = group.stores;
  const caller = await group.addStaff({ role: "callback-agent", name: "李娜", stores: [here] });
  const farCaller = await group.addStaff({ role: "callback-agent", name: "王敏", stores: [there] });
  const adviser = await group.addStaff({ role: "service-adviser", name: "陈晓", stores: [here] });
  return { w, group, here, there, caller, farCaller, adviser, ...officeOf(w, group) };
}

function officeOf(w: World, group: TestGroup) {
  const done = async (
    method: string,
    path: string,
    body?: Said,
    version?: number,
  ): Promise<Called["json"]> => {
    const headers = version === undefined ? {} : { "If-Match": `"${version}"` };
    const called = await w.call(group.token, method, path, body, headers);
    expect([200, 201], JSON.stringify(called.json)).toContain(called.status);
    if (method !== "GET") expect(called.headers.get("Server-Timing")).toContain('round_trips;desc="2"');
    return called.json;
  };
  return {
    done,
    customer: (said: Said): Promise<Called["json"]> => done("POST", "/customers", said),
    car: (said: Said): Promise<Called["json"]> => done("POST", "/vehicles", said),
    order: (said: Said): Promise<Called["json"]> =>
      done("POST", "/service-visits", { kind: "maintenance", ...said }),
    edit: (order: { id: string; version: number }, said: Said): Promise<Called["json"]> =>
      done("PATCH", `/service-visits/${order.id}`, said, order.version),
    async work(kind = "service-callback"): Promise<Row<"followUps">[]> {
      const { followUps } = await group.read({ followUps: everyRow("followUps") });
      return followUps.filter((one) => one.kind === kind);
    },
    async phones(): Promise<Map<string, string>> {
      const { points } = await group.read({ points: everyRow("contactPoints") });
      return new Map(points.map(({ id, value }) => [value, id]));
    },
  };
}

export const deliveredAt = "2026-11-20T16:30:00+08:00";
/** How follow-ups ended, or that they are open. */
export const endings = (found: readonly Row<"followUps">[]) =>
  found.map(({ state, outcome }) => (outcome === null ? state : `${state} ${outcome}`));
