import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";
import { load } from "./loaded.ts";

const vin = "LSVAU218XN2183294";
const otherVin = "L6B7GGMK6L9XG8601";

async function dealership(stores = 1) {
  const w = world("2026-11-20T09:30:00+08:00");
  const group = await w.group({ stores });
  await group.addStaff({ role: "cs-supervisor", name: "刘静" });
  return { w, group };
}

const customers = (w: World, group: TestGroup, ...lines: string[]) =>
  load(w, group, { kind: "customers", file: new File([lines.join("\n")], "客户.csv") });

const orders = (w: World, group: TestGroup, ...lines: string[]) =>
  load(w, group, { kind: "service-visits", file: new File([lines.join("\n")], "维修明细.csv") });

function archiveOf(group: TestGroup) {
  return group.read({
    customers: rows("customers", "SELECT * FROM customers WHERE group_id = ?1 ORDER BY id"),
    vehicles: rows("vehicles", "SELECT * FROM vehicles WHERE group_id = ?1 ORDER BY id"),
    visits: rows("serviceVisits", "SELECT * FROM service_visits WHERE group_id = ?1 ORDER BY id"),
    points: rows("contactPoints", "SELECT * FROM contact_points WHERE group_id = ?1 ORDER BY id"),
    work: rows("followUps", "SELECT * FROM follow_ups WHERE group_id = ?1 ORDER BY id"),
  });
}

describe("the same file again changes nothing", () => {
  it.each([
    ["people of whom it says a name alone", ["姓名,手机", "张三,", "李四,", "张三,"]],
    ["people whose numbers are masked", ["姓名,手机", "张三,139****0001", "李四,139****0002"]],
    ["people with a plate that is none", ["姓名,手机,车牌号", "张三,,浙A", "李四,,00000"]],
    [
      "two owners who tell different things of one car",
      [
        "姓名,手机,车架号,车型,保险到期日",
        `张三,13900000001,${vin},速腾,2027-01-01`,
        `李四,13900000002,${vin},迈腾,2027-06-01`,
      ],
    ],
  ])("of %s", async (_, lines) => {
    const { w, group } = await dealership();
    const first = await customers(w, group, ...lines);
    expect(first.counts).toMatchObject({ created: lines.length - 1, rejected: 0 });
    const before = await archiveOf(group);
    const again = await customers(w, group, ...lines);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: lines.length - 1 });
    expect(await archiveOf(group)).toEqual(before);
  });

  it("of orders of people with neither car nor number", async () => {
    const { w, group } = await dealership();
    const lines = [
      "工单号,交车时间,车牌号,车主,联系电话,送修人,维修类型",
      "RO1,2026-11-18 16:00,无牌,张三,,赵六,保养",
      "RO2,2026-11-18 17:00,无牌,李四,139****0002,,保养",
    ];
    await orders(w, group, ...lines);
    const before = await archiveOf(group);
    expect(before.customers.map(({ name }) => name).sort()).toEqual(["张三", "李四", "赵六"].sort());
    const again = await orders(w, group, ...lines);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await archiveOf(group)).toEqual(before);
  });
});

describe("two systems that count alike", () => {
  it("keep their customers apart: one number under another name and phone is another person", async () => {
    const { w, group } = await dealership();
    await customers(w, group, "客户编号,姓名,手机", "0001,张三,13900000001");
    const other = ["客户编号,姓名,手机", "0001,李四,13900000002"];
    expect((await customers(w, group, ...other)).counts).toMatchObject({ created: 1 });
    expect((await customers(w, group, ...other)).counts).toMatchObject({ unchanged: 1 });
    const renamed = await customers(w, group, "客户编号,姓名,手机", "0001,张三丰,13900000001");
    expect(renamed.counts).toMatchObject({ updated: 1 });
    const { customers: people } = await archiveOf(group);
    expect(people.map(({ name, externalId }) => [name, externalId])).toEqual([
      ["张三丰", "0001"],
      ["李四", null],
    ]);
  });

  it("keep their orders apart: a number that another owner's other car has is not lost", async () => {
    const { w, group } = await dealership();
    const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型";
    const first = `R1,2026-11-17 16:00,${vin},张三,13900000001,保养`;
    const second = `R1,2026-11-18 16:00,${otherVin},李四,13900000002,保养`;
    const counts = (await orders(w, group, heading, first, second)).counts;
    expect(counts).toMatchObject({ created: 2, skipped: 0 });
    expect((await orders(w, group, heading, second)).counts).toMatchObject({ unchanged: 1 });
    expect((await orders(w, group, heading, first)).counts).toMatchObject({ unchanged: 1 });
    const { visits, work } = await archiveOf(group);
    expect(visits.map(({ orderNumber }) => orderNumber)).toEqual(["R1", `R1@${otherVin.slice(-8)}`]);
    expect(work.map(({ kind, state }) => [kind, state])).toEqual([
      ["service-callback", "open"],
      ["service-callback", "open"],
    ]);
  });
});

