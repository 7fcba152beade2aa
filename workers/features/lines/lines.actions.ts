import type * as contract from "../../../shared/contracts/lines.contract.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { rows } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesStore } from "../../platform/scope.ts";
import { lineDaysOfStores } from "./lines.repository.ts";
import { lineDayOf, linesOf } from "./lines.rules.ts";

/** The lines of the stores in sight with how often customers pick up; reads a row a line and day. */
export async function listLines({ scope, query }: Call<typeof contract.listLines>) {
  const today = lineDayOf(scope.asOf);
  const { stores, days } = await scope.read({
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1 ORDER BY name"),
    days: lineDaysOfStores(query.storeId === undefined ? scope.stores : [query.storeId], today),
  });
  const seen = stores.filter(
    ({ id }) => seesStore(scope, id) && (query.storeId === undefined || id === query.storeId),
  );
  const missing = unresolved([{ pointer: "?storeId", id: query.storeId, found: seen.length > 0 }]);
  if (missing) return missing;
  return answer({
    date: localDateOf({ at: scope.asOf, zone: "Asia/Shanghai" }),
    stores: seen.map((store) => ({
      storeId: store.id,
      storeName: store.name,
      lines: linesOf({ store, days: days.filter(({ storeId }) => storeId === store.id), today }),
    })),
  });
}
