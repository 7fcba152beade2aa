import { describe, expect, it } from "vitest";
import { phoneToDial, withOwner } from "./service-visits.calling.rules.ts";
import { emptyVisit, nextVisit, type Visit, type VisitInput } from "./service-visits.rules.ts";
import { saidBy, timesProblem, type VisitBody } from "./service-visits.said.rules.ts";

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const asOf = at("2026-11-20T17:00");
const noon = "2026-11-20T12:00:00+08:00";
const evening = "2026-11-20T16:30:00+08:00";
const inWorkshop = emptyVisit({ id: "sv_1", storeId: "sto_1", orderNumber: "RO1", asOf });

function told(before: Visit, ...said: VisitInput[]): Visit {
  return said.reduce<Visit>((visit, next) => nextVisit({ before: visit, said: next, asOf }), before);
}

const delivered = told(inWorkshop, { deliveredAt: Date.parse(noon) });

describe("an order", () => {
  it.each<[string, VisitInput[], Visit["state"], number]>([
    ["is delivered by its delivery time", [{ deliveredAt: Date.parse(noon) }], "delivered", 1],
    ["is delivered by a word", [{ state: "delivered" }], "delivered", 1],
    ["voided stays so whatever else is said", [{ state: "void" }, { note: "开错单" }], "void", 0],
    [
      "voided stays so when its delivery is told again",
      [{ deliveredAt: Date.parse(noon) }, { state: "void" }, { deliveredAt: Date.parse(noon) }],
      "void",
      1,
    ],
    [
      "voided and delivered at another time is another delivery",
      [{ deliveredAt: Date.parse(noon) }, { state: "void" }, { deliveredAt: Date.parse(evening) }],
      "delivered",
      2,
    ],
    [
      "voided by mistake is the same delivery",
      [{ deliveredAt: Date.parse(noon) }, { state: "void" }, { state: "delivered" }],
      "delivered",
      1,
    ],
    [
      "voided in the workshop can be delivered yet",
      [{ state: "void" }, { state: "delivered" }],
      "delivered",
      1,
    ],
    ["voided can be open again", [{ state: "void" }, { state: "open" }], "open", 0],
    [
      "reopened is delivered a second time",
      [{ deliveredAt: Date.parse(noon) }, { state: "open" }, { deliveredAt: Date.parse(noon) }],
      "delivered",
      2,
    ],
  ])("%s", (_, said, state, deliveryNumber) => {
    const visit = told(inWorkshop, ...said);
    expect([visit.state, visit.deliveryNumber]).toEqual([state, deliveryNumber]);
  });
});

describe("an order that is delivered by a word", () => {
  it.each<[string, VisitInput, number, Visit["deliveredFrom"]]>([
    ["is so by its settlement", { settledAt: Date.parse(noon) }, Date.parse(noon), "settlement"],
    ["is so from now on where it has none", {}, asOf, "delivery"],
  ])("%s", (_, said, deliveredAt, deliveredFrom) => {
    const visit = told(inWorkshop, { ...said, state: "delivered" });
    expect([visit.deliveredAt, visit.deliveredFrom]).toEqual([deliveredAt, deliveredFrom]);
  });
});

describe("what a request says of the delivery", () => {
  const settled = told(inWorkshop, saidBy({ body: { settledAt: noon }, before: inWorkshop }));
  it.each<[string, Visit, VisitBody, VisitInput]>([
    [
      "the settlement where nothing else is told",
      inWorkshop,
      { settledAt: noon },
      { deliveredAt: Date.parse(noon), deliveredFrom: "settlement" },
    ],
    [
      "the settlement where it is told as unknown",
      inWorkshop,
      { settledAt: noon, deliveredAt: null },
      { deliveredAt: Date.parse(noon), deliveredFrom: "settlement" },
    ],
    [
      "its own time before the settlement's",
      inWorkshop,
      { settledAt: noon, deliveredAt: evening },
      { deliveredAt: Date.parse(evening) },
    ],
    [
      "nothing where the car is said to be in the workshop",
      inWorkshop,
      { settledAt: noon, state: "open" },
      {},
    ],
    ["nothing where a settlement comes late", delivered, { settledAt: evening }, {}],
    ["nothing where the settlement is told again", settled, { settledAt: noon, deliveredAt: null }, {}],
    [
      "nothing where a reopened order was settled before",
      { ...settled, state: "open", deliveredAt: null },
      { settledAt: noon },
      {},
    ],
    ["that it was not, where it was told", delivered, { deliveredAt: null }, { deliveredAt: null }],
  ])("is %s", (_, before, body, expected) => {
    const { deliveredAt, deliveredFrom } = saidBy({ body, before });
    expect({
      ...(deliveredAt === undefined ? {} : { deliveredAt }),
      ...(deliveredFrom === undefined ? {} : { deliveredFrom }),
    }).toEqual(expected);
  });

  it("turns from the settlement's to its own once that is told", () => {
    const real = told(settled, saidBy({ body: { deliveredAt: evening }, before: settled }));
    expect([settled.deliveredFrom, real.deliveredFrom, real.deliveryNumber]).toEqual([
      "settlement",
      "delivery",
      1,
    ]);
  });
});

