import type * as contract from "../../../shared/contracts/customers.contract.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { unresolved } from "../../platform/references.ts";
import { customerInSight } from "./customers.repository.ts";
import { openWork, timelinePage, visibleTypes } from "./customers.timeline.repository.ts";
import { shown, timelinePart } from "./customers.timeline.rules.ts";

export async function getCustomerTimeline({
  scope,
  query,
  cursors,
}: Call<typeof contract.getCustomerTimeline>) {
  const { limit, cursor, ...filters } = query;
  const { customerId } = filters;
  const after = cursor === undefined ? null : cursors.read({ cursor, filters, length: 2 });
  if (after !== null && "ok" in after) return after;
  const types = visibleTypes(scope);
  const { customer, open, page } = await scope.read({
    customer: customerInSight(scope, customerId),
    open: openWork(types, customerId),
    page: timelinePage({ types, customerId, limit, after }),
  });
  const missing = unresolved([{ pointer: "?customerId", id: customerId, found: customer !== undefined }]);
  if (missing) return missing;
  const { items, last } = timelinePart({ scope, raw: page, limit });
  return answer({
    open: shown(scope, open),
    data: items,
    nextCursor: last === null ? null : cursors.write({ values: last, filters }),
  });
}
