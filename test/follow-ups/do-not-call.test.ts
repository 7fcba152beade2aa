import { describe, expect, it } from "vitest";
import { interrupted } from "../harness/recorder.ts";
import type { Called } from "../harness/world.ts";
import { load } from "../imports/loaded.ts";
import { dealership, deliveredAt, endings } from "./office.ts";

/** Runs one deed up to its commit, lets the other one happen whole, and then goes on: neither saw the other. */
async function overtaken<T>(input: {
  writes: string;
  deed: () => Promise<T>;
  meanwhile: () => Promise<unknown>;
}): Promise<T> {
  let isOver = false;
  return interrupted(async ({ statements, when }) => {
    const isCommit = statements.some((sql) => sql.startsWith(`INSERT INTO ${input.writes} `));
    if (isOver || when === "after" || !isCommit) return;
    isOver = true;
    await input.meanwhile();
  }, input.deed);
}

type Office = Awaited<ReturnType<typeof dealership>>;

/** A customer of the first store with an order to be delivered, and the deeds that can meet. */
async function deeds(office: Office, reach: { byName: boolean }) {
  const { w, group, here, customer, phones } = office;
  const { id } = await customer({ name: "周建国", phones: ["13800004821"], storeId: here });
  const contactPointId = reach.byName ? null : (await phones()).get("+8613800004821");
  const deliver = () =>
    w.call(
      group.token,
      "POST",
      "/service-visits",
      { storeId: here, orderNumber: "RO1", kind: "maintenance", senderCustomerId: id, deliveredAt },
      { "Idempotency-Key": "deliver" },
    );
  const forbid = () =>
    w.call(
      group.token,
      "POST",
      "/do-not-call",
      { customerId: id, contactPointId, reach: "callback", reason: "不要再打" },
      { "Idempotency-Key": "forbid" },
    );
  return { deliver, forbid };
}

describe("an order and the do-not-call of its customer, entered at once", () => {
  const cases = [true, false].flatMap((byName) =>
    (["the order", "the do-not-call"] as const).map((late) => ({ byName, late })),
  );

  it.each(cases)(
    "come to 免回访 where $late is written last (by name: $byName)",
    async ({ byName, late }) => {
      const office = await dealership();
      const { deliver, forbid } = await deeds(office, { byName });
      const answers: Called[] = [];
      const said = async (deed: Promise<Called>) => answers.push(await deed);
      await (late === "the order"
        ? overtaken({
            writes: "service_visits",
            deed: () => said(deliver()),
            meanwhile: () => said(forbid()),
          })
        : overtaken({ writes: "do_not_call", deed: () => said(forbid()), meanwhile: () => said(deliver()) }));
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(endings(await office.work())).toEqual(["cancelled exempt"]);
    },
  );

  it.each([0, 1, 2, 3, 4, 5, 6])(
    "come to 免回访 too where the overtaken one dies at its moment %i and is sent again",
    async (dies) => {
      const office = await dealership();
      const { deliver, forbid } = await deeds(office, { byName: false });
      let moment = 0;
      let isMeanwhile = false;
      const first = await interrupted(async () => {
        if (isMeanwhile) return;
        const now = moment++;
        if (now === 2) {
          isMeanwhile = true;
          await forbid();
          isMeanwhile = false;
        }
        if (now === dies) throw new Error("the process died");
      }, deliver);
      expect(first.status).toBe(500);
      expect((await deliver()).status).toBe(201);
      expect((await forbid()).status).toBe(201);
      expect(endings(await office.work())).toEqual(["cancelled exempt"]);
    },
  );

  it("come to 免回访 where many meet as they happen to", async () => {
    const office = await dealership();
    const { w, group, here, customer } = office;
    await Promise.all(
      Array.from({ length: 6 }, async (_, nth) => {
        const { id } = await customer({ name: `客户${nth}`, phones: [`1380000482${nth}`], storeId: here });
        const order = { storeId: here, orderNumber: `RO${nth}`, kind: "repair", deliveredAt };
        await Promise.all([
          w.call(group.token, "POST", "/do-not-call", { customerId: id, reach: "all", reason: "不要再打" }),
          w.call(group.token, "POST", "/service-visits", { ...order, ownerCustomerId: id }),
        ]);
      }),
    );
    expect(endings(await office.work())).toEqual(Array(6).fill("cancelled exempt"));
  });

  it("come to 免回访 where the customer asked it of a caller, about another order", async () => {
    const office = await dealership();
    const { w, group, here, caller, order, work } = office;
    const { deliver } = await deeds(office, { byName: false });
    const [listed] = (await w.call(group.token, "GET", "/customers")).json.data;
    await order({ storeId: here, orderNumber: "RO0", senderCustomerId: listed.id, deliveredAt });
    const [first] = await work();
    const token = await group.tokenFor({ staffId: caller, role: "callback-agent" });
    const path = `/follow-ups/${first?.id}/attempts`;
    const heard = await overtaken({
      writes: "do_not_call",
      deed: () => w.call(token, "POST", path, { result: "do-not-call" }),
      meanwhile: () => deliver(),
    });
    expect(heard.status).toBe(200);
    expect(endings(await work())).toEqual(["cancelled exempt", "cancelled exempt"]);
  });

  it("come to 免回访 where the order is of a file that is just being applied", async () => {
    const office = await dealership();
    const { w, group } = office;
    const { forbid } = await deeds(office, { byName: false });
    const lines = [
      "工单号,门店,交车时间,车牌号,车主,联系电话,维修类型",
      "RO1,测试店 1,2026-11-20 15:30,鄂A3K7R2,周建国,13800004821,保养",
    ];
    const done = await overtaken({
      writes: "follow_ups",
      deed: () =>
        load(w, group, { kind: "service-visits", file: new File([lines.join("\n")], "维修明细.csv") }),
      meanwhile: () => forbid(),
    });
    expect([done.state, done.counts.created]).toEqual(["done", 1]);
    expect(endings(await office.work())).toEqual(["cancelled exempt"]);
  });
});

