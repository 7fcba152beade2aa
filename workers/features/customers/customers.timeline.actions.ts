import type * as contract from "../../../shared/contracts/archives.contract.ts";
import { answer, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { customerInSight } from "./customers.repository.ts";
import { openWork, timelinePage, visibleTypes } from "./customers.timeline.repository.ts";
import { shown, timelinePart } from "./customers.timeline.rules.ts";

export async function getCustomerTimeline({
  scope,
  params,
  query,
  cursors,
}: Call<typeof contract.getCustomerTimeline>) {
  const { id } = params;
  const { limit, cursor } = query;
  const filters = { customerId: id };
  const after = cursor === undefined ? null : cursors.read({ cursor, filters, length: 2 });
  if (after !== null && "ok" in after) return after;
  const types = visibleTypes(scope);
  const { customer, open, page } = await scope.read({
    customer: customerInSight(scope, id),
    open: openWork(types, id),
    page: timelinePage({ types, customerId: id, limit, after }),
  });
  if (!customer) return problem("request.not_found");
  const { items, last } = timelinePart({ scope, raw: page, limit });
  return answer({
    open: shown(scope, open),
    data: items,
    nextCursor: last === null ? null : cursors.write({ values: last, filters }),
  });
}
