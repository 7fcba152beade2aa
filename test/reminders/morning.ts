import { touched } from "../../workers/platform/changes.ts";
import { rows } from "../../workers/platform/query.ts";
import type { TestGroup, World } from "../harness/world.ts";

/** A live store with a caller, a supervisor, a service manager and a clerk, all of them waiting for their morning. */
export async function morning(w: World) {
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  const people = {
    caller: await group.addStaff({ role: "callback-agent", name: "李娜" }),
    supervisor: await group.addStaff({ role: "cs-supervisor", name: "刘静" }),
    manager: await group.addStaff({ role: "service-manager", name: "高远" }),
    clerk: await group.addStaff({ role: "information-clerk", name: "何晓燕" }),
  };
  const { staff, stores } = await group.read({
    staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1"),
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
  });
  await group.write({
    update: [
      ...staff.map((person) => touched("staff", person, { digestAt: w.clock.now() })),
      ...stores.map((store) => ({
        table: "stores" as const,
        before: store,
        after: { ...store, goLiveOn: "2026-11-01", version: store.version + 1 },
      })),
    ],
  });
  const owner = () => group.tokenFor({ staffId: group.owner, role: "group-owner" });
  const customer = async (name: string, phone: string): Promise<string> => {
    const made = await w.call(await owner(), "POST", "/customers", { name, phones: [phone], storeId });
    return made.json.id;
  };
  const first = await customer("周建国", "13800004821");
  const deliver = async (orderNumber: string, deliveredAt: string, customerId = first) =>
    w.call(await owner(), "POST", "/service-visits", {
      storeId,
      orderNumber,
      kind: "maintenance",
      deliveredAt,
      ownerCustomerId: customerId,
      senderCustomerId: customerId,
    });
  return { group, storeId, people, owner, deliver, customer };
}

/** What is open in the whole group. */
export async function openWork(group: TestGroup) {
  const { open } = await group.read({
    open: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 AND state = 'open' ORDER BY id"),
  });
  return open;
}

/** What people were told, in order: who, what and with which figures. */
export async function told(group: TestGroup): Promise<string[]> {
  const { notices } = await group.read({
    notices: rows("notifications", "SELECT * FROM notifications WHERE group_id = ?1 ORDER BY at, id"),
  });
  const { staff } = await group.read({ staff: rows("staff", "SELECT * FROM staff WHERE group_id = ?1") });
  const name = new Map(staff.map((person) => [person.id, person.name]));
  return notices.map((one) => `${name.get(one.staffId)} ${one.kind} ${JSON.stringify(one.params)}`);
}
