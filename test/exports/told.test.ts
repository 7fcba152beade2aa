import { describe, expect, it } from "vitest";
import { addCustomers } from "../customers/archive.ts";
import { world } from "../harness/world.ts";
import { start } from "./exported.ts";

async function exportedBy(customers: number) {
  const w = world();
  const group = await w.group({ stores: 1 });
  const [storeId = ""] = group.stores;
  await addCustomers(
    group,
    Array.from({ length: customers }, () => [storeId]),
  );
  const { json } = await start(w, group.token, { list: "customers", format: "csv" });
  await w.tick();
  await w.tick();
  const done = await w.call(group.token, "GET", `/exports/${json.id}`);
  const inbox = await w.call(group.token, "GET", "/notifications/changes");
  return {
    done: done.json,
    told: inbox.json.data.filter(({ kind }: { kind: string }) => kind === "export-done"),
  };
}

describe("an export", () => {
  it("that took long is found again in the inbox, once", async () => {
    const { done, told } = await exportedBy(2_200);
    expect(told).toMatchObject([{ subject: { type: "file", id: done.fileId } }]);
    expect(told[0].text).toContain("2200 rows");
  });

  it("that was there at once says nothing more", async () => {
    expect((await exportedBy(20)).told).toEqual([]);
  });
});
