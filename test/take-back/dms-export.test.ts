import { describe, expect, it } from "vitest";
import { fixture } from "../harness/fixtures.ts";
import { world } from "../harness/world.ts";
import { loaded, standing, undone } from "./standing.ts";

const customers = () => new File([fixture("customers.csv")], "customers.csv");
const orders = () => new File([fixture("service-orders.xlsx")], "service-orders.xlsx");

describe("a dealer group's DMS export, taken back", () => {
  it("leaves everything as it was, file by file, and comes to the same when it is loaded again", async () => {
    const w = world("2026-11-22T09:00:00+08:00");
    const group = await w.group({ stores: 0 });
    const empty = await standing(group);
    const people = await loaded(w, group, { kind: "customers", file: customers() });
    const withPeople = await standing(group);
    const visits = await loaded(w, group, { kind: "service-visits", file: orders() });

    w.at("2026-11-22T09:10:00+08:00");
    const seen = await undone(w, group, { id: visits.id, mode: "check" });
    expect([seen.state, seen.undo.state, seen.undo.counts.kept]).toEqual(["done", "checked", 0]);
    const back = await undone(w, group, { id: visits.id });
    expect([back.state, back.undo.by, back.undo.counts]).toEqual(["undone", "何伟", seen.undo.counts]);
    expect(back.undo.counts.serviceVisits).toBe(visits.counts.created);
    expect(await standing(group)).toEqual(withPeople);

    const again = await loaded(w, group, { kind: "service-visits", file: orders() });
    expect([again.counts, again.report]).toEqual([visits.counts, visits.report]);
    expect((await undone(w, group, { id: again.id })).undo.counts).toEqual(back.undo.counts);
    expect((await undone(w, group, { id: people.id })).undo.counts.customers).toBe(people.counts.created);
    expect(await standing(group)).toEqual(empty);
  }, 120_000);
});