describe("one order", () => {
  it("is one in capitals and in small letters", async () => {
    const { w, group } = await dealership();
    const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型";
    const order = `ro-7,2026-11-18 16:00,${vin},张三,13900000001,保养`;
    await orders(w, group, heading, order);
    const again = await orders(w, group, heading, order.toUpperCase());
    expect(again.counts).toMatchObject({ created: 0, unchanged: 1 });
  });
});

describe("three orders of one number", () => {
  const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型";
  const three = [
    `001,2026-11-18 16:00,${vin},张三,13900000001,保养`,
    `001,2026-11-18 16:10,${otherVin},李四,13900000002,保养`,
    "001,2026-11-18 16:20,LTU5KVT53PLN52352,王五,13900000003,保养",
  ];

  it.each([
    ["in one file", [three]],
    ["one a file", three.map((line) => [line])],
  ])("are three orders, %s", async (_, files) => {
    const { w, group } = await dealership();
    for (const lines of files) await orders(w, group, heading, ...lines);
    expect((await orders(w, group, heading, ...three)).counts).toMatchObject({ unchanged: 3, created: 0 });
    const { visits, work } = await archiveOf(group);
    expect([visits.length, work.filter(({ state }) => state === "open").length]).toEqual([3, 3]);
  });
});

describe("a store that a file calls a little otherwise", () => {
  it("is the one that is there, and the check says so", async () => {
    const { w, group } = await dealership(0);
    const heading = "工单号,门店,交车时间,车架号,车主,联系电话,维修类型";
    const order = (number: string, store: string) =>
      `${number},${store},2026-11-18 16:00,${vin},张三,13900000001,保养`;
    await orders(w, group, heading, order("R1", "滨江店"), order("R2", "城西店"));
    const loaded = await orders(
      w,
      group,
      heading,
      order("R1", "杭州滨江店（总店）"),
      order("R3", "城西二店"),
    );
    expect(loaded.counts).toMatchObject({ created: 1, unchanged: 1 });
    expect(loaded.report.newStores).toEqual(["城西二店"]);
    expect(loaded.report.warnings).toEqual([
      {
        code: "store.meant",
        count: 1,
        text: expect.stringContaining("杭州滨江店(总店) → 滨江店"),
      },
    ]);
    const { stores } = await group.read({
      stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    });
    expect(stores.map(({ name }) => name).sort()).toEqual(["城西店", "城西二店", "滨江店"].sort());
  });
});