describe("the times of an order", () => {
  const wrongOf = (body: VisitBody, before = inWorkshop) =>
    timesProblem({ body, before, zone: "Asia/Shanghai", asOf })?.fields?.map(({ pointer, code }) => [
      pointer,
      code,
    ]);

  it.each<[string, VisitBody, Visit, string[][] | undefined]>([
    ["may lie a day ahead", { deliveredAt: "2026-11-21T09:00:00+08:00" }, inWorkshop, undefined],
    ["may be promised for later", { promisedAt: "2026-12-24T09:00:00+08:00" }, inWorkshop, undefined],
    [
      "cannot have come in a year to come",
      { settledAt: "2027-11-20T09:00:00+08:00" },
      inWorkshop,
      [["/settledAt", "date.future"]],
    ],
    [
      "cannot be older than 1990",
      { arrivedAt: "1989-12-31T09:00:00+08:00" },
      inWorkshop,
      [["/arrivedAt", "date.too_early"]],
    ],
    [
      "do not end before they begin",
      { arrivedAt: evening },
      delivered,
      [["/deliveredAt", "service_visits.delivered_before_arrival"]],
    ],
    [
      "are no matter where nothing is said of them",
      { note: "好" },
      { ...delivered, arrivedAt: Date.parse(evening) },
      undefined,
    ],
  ])("%s", (_, body, before, expected) => {
    expect(wrongOf(body, before)).toEqual(expected);
  });
});

describe("whom an order calls", () => {
  const party = (customerId: string, sinceOn: string, untilOn: string | null) => ({
    groupId: "grp_1",
    changedSeq: 1,
    vehicleId: "veh_1",
    customerId,
    part: "owner" as const,
    sinceOn,
    untilOn,
  });
  const parties = [party("cus_old", "2024-01-01", "2026-06-01"), party("cus_new", "2026-06-01", null)];
  const about = { ...inWorkshop, vehicleId: "veh_1" };

  it.each([
    ["the owner of that day", about, "2025-03-01", "cus_old"],
    ["the owner at present", about, "2026-11-20", "cus_new"],
    ["the owner at present where none is known of that day", about, "2020-01-01", "cus_new"],
    ["nobody but whom it names", { ...about, driverCustomerId: "cus_driver" }, "2026-11-20", null],
    ["nobody without a car", inWorkshop, "2026-11-20", null],
  ])("is %s", (_, visit, on, owner) => {
    expect(withOwner({ visit, parties, on }).ownerCustomerId).toBe(owner);
  });

  const before = { ...inWorkshop, ownerCustomerId: "cus_1", contactPointId: "cp_own" };
  const phone = (id: string, customerId: string | null, more: object = {}) => ({
    id,
    customerId,
    state: "valid" as const,
    use: "other" as const,
    isGood: true,
    ...more,
  });
  const own = phone("cp_own", null);
  const main = phone("cp_main", "cus_1", { use: "main" });
  const dead = { state: "invalid" as const, isGood: false };
  const doubtful = { state: "filler" as const, isGood: false };

  it.each([
    ["on its own number while it reaches them", before, [own, main], "cp_own"],
    [
      "on their main number where its own is dead",
      before,
      [{ ...own, ...dead }, main, phone("cp_2", "cus_1")],
      "cp_main",
    ],
    [
      "on a good number where its own is doubtful",
      before,
      [{ ...own, ...doubtful }, phone("cp_2", "cus_1")],
      "cp_2",
    ],
    ["on a doubtful number where there is no other", before, [{ ...own, ...doubtful }], "cp_own"],
    [
      "on no masked or dead number",
      before,
      [
        { ...own, ...dead },
        { ...main, state: "masked" as const, isGood: false },
      ],
      null,
    ],
    [
      "on the number of another whom it names now",
      { ...before, senderCustomerId: "cus_2" },
      [own, main, phone("cp_2", "cus_2")],
      "cp_2",
    ],
    ["nowhere where that person has none", { ...before, senderCustomerId: "cus_2" }, [own, main], null],
  ])("%s", (_, next, phones, expected) => {
    expect(phoneToDial({ before, after: next, phones })).toBe(expected);
  });
});
