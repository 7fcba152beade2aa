import { describe, expect, it } from "vitest";
import { rows } from "../../workers/platform/query.ts";
import { addCustomers } from "../customers/archive.ts";
import { interrupted } from "../harness/recorder.ts";
import { world } from "../harness/world.ts";
import { download, start, tableOf } from "./exported.ts";

const pastLeaseMs = 130_000;

describe("an export that is killed", () => {
  it.each(["before", "after"] as const)(
    "%s any statement comes to one whole file",
    async (when) => {
      const w = world();
      const group = await w.group({ stores: 1 });
      const [storeId = ""] = group.stores;
      await addCustomers(
        group,
        Array.from({ length: 2_200 }, () => [storeId]),
      );
      const token = await group.apiToken({});
      const exports: string[] = [];
      for (let call = 0, seen = 1; call < seen; call++) {
        const started = await start(w, token, { list: "customers", format: "csv" });
        exports.push(started.json.id);
        seen = 0;
        await interrupted(
          (one) => {
            if (one.when === when && seen++ === call) throw new Error("killed");
          },
          () => w.tick(),
        );
        w.at(new Date(w.clock.now() + pastLeaseMs).toISOString());
        await w.tick();
        const { json } = await w.call(token, "GET", `/exports/${started.json.id}`);
        expect([call, json.state, json.rows]).toEqual([call, "done", 2_200]);
        const table = await tableOf((await download(w, token, json.fileId)).bytes);
        expect([table.length, new Set(table.map((row) => row.客户)).size]).toEqual([2_200, 2_200]);
      }
      const { files } = await group.read({ files: rows("files", "SELECT * FROM files WHERE group_id = ?1") });
      expect(files.map(({ key }) => key).sort()).toEqual(
        exports.map((id) => `${group.id}/exports/${id}.csv`).sort(),
      );
      expect(exports.length).toBeGreaterThan(10);
    },
    120_000,
  );
});