describe("a word for whoever comes by", () => {
  it("owns no car, and the order is called on its own number all the same", async () => {
    const { w, group } = await dealership();
    const lines = [
      "工单号,交车时间,车牌号,车主,车主电话,送修人,送修人电话,维修类型",
      "R1,2026-11-18 16:00,浙A11111,散客,13900000001,,,保养",
      "R2,2026-11-18 17:00,浙A22222,散客,13900000002,FALSE,,保养",
      "R3,2026-11-18 18:00,浙A33333,零散客户,,赵六,13900000003,保养",
      "R4,2026-11-18 19:00,浙A44444,Walk-in,,,,保养",
    ];
    expect((await orders(w, group, ...lines)).counts).toMatchObject({ created: 4, rejected: 0 });
    const { customers: people, visits, vehicles, work, points } = await archiveOf(group);
    expect(people.map(({ name }) => name)).toEqual(["赵六"]);
    expect(vehicles.length).toBe(4);
    expect(visits.map(({ ownerCustomerId }) => ownerCustomerId)).toEqual([null, null, null, null]);
    expect(visits[0]?.extra).toEqual({ 车主: "散客" });
    const order = new Map(visits.map(({ id, orderNumber }) => [id, orderNumber]));
    const phone = (id: string | null) => points.find((point) => point.id === id)?.value ?? "no number";
    expect(
      work.map((one) => [order.get(one.subjectId), one.kind, phone(one.contactPointId)].join(" ")).sort(),
    ).toEqual([
      "R1 service-callback +8613900000001",
      "R2 service-callback +8613900000002",
      "R3 service-callback +8613900000003",
      "R4 contact-repair no number",
      "R4 service-callback no number",
    ]);
    expect((await orders(w, group, ...lines)).counts).toMatchObject({ unchanged: 4 });
  });

  it("joins no cars of strangers in a list of customers, and takes none from its owner", async () => {
    const { w, group } = await dealership();
    await customers(w, group, "姓名,手机,车牌号", "张三,13900000009,浙A11111");
    const list = [
      "姓名,手机,车牌号,购车日期",
      "散客,13900000001,浙A22222,2024-05-01",
      "散客,13900000001,浙A33333,2024-05-01",
      "过路客,,浙A44444,",
      "散客,,浙A11111,2025-05-01",
      "散客,,,",
    ];
    expect((await customers(w, group, ...list)).counts).toMatchObject({ created: 3, rejected: 1 });
    expect((await customers(w, group, ...list)).counts).toMatchObject({ created: 0, unchanged: 4 });
    const found = await group.read({
      owners: rows("vehicleParties", "SELECT * FROM vehicle_parties WHERE group_id = ?1 AND part = 'owner'"),
    });
    expect(new Set(found.owners.map(({ customerId }) => customerId)).size).toBe(4);
    const { customers: people } = await archiveOf(group);
    expect(people.map(({ name }) => name).sort()).toEqual(["张三", "车主", "车主", "车主"].sort());
  });
});

describe("an order that was keyed for another's other car", () => {
  const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型";
  const wrong = `R1,2026-11-18 16:07,${vin},张三,13900000001,保养`;
  const right = `R1,2026-11-18 16:07,${otherVin},李四,13900000002,保养`;
  const byDay = (line: string) => line.replace("R1", "RO20261118001").replace(" 16:07", "");

  it.each([
    ["to the same minute", wrong, right],
    ["on the same day, under a number that only one system counts", byDay(wrong), byDay(right)],
  ])("is the same order in a later file that puts both right, %s", async (_, first, second) => {
    const { w, group } = await dealership();
    await orders(w, group, heading, first);
    w.at("2026-11-20T09:31:00+08:00");
    expect((await orders(w, group, heading, second)).counts).toMatchObject({ created: 0, updated: 1 });
    expect((await orders(w, group, heading, second)).counts).toMatchObject({ unchanged: 1 });
    const { visits, work, customers: people, points } = await archiveOf(group);
    expect(visits.length).toBe(1);
    const open = work.filter(({ state, kind }) => state === "open" && kind === "service-callback");
    expect(open.map(({ customerId }) => people.find(({ id }) => id === customerId)?.name)).toEqual(["李四"]);
    expect(open.map(({ contactPointId }) => points.find(({ id }) => id === contactPointId)?.value)).toEqual([
      "+8613900000002",
    ]);
  });

  it("is another one where only the day is the same under a short number, or the file has both", async () => {
    const { w, group } = await dealership();
    await orders(w, group, heading, wrong);
    w.at("2026-11-20T09:31:00+08:00");
    await orders(w, group, heading, right.replace("16:07", "16:30"));
    expect((await archiveOf(group)).visits.length).toBe(2);
    const both = [wrong, right].map((line) => line.replace("R1", "R2"));
    expect((await orders(w, group, heading, ...both)).counts).toMatchObject({ created: 2 });
    w.at("2026-11-20T09:31:30+08:00");
    expect((await orders(w, group, heading, ...both)).counts).toMatchObject({ unchanged: 2 });
  });
});

