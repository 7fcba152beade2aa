import type { Changes } from "../../platform/changes.ts";
import { together } from "../../platform/changes.ts";
import { byIds, type Loaded, whereIn } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import {
  type FollowUp,
  type FollowUpFacts,
  followUpFactQueries,
  followUpFacts,
} from "../follow-ups/follow-ups.facts.ts";
import { numberTask } from "../follow-ups/follow-ups.numbers.rules.ts";
import { ImportArchive } from "./imports.archive.rules.ts";
import type { CheckedRows } from "./imports.checked-rows.rules.ts";
import { importCustomers, type RowCounts } from "./imports.customers.rules.ts";
import type { ReadRow } from "./imports.folding.rules.ts";
import { namedIn } from "./imports.lookups.rules.ts";
import { crowdedCalls, settleOpenWork } from "./imports.open-work.rules.ts";
import { customersOf, type ImportedValue, visitsOf } from "./imports.pieces.ts";
import { archiveQueries } from "./imports.repository.ts";
import type { Import, PieceReport } from "./imports.state.ts";
import { importVisits } from "./imports.visits.rules.ts";

/** What a piece of an import came to. */
export interface Decided {
  changes: Changes;
  counts: RowCounts;
  report: PieceReport;
}

/** Looks up what the rows of a piece name, and decides what they come to; `checked` is what a check came to before. */
export async function decidePiece(input: {
  row: Import;
  scope: Scope;
  /** The stores that the whole file names. */
  storeNames: readonly string[];
  piece: readonly ReadRow<ImportedValue>[];
  checked?: CheckedRows;
}): Promise<Decided> {
  const { row, scope, piece } = input;
  const named = namedIn({ customers: customersOf(piece), visits: visitsOf(piece) });
  const { group, ...found } = await scope.read({ group: groupRow, ...archiveQueries(named) });
  const { visits, callbacks, open, ...loaded } = input.checked ? asChecked(found, input.checked) : found;
  const archive = new ImportArchive({
    loaded,
    asOf: scope.asOf,
    defaultStoreId: row.storeId,
    groupName: group?.name ?? "",
    storeNames: input.storeNames,
  });
  const pointIds = loaded.points.map(({ id }) => id);
  if (row.kind === "customers") {
    const { doNotCall } = await scope.read({ doNotCall: whereIn("doNotCall", "contact_point_id", pointIds) });
    const counts = importCustomers({ rows: customersOf(piece), archive, asOf: scope.asOf });
    return {
      changes: settleOpenWork({ changes: archive.changes(), open, archive, doNotCall, asOf: scope.asOf }),
      counts,
      report: placesReport(archive),
    };
  }
  const facts = followUpFacts(
    await scope.read(
      followUpFactQueries({
        causes: [],
        customerIds: loaded.customers.map(({ id }) => id),
        contactPointIds: pointIds,
        asOf: scope.asOf,
      }),
    ),
  );
  for (const callback of callbacks) facts.byCause.set(`${callback.kind}:${callback.cause}`, callback);
  const { doNotCall } = facts;
  const result = importVisits({
    rows: visitsOf(piece),
    archive,
    visits,
    facts,
    startedAt: row.createdAt,
    asOf: scope.asOf,
  });
  const tasks = await tasksForCrowded({ scope, calls: crowdedCalls({ open, archive }), facts });
  return {
    changes: together(
      archive.changes(),
      settleOpenWork({
        changes: together(result.changes, tasks),
        open,
        archive,
        doNotCall,
        asOf: scope.asOf,
      }),
    ),
    counts: result.counts,
    report: { ...result.report, ...placesReport(archive) },
  };
}

/** The tasks to check a number that has turned out to be on too many people, for the calls that were to use it. */
async function tasksForCrowded(input: {
  scope: Scope;
  calls: readonly FollowUp[];
  facts: FollowUpFacts;
}): Promise<Changes> {
  const { scope, calls, facts } = input;
  if (calls.length === 0) return {};
  const { visits } = await scope.read({
    visits: byIds(
      "serviceVisits",
      calls.map(({ subjectId }) => subjectId),
    ),
  });
  return together(
    ...calls.map((call) => {
      const visit = visits.find(({ id }) => id === call.subjectId);
      if (!visit) return {};
      const after = { ...visit, contactPointId: call.contactPointId };
      return numberTask({ after, facts, followUps: { insert: { followUps: [call] } }, asOf: scope.asOf });
    }),
  );
}

function placesReport({ places }: ImportArchive): PieceReport {
  return {
    newStores: places.newStoreNames,
    newAdvisers: places.newAdviserNames,
    meantStores: [...places.meant].map(([name, store]) => `${name} → ${store}`),
  };
}

type Found = Loaded<ReturnType<typeof archiveQueries>>;

/** The archive as it would be, had the pieces of the check before been written. */
function asChecked(found: Found, checked: CheckedRows): Found {
  return {
    ...found,
    stores: checked.over("stores", found.stores),
    staff: checked.over("staff", found.staff),
    staffStores: checked.over("staffStores", found.staffStores),
    vehicles: checked.over("vehicles", found.vehicles),
    plates: checked.over("vehiclePlates", found.plates),
    parties: checked.over("vehicleParties", found.parties),
    customers: checked.over("customers", found.customers),
    links: checked.over("customerContactPoints", found.links),
    points: checked.over("contactPoints", found.points),
    visits: checked.over("serviceVisits", found.visits),
    callbacks: checked.over("followUps", found.callbacks),
  };
}

const groupRow = {
  sql: "SELECT name FROM groups WHERE group_id = ?1",
  params: [],
  read: ([found]: Record<string, unknown>[]) => (found ? { name: String(found.name) } : undefined),
};
