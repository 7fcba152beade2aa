import { describe, expect, it } from "vitest";
import { costOf } from "../harness/cost.ts";
import { world } from "../harness/world.ts";

describe("contacts", () => {
  it("are added once; a new main one takes the place of the old; stars end where the whole number comes", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: customer } = await w.call(group.token, "POST", "/customers", {
      name: "沈腾",
      phones: ["139****0001", "13166235678"],
    });
    const add = (contact: Record<string, string>) =>
      w.call(group.token, "POST", "/contact-points", { customerId: customer.id, ...contact });
    const added = await add({ kind: "phone", value: "139 8888 0001", use: "main" });
    expect([added.status, added.json.value, added.json.use, costOf(added).roundTrips]).toEqual([
      201,
      "+8613988880001",
      "main",
      2,
    ]);
    const again = await add({ kind: "phone", value: "13988880001" });
    expect(again.json.code).toBe("request.duplicate");
    const email = await add({ kind: "email", value: "Shen@Example.com" });
    expect(email.json.value).toBe("shen@example.com");
    const wrong = await add({ kind: "email", value: "shen" });
    expect(wrong.json.errors[0].pointer).toBe("/value");
    const promoted = await add({ kind: "phone", value: "13166235678", use: "main" });
    expect([promoted.status, promoted.json.use]).toEqual([201, "main"]);
    const archive = await w.call(group.token, "GET", `/customers/${customer.id}`);
    expect(archive.json.contactPoints.map(({ value, use }: Record<string, string>) => [value, use])).toEqual([
      ["+8613166235678", "main"],
      ["shen@example.com", "other"],
      ["+8613988880001", "other"],
    ]);
  });

  it("are masked for callers without the right to personal data", async () => {
    const w = world();
    const group = await w.group({ stores: 1 });
    const { json: customer } = await w.call(group.token, "POST", "/customers", {
      name: "徐峥",
      phones: ["13266235678"],
    });
    await w.call(group.token, "POST", "/contact-points", {
      customerId: customer.id,
      kind: "email",
      value: "xu@example.com",
    });
    const staffId = await group.addStaff({ role: "callback-agent" });
    const agent = await group.tokenFor({ staffId, role: "callback-agent" });
    const archive = await w.call(agent, "GET", `/customers/${customer.id}`);
    expect(archive.json.contactPoints.map(({ value }: Record<string, string>) => value)).toEqual([
      "132****5678",
      "x****@example.com",
    ]);
  });
});