describe("an order beside another of its number", () => {
  it("is found again where its car is known by plate first and by VIN later", async () => {
    const { w, group } = await dealership();
    const heading = "工单号,交车时间,车架号,车牌号,车主,联系电话,维修类型";
    const other = "S1,2026-11-18 16:10,,浙A22222,李四,13900000002,保养";
    await orders(w, group, heading, `S1,2026-11-17 16:00,${vin},,张三,13900000001,保养`);
    await orders(w, group, heading, other);
    await orders(w, group, heading, `S2,2026-11-19 16:00,${otherVin},浙A22222,李四,13900000002,保养`);
    expect((await orders(w, group, heading, other)).counts).toMatchObject({ unchanged: 1 });
    const byVin = other.replace(",,浙A22222", `,${otherVin},`);
    expect((await orders(w, group, heading, byVin)).counts).toMatchObject({ unchanged: 1 });
    expect((await archiveOf(group)).visits.length).toBe(3);
  });
});

describe("a list of customers that gives no day", () => {
  it.each([[false], [true]])("takes no car from anybody, and no call (list first: %s)", async (isFirst) => {
    const { w, group } = await dealership();
    const list = () => customers(w, group, "姓名,手机,车架号", `王五,13910000005,${vin}`);
    if (isFirst) await list();
    await orders(
      w,
      group,
      "工单号,交车时间,车架号,车主,联系电话,维修类型",
      `R1,2026-11-18 16:00,${vin},张三,13900000001,保养`,
    );
    if (!isFirst) await list();
    expect((await list()).counts).toMatchObject({ unchanged: 1 });
    expect((await archiveOf(group)).work.map(({ state }) => state)).toEqual(["open"]);
  });
});

describe("what is no sale", () => {
  it("is another spelling of the owner, where the same sender still comes", async () => {
    const { w, group } = await dealership();
    await orders(
      w,
      group,
      "工单号,交车时间,车架号,车主,送修人,送修人电话,维修类型",
      `R1,2026-11-18 16:00,${vin},杭州恒远物流有限公司,李四,13910000002,保养`,
      `R2,2026-11-19 16:00,${vin},杭州恒远物流公司,李四,13910000002,保养`,
    );
    expect((await archiveOf(group)).work.map(({ state }) => state)).toEqual(["open", "open"]);
  });
});

describe("what tells no car from another", () => {
  it("joins none: a province and a letter, which reception leaves in the cell", async () => {
    const { w, group } = await dealership();
    await orders(
      w,
      group,
      "工单号,交车时间,车架号,车牌号,车主,联系电话,维修类型",
      "R1,2026-11-18 16:00,,浙A,张三,13900000001,保养",
      "R2,2026-11-18 16:00,,浙A,李四,13900000002,保养",
      `R3,2026-11-18 16:00,${vin},浙A,周九,13900000003,保养`,
    );
    const { vehicles, visits } = await archiveOf(group);
    expect(vehicles.map((car) => car.vin)).toEqual([vin]);
    expect(visits.map(({ vehicleId }) => vehicleId !== null)).toEqual([false, false, true]);
  });
});

