import { newJob } from "../../workers/platform/jobs.ts";
import type { Row } from "../../workers/platform/query.ts";
import { everyRow } from "../harness/every-row.ts";
import { type Called, type World, world } from "../harness/world.ts";

export const friday = "2026-11-20T10:30:00+08:00";
export const nextMorning = "2026-11-21T06:00:00+08:00";

/** A store with callers and those who answer for it, its nightly draw, and orders that were delivered the day before. */
export async function callCentre(input: { callers?: number; supervisor?: boolean; startsAt?: string } = {}) {
  const { callers = 2, supervisor = true, startsAt = friday } = input;
  const w = world(startsAt);
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  await group.write({
    insert: { jobs: [newJob({ kind: "draw-re-calls", key: "daily", args: {}, asOf: w.clock.now() })] },
  });
  const agents: string[] = [];
  for (let n = 0; n < callers; n++)
    agents.push(await group.addStaff({ role: "callback-agent", name: `回访员${n + 1}` }));
  const adviser = await group.addStaff({ role: "service-adviser", name: "陈晓" });
  const boss = supervisor ? await group.addStaff({ role: "cs-supervisor", name: "刘静" }) : "";
  const manager = supervisor ? await group.addStaff({ role: "service-manager", name: "高远" }) : "";
  const deliver = (n: number): Promise<Called> => delivered({ w, token: group.token, storeId, adviser, n });
  const followUps = async (kind = "service-callback"): Promise<Row<"followUps">[]> => {
    const { found } = await group.read({ found: everyRow("followUps") });
    return found.filter((one) => one.kind === kind);
  };
  const as = async (staffId: string): Promise<string> => {
    const { staff } = await group.read({ staff: everyRow("staff") });
    const role = staff.find(({ id }) => id === staffId)?.role;
    return group.tokenFor({ staffId, role: role as Parameters<typeof group.tokenFor>[0]["role"] });
  };
  const register = async (): Promise<Row<"reCalls">[]> => {
    const { found } = await group.read({ found: everyRow("reCalls") });
    return found;
  };
  /** Everybody calls whom they have to, and says that the customer gave the mark. */
  const callAll = async (mark = 5): Promise<void> => {
    for (const one of await followUps()) {
      if (one.state !== "open") continue;
      const token = await as(one.assigneeId);
      const answers = { effect: mark };
      await w.call(token, "POST", `/follow-ups/${one.id}/attempts`, { result: "reached", answers });
    }
  };
  const draw = async (at: string): Promise<void> => {
    w.at(at);
    await w.tick();
  };
  return {
    w,
    group,
    storeId,
    agents,
    adviser,
    boss,
    manager,
    deliver,
    followUps,
    as,
    register,
    callAll,
    draw,
  };
}

/** An order with a customer of its own; its callback goes to a caller by even load. */
async function delivered(input: {
  w: World;
  token: string;
  storeId: string;
  adviser: string;
  n: number;
}): Promise<Called> {
  const { w, token, storeId, adviser, n } = input;
  const phones = [`138${String(10_000_000 + n)}`];
  const customer = await w.call(token, "POST", "/customers", { name: `客户${n}`, phones, storeId });
  const customerId: string = customer.json.id;
  return w.call(token, "POST", "/service-visits", {
    storeId,
    orderNumber: `RO${n}`,
    kind: "maintenance",
    deliveredAt: new Date(w.clock.now() - 20 * 3_600_000).toISOString(),
    ownerCustomerId: customerId,
    senderCustomerId: customerId,
    adviserId: adviser,
  });
}
