import * as z from "zod";
import { addDays, hourMs, instantOf, localDateOf, minuteMs } from "../../../shared/kernel/zone.ts";
import { touched } from "../../platform/changes.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { rows } from "../../platform/query.ts";
import { retentionOf } from "./numbers.retention.repository.ts";

const cursorOf = (value: unknown) => z.object({ after: z.string() }).safeParse(value).data ?? { after: "" };

/** The next small hours of a group, each at a minute of its own so that a shard's groups take turns. */
function nextNight({ asOf, groupId }: { asOf: number; groupId: string }): number {
  const tomorrow = addDays(localDateOf({ at: asOf, zone: "Asia/Shanghai" }), 1);
  const turn = [...groupId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 240, 0);
  return instantOf({ date: tomorrow, minutes: 0, zone: "Asia/Shanghai" }) + hourMs + turn * minuteMs;
}

/** Counts 客户保持率 once a night, a store at a time, as of the end of the day before. */
export const retentionJob: JobHandler = {
  kind: "retention",
  async slice({ job, scope }) {
    const { after } = cursorOf(job.cursor);
    const { stores } = await scope.read({
      stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1 AND id > ?2 ORDER BY id LIMIT 1", [
        after,
      ]),
    });
    const [store] = stores;
    if (!store)
      return { changes: {}, cursor: null, done: false, runAt: nextNight({ ...job, asOf: scope.asOf }) };
    const { id: storeId, zone } = store;
    const on = addDays(localDateOf({ at: scope.asOf, zone }), -1);
    const { counted, known } = await scope.read({
      counted: retentionOf({ storeId, on, zone }),
      known: rows("retentions", "SELECT * FROM retentions WHERE group_id = ?1 AND store_id = ?2", [storeId]),
    });
    const row = { storeId, asOf: on, ...counted };
    const [before] = known;
    return {
      changes: before ? { update: [touched("retentions", before, row)] } : { insert: { retentions: [row] } },
      cursor: { after: storeId },
      done: false,
    };
  },
};
