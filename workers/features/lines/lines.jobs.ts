import { minuteMs } from "../../../shared/kernel/zone.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { byId } from "../../platform/query.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import { followUpFactQueries, followUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { notification } from "../notifications/notifications.rules.ts";
import { lineDaysOf } from "./lines.repository.ts";
import { lineDayOf, standingOf, type Watched } from "./lines.rules.ts";

const againAfterMs = 30 * minuteMs;
const percent = (share: number | null) => Math.round((share ?? 0) * 100);

function watchedOf(args: unknown): Watched {
  const given = typeof args === "object" && args !== null ? args : {};
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    storeId: "storeId" in given ? text(given.storeId) : "",
    line: "line" in given ? text(given.line) : "",
    day: "day" in given && typeof given.day === "number" ? given.day : 0,
  };
}

/**
 * Looks at a line now and then while its day lasts, from its fiftieth dial on, and tells whoever answers for the
 * store once where customers pick up much less often than before.
 */
export const watchLineJob: JobHandler = {
  kind: "watch-line",
  async slice({ job, scope }) {
    const { storeId, line, day } = watchedOf(job.args);
    const over = { changes: {}, cursor: null, done: true };
    const { store, days, ...loaded } = await scope.read({
      store: byId("stores", storeId),
      days: lineDaysOf(storeId, line, day),
      ...followUpFactQueries({ causes: [], customerIds: [], contactPointIds: [], asOf: scope.asOf }),
    });
    if (!store) return over;
    const { today, mean, low } = standingOf(days, day);
    if (!low)
      return lineDayOf(scope.asOf) > day ? over : { ...over, done: false, runAt: scope.asOf + againAfterMs };
    const label = store.lines.find(({ number }) => number === line)?.label;
    const notice = notification({
      staffId: responsibleFor({ facts: followUpFacts(loaded), storeId, role: "cs-supervisor" }),
      kind: "line-low",
      key: `${storeId}:${line}:${day}`,
      subject: { type: "line", id: line },
      params: {
        line: label ? `${label} ${line}` : line,
        dials: today.dials,
        share: percent(today.share),
        mean: percent(mean.share),
      },
      at: scope.asOf,
    });
    return { ...over, changes: { insertOnce: { notifications: [notice] } } };
  },
};
