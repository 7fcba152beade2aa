import { expect, it } from "vitest";
import { fixture } from "../harness/fixtures.ts";
import { type TestGroup, type World, world } from "../harness/world.ts";

async function report(w: World, group: TestGroup, kind: string, name: string, mode: string) {
  const form = new FormData();
  form.set("kind", kind);
  form.set("mode", mode);
  form.set("file", new File([fixture(name)], name));
  const { json } = await w.call(group.token, "POST", "/imports", form);
  await w.tick();
  return (await w.call(group.token, "GET", `/imports/${json.id}`)).json.report;
}

it("an import tells callbacks and phones apart, in the check as in the end, and the workbench counts the same phones", async () => {
  const w = world("2026-11-22T09:00:00+08:00");
  const group = await w.group({ stores: 0 });
  await report(w, group, "customers", "customers.csv", "apply");
  const checked = await report(w, group, "service-visits", "service-orders.xlsx", "check");
  const done = await report(w, group, "service-visits", "service-orders.xlsx", "apply");
  const calls = { overdue: 198, dueToday: 0, phonesToday: 186 };
  expect([checked, done]).toMatchObject([calls, calls]);
  const owner = await group.tokenFor({ staffId: group.owner, role: "group-owner" });
  const workbench = await w.call(owner, "GET", "/workbench?zone=Asia/Shanghai");
  expect(workbench.json.dueToday).toBe(done.phonesToday);
});
