import type * as contract from "../../../shared/contracts/reports.records.contract.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { rows } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { staffNames } from "../follow-ups/follow-ups.repository.ts";
import { policyVersions, scriptsInForce } from "../policies/policies.repository.ts";
import { idsAsked, recordQueries } from "./reports.records.repository.ts";
import { recordsView } from "./reports.records.views.ts";

/** The records of some follow-ups, in the order asked for. */
export async function getCallbackRecords({ scope, query }: Call<typeof contract.getCallbackRecords>) {
  const { followUpIds } = query;
  const loaded = await scope.read({
    ...recordQueries(idsAsked(followUpIds)),
    policies: policyVersions(),
    scripts: scriptsInForce(),
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    names: staffNames(),
  });
  const { data, scripts } = recordsView(scope, loaded);
  const found = new Map(data.map((record) => [record.followUp.id, record]));
  const missing = unresolved(
    followUpIds.map((id, index) => ({ pointer: `?followUpIds/${index}`, id, found: found.has(id) })),
  );
  if (missing) return missing;
  return answer({ data: followUpIds.flatMap((id) => found.get(id) ?? []), scripts });
}
