import { expect } from "vitest";
import { costOf } from "../harness/cost.ts";
import { type Called, type TestGroup, type World, world } from "../harness/world.ts";

export interface Hit {
  type: string;
  id: string;
  title: string;
  detail: string;
  customerId: string | null;
  kind: string | null;
  open: boolean;
  mine: boolean;
  match: { text: string; part: string };
}

type Said = Record<string, unknown>;

/** What a caller finds, best first; a search is one round trip at most. */
export async function hitsOf(w: World, token: string, q: string, more = ""): Promise<Hit[]> {
  const found = await w.call(token, "GET", `/search?q=${encodeURIComponent(q)}${more}`);
  expect([found.status, costOf(found).roundTrips > 1]).toEqual([200, false]);
  return found.json.data;
}

/** Writes by the API as the owner, in one store. */
export function deskOf(w: World, group: TestGroup) {
  const [storeId = ""] = group.stores;
  const done = async (path: string, body: Said): Promise<Called["json"]> => {
    const called = await w.call(group.token, "POST", path, { storeId, ...body });
    expect(called.status, JSON.stringify(called.json)).toBe(201);
    return called.json;
  };
  return {
    storeId,
    customer: (name: string, more: Said = {}) => done("/customers", { name, ...more }),
    car: (said: Said) => done("/vehicles", said),
    order: (orderNumber: string, more: Said = {}) =>
      done("/service-visits", { kind: "maintenance", orderNumber, ...more }),
    opened: (title: string, more: Said = {}) => done("/cases", { level: "grievance", title, ...more }),
    promised: (title: string, more: Said = {}) =>
      done("/follow-ups", { title, dueAt: "2026-11-27T10:00:00+08:00", ...more }),
  };
}

/** A store as a caller knows it: people of many names, their cars and orders, a case, something promised. */
export async function street() {
  const w = world();
  const group = await w.group({ stores: 1 });
  const desk = deskOf(w, group);
  const caller = await group.addStaff({ role: "callback-agent", name: "李娜" });
  const zhang = await desk.customer("张三", { phones: ["13966235678"] });
  await desk.customer("张三丰", { phones: ["13811112222"] });
  await desk.customer("小张", { phones: ["057188886666"] });
  const li = await desk.customer("李四", { phones: ["13712345678"] });
  for (const name of ["单雄信", "吕布", "尉迟恭", "曾乐", "覃辉", "欧阳娜娜", "买买提·艾力江"])
    await desk.customer(name);
  const long = "浙江省杭州市余杭区未来科技城远通新能源汽车租赁服务有限公司";
  for (const name of [
    "杭州远通汽车租赁有限公司",
    long,
    `${long}第二分公司`,
    "ＡＢ Motors (备用)",
    "John Smith",
  ])
    await desk.customer(name, { type: "organisation" });
  const own = { ownerCustomerId: zhang.id };
  const car = await desk.car({ vin: "LSVAU218XN2183294", plate: "浙A·8K2P1", model: "朗逸", ...own });
  await desk.car({ plate: "浙AD12345", model: "Model 3", ownerCustomerId: li.id });
  await desk.car({ plate: "粤Z1234港", model: "途安" });
  await desk.order("RO-20261119-0042", { ...own, vehicleId: car.id });
  const complaint = await desk.opened("刹车异响未修好", { customerId: li.id, assigneeId: undefined });
  await desk.promised("送还备用钥匙", { customerId: zhang.id, assigneeId: caller });
  return { w, group, desk, zhang, li, car, complaint, caller };
}