describe("a number on the do-not-call list", () => {
  /** A number that somebody else asked not to be called on. */
  async function listed(office: Office) {
    const { here, customer, done, phones } = office;
    const wife = await customer({ name: "吴海燕", phones: ["13800004821"], storeId: here });
    const contactPointId = (await phones()).get("+8613800004821");
    await done("POST", "/do-not-call", {
      customerId: wife.id,
      contactPointId,
      reach: "callback",
      reason: "不要再打",
    });
  }

  const comings: [string, (office: Office, customerId: string) => Promise<unknown>][] = [
    [
      "is added to a customer",
      ({ done }, customerId) =>
        done("POST", "/contact-points", { customerId, kind: "phone", value: "13800004821" }),
    ],
    [
      "comes with the customer's record",
      ({ done }) =>
        done("PUT", "/customers/by-external-id/dms-7", { name: "周建国", phones: ["13800004821"] }),
    ],
    [
      "comes with a file",
      ({ w, group }) => {
        const lines = ["客户编号,客户姓名,手机号,门店,车牌号", "dms-7,周建国,13800004821,测试店 1,鄂A3K7R2"];
        return load(w, group, { kind: "customers", file: new File([lines.join("\n")], "客户.csv") });
      },
    ],
  ];

  it.each(comings)("that %s makes the call that waits for it 免回访", async (_, comes) => {
    const office = await dealership();
    const { here, customer, order, work } = office;
    await listed(office);
    const { id } = await customer({ name: "周建国", storeId: here, externalId: "dms-7" });
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    expect(endings(await work())).toEqual(["open"]);
    await comes(office, id);
    expect(endings(await work())).toEqual(["cancelled exempt"]);
    expect(endings(await work("contact-repair"))).toEqual(["done number-found"]);
  });

  it("that is added beside a living one leaves the call on that, and warns of nothing", async () => {
    const office = await dealership();
    const { w, group, here, customer, order, done, work } = office;
    await listed(office);
    const { id } = await customer({ name: "周建国", phones: ["13900001188"], storeId: here });
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    await done("POST", "/contact-points", { customerId: id, kind: "phone", value: "13800004821" });
    const [call] = await work();
    const { json } = await w.call(group.token, "GET", `/follow-ups/${call?.id}`);
    expect([call?.state, json.dial.doNotCall]).toEqual(["open", null]);
  });

  it("that is added in the same instant as it is listed makes the call 免回访 as well", async () => {
    const office = await dealership();
    const { w, group, here, customer, order, done, work } = office;
    await customer({ name: "吴海燕", phones: ["13800004821"], storeId: here });
    const { id } = await customer({ name: "周建国", storeId: here });
    const wife = (await w.call(group.token, "GET", "/customers")).json.data.find(
      ({ name }: { name: string }) => name === "吴海燕",
    );
    await order({ storeId: here, orderNumber: "RO1", senderCustomerId: id, deliveredAt });
    const contactPointId = (await office.phones()).get("+8613800004821");
    await overtaken({
      writes: "customer_contact_points",
      deed: () =>
        w.call(group.token, "POST", "/contact-points", {
          customerId: id,
          kind: "phone",
          value: "13800004821",
        }),
      meanwhile: () =>
        done("POST", "/do-not-call", {
          customerId: wife.id,
          contactPointId,
          reach: "all",
          reason: "不要再打",
        }),
    });
    expect(endings(await work())).toEqual(["cancelled exempt"]);
  });
});
