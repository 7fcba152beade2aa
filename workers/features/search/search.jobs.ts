import * as z from "zod";
import type { JobHandler } from "../../platform/jobs.ts";
import { pinyinFor, type SearchableTable, tokensOf } from "../../platform/search-tokens.ts";
import { formerTokens, rowsAfter } from "./search.stored.repository.ts";

const rowsAtOnce = 500;
const formerAtOnce = 2_000;

/** The tables whose rows are found, in the order in which they are gone through, with their keys. */
const stored: readonly { table: SearchableTable; key: readonly [string, ...string[]] }[] = [
  { table: "customers", key: ["id"] },
  { table: "contactPoints", key: ["id"] },
  { table: "vehicles", key: ["id"] },
  { table: "vehiclePlates", key: ["vehicle_id", "plate", "from_on"] },
  { table: "serviceVisits", key: ["id"] },
  { table: "cases", key: ["id"] },
  { table: "followUps", key: ["id"] },
];

const cursorOf = (value: unknown) =>
  z.object({ at: z.number(), after: z.array(z.string()) }).safeParse(value).data ?? { at: 0, after: [] };

const property = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Makes rows findable that were stored before the search knew them, a piece at a time; what is there already stays. */
export const searchIndexJob: JobHandler = {
  kind: "search-index",
  async slice({ job, scope }) {
    const { at, after } = cursorOf(job.cursor);
    const place = stored[at];
    if (!place) {
      const { former } = await scope.read({ former: formerTokens(formerAtOnce) });
      const done = former.length < formerAtOnce;
      return { changes: { remove: { searchTokens: former } }, cursor: { at, after }, done };
    }
    const { table, key } = place;
    const { list } = await scope.read({ list: rowsAfter(table, { key, after, limit: rowsAtOnce }) });
    const pinyin = await pinyinFor([table]);
    const last: Record<string, unknown> | undefined = list.at(-1);
    const isLast = list.length < rowsAtOnce || last === undefined;
    return {
      changes: { insertOnce: { searchIndex: list.flatMap((row) => tokensOf(table, row, pinyin)) } },
      cursor: isLast
        ? { at: at + 1, after: [] }
        : { at, after: key.map((column) => String(last[property(column)])) },
      done: false,
    };
  },
};
