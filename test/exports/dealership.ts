import type { RoleKey } from "../../shared/kernel/permissions.ts";
import type { World } from "../harness/world.ts";

export const startsAt = "2026-11-20T17:00:00+08:00";

/** Two stores, each with a customer, their car, a visit delivered half an hour ago, its callback, and a caller. */
export async function dealership(w: World) {
  const group = await w.group({ stores: 2 });
  const callers: string[] = [];
  for (const [index, storeId] of group.stores.entries()) {
    const caller = await group.addStaff({ role: "callback-agent", name: `李娜${index}`, stores: [storeId] });
    callers.push(caller);
    const customer = await w.call(group.token, "POST", "/customers", {
      name: `周建国${index}`,
      phones: [`1380000482${index}`],
      storeId,
    });
    const vehicle = await w.call(group.token, "POST", "/vehicles", {
      vin: index === 0 ? "LSVAU218XN2183294" : "LFV3A23C0H3123456",
      plate: `鄂A3K7R${index}`,
      model: "朗逸",
      storeId,
    });
    await w.call(group.token, "POST", "/service-visits", {
      storeId,
      orderNumber: `RO${index}`,
      kind: "maintenance",
      items: [{ name: "更换机油" }, { name: "前制动片" }],
      total: { amount: "1280.50", currency: "CNY" },
      deliveredAt: "2026-11-20T16:30:00+08:00",
      ownerCustomerId: customer.json.id,
      senderCustomerId: customer.json.id,
      vehicleId: vehicle.json.id,
    });
    await w.call(group.token, "POST", "/cases", {
      level: "complaint",
      title: "变速箱顿挫",
      storeId,
      customerId: customer.json.id,
    });
  }
  const tokenOf = async (role: RoleKey, stores: string[], name = "高远") =>
    group.tokenFor({ staffId: await group.addStaff({ role, stores, name }), role, stores });
  return { group, callers, tokenOf };
}

export async function listed(w: World, token: string, path: string): Promise<Record<string, unknown>[]> {
  return (await w.call(token, "GET", path)).json.data;
}