describe("an order over several lines", () => {
  const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型,付款方式,维修项目,合计";
  const about = `R1,2026-11-18 16:00,${vin},张三,13900000001`;
  const lines = [
    `${about},保养,自费,更换机油,300`,
    `${about},索赔,索赔,更换水泵,12000`,
    `${about},洗车,内部,洗车,0`,
  ];

  it.each([
    ["as it came", lines],
    ["the other way round", lines.toReversed()],
  ])("is called, and each pays their part, %s", async (_, file) => {
    const { w, group } = await dealership();
    expect((await orders(w, group, heading, ...file)).counts).toMatchObject({ created: 1, skipped: 2 });
    const { visits, work } = await archiveOf(group);
    expect(visits[0]?.totalCents).toBe(1_230_000);
    expect(visits[0]?.amounts.toSorted((a, b) => a.cents - b.cents)).toEqual([
      { payer: "internal", cents: 0 },
      { payer: "customer", cents: 30_000 },
      { payer: "warranty", cents: 1_200_000 },
    ]);
    expect(work.map(({ kind }) => kind)).toEqual(["service-callback"]);
  });

  it("of which a repeated row tells the total once more is not paid twice", async () => {
    const { w, group } = await dealership();
    await orders(w, group, heading, lines[0] ?? "", lines[0] ?? "");
    expect((await archiveOf(group)).visits[0]?.totalCents).toBe(30_000);
  });

  it.each([[false], [true]])(
    "that was delivered twice is due from the later delivery (%s)",
    async (turned) => {
      const { w, group } = await dealership();
      const twice = [about, about.replace("11-18", "11-19")].map((line) => `${line},保养,自费,更换机油,300`);
      await orders(w, group, heading, ...(turned ? twice.toReversed() : twice));
      const { work } = await archiveOf(group);
      expect(work.map(({ dueAt }) => new Date(dueAt).toISOString())).toEqual(["2026-11-24T10:00:00.000Z"]);
    },
  );
});

describe("numbers in the cells", () => {
  it("are all kept where a cell holds two", async () => {
    const { w, group } = await dealership();
    await customers(w, group, "姓名,手机", "张三,13900000001/13900000002");
    expect((await archiveOf(group)).points.map(({ value }) => value)).toEqual([
      "+8613900000001",
      "+8613900000002",
    ]);
  });

  it("that fill the sender's cell give way to the owner's own", async () => {
    const { w, group } = await dealership();
    await orders(
      w,
      group,
      "工单号,交车时间,车架号,车主,车主电话,送修人,送修人电话,维修类型",
      `R1,2026-11-18 16:00,${vin},张三,13910000001,李四,13800000000,保养`,
    );
    const { work, points } = await archiveOf(group);
    expect(work.map(({ kind }) => kind)).toEqual(["service-callback"]);
    expect(points.find(({ id }) => id === work[0]?.contactPointId)?.value).toBe("+8613910000001");
  });

  it("that fill the cell are kept, with a task for the adviser", async () => {
    const { w, group } = await dealership();
    await orders(
      w,
      group,
      "工单号,交车时间,车架号,车主,联系电话,维修类型",
      `R1,2026-11-18 16:00,${vin},张三,13800000000,保养`,
    );
    const { work } = await archiveOf(group);
    expect(work.map(({ kind, title, contactPointId }) => [kind, title, contactPointId !== null])).toEqual(
      expect.arrayContaining([
        ["service-callback", null, true],
        ["contact-repair", "疑似无效号码，请核对（R1）", false],
      ]),
    );
  });
});

describe("a file that names no store", () => {
  it("is asked whose it is where the group has several", async () => {
    const { w, group } = await dealership(2);
    const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型";
    const { state, problem } = await orders(
      w,
      group,
      heading,
      `R1,2026-11-18 16:00,${vin},张三,13900000001,保养`,
    );
    expect([state, problem.code]).toEqual(["failed", "imports.store_needed"]);
    expect(problem.detail).toContain("集团有 2 家店");
  });

  it("gives its store the name that the next file has for it", async () => {
    const { w, group } = await dealership(0);
    const heading = "工单号,交车时间,车架号,车主,联系电话,维修类型";
    const order = `R1,2026-11-18 16:00,${vin},张三,13900000001,保养`;
    await orders(w, group, heading, order);
    const again = await orders(w, group, `${heading},门店`, `${order},杭州滨江店`);
    expect(again.counts).toMatchObject({ created: 0, unchanged: 1 });
    const { stores } = await group.read({
      stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    });
    expect(stores.map(({ name }) => name)).toEqual(["杭州滨江店"]);
  });
});
