import { newId } from "../../shared/kernel/ids.ts";
import { emptyVisit } from "../../workers/features/service-visits/service-visits.rules.ts";
import { edited, type FullRow } from "../../workers/platform/changes.ts";
import { byIds, type Row } from "../../workers/platform/query.ts";
import { callback, caseOf, hourMs } from "../runs/run-rows.ts";
import { type busyMonth, dice, now } from "./month.ts";

type Month = Awaited<ReturnType<typeof busyMonth>>;
type Roll = ReturnType<typeof dice>;

const visitKinds = ["maintenance", "repair", "internal", "pdi", "unknown"];
const pointStates = ["valid", "invalid", "filler"] as const;

function anyVisit(
  roll: Roll,
  at: { id: string; storeId: string; points: readonly string[] },
): FullRow<"serviceVisits"> {
  const deliveredAt = now + (roll(840) - 800) * hourMs;
  const state = (["delivered", "delivered", "delivered", "open", "void"] as const)[roll(5)] ?? "open";
  const isDelivered = state === "delivered";
  return {
    ...emptyVisit({ id: at.id, storeId: at.storeId, orderNumber: at.id, asOf: deliveredAt }),
    kind: visitKinds[roll(visitKinds.length)] ?? "unknown",
    state,
    contactPointId: at.points[roll(at.points.length + 1)] ?? null,
    deliveredAt: isDelivered ? deliveredAt : null,
    deliveredFrom: isDelivered ? "delivery" : null,
    deliveryNumber: isDelivered ? 1 : 0,
    receivedAt: isDelivered ? deliveredAt + (roll(60) - 5) * hourMs : null,
    listedAt: deliveredAt,
  };
}

function anyCase(roll: Roll, at: { storeId: string; assigneeId: string }, index: number): FullRow<"cases"> {
  const { id } = callback({ ...at, dueAt: now, asOf: now });
  const solveBy = now + (roll(840) - 700) * hourMs;
  const one = caseOf(
    { id, storeId: at.storeId },
    { assigneeId: at.assigneeId, isTaken: true, asOf: now - index },
  );
  const isClosed = roll(3) > 0;
  return {
    ...one,
    followUpId: null,
    major: roll(3) === 0,
    solveBy,
    openedAt: solveBy - 120 * hourMs,
    ...(isClosed
      ? {
          state: "closed",
          closedAt: solveBy + (roll(60) - 40) * hourMs,
          closedBy: at.assigneeId,
          closingWords: "可以",
        }
      : {}),
  };
}

/** Orders and cases of every sort in the stores of a month, and how they go on: each change its own commit. */
export async function withOrdersAndCases(month: Month, count = 90, steps = 60): Promise<void> {
  const { group, callers } = month;
  const roll = dice(91);
  const { stores, points } = await group.read({
    stores: byIds("stores", group.stores),
    points: {
      sql: "SELECT id FROM contact_points WHERE group_id = ?1 ORDER BY id",
      params: [],
      read: (raw) => raw.map(({ id }) => String(id)),
    },
  });
  // One has been live for long, one since this month, one never.
  const live = ["2026-01-01", "2026-11-09"];
  await group.write({
    update: stores.map((store) => {
      const goLiveOn = live[group.stores.indexOf(store.id)] ?? null;
      return edited("stores", store, { goLiveOn });
    }),
  });
  const storeOf = () => group.stores[roll(3)] ?? "";
  const serviceVisits = Array.from({ length: count }, (_, index) =>
    anyVisit(roll, { id: newId("serviceVisit", now + index), storeId: storeOf(), points }),
  );
  const cases = Array.from({ length: count }, (_, index) =>
    anyCase(roll, { storeId: storeOf(), assigneeId: callers[roll(callers.length)] ?? "" }, index),
  );
  await group.write({ insert: { serviceVisits, cases } });
  for (let step = 0; step < steps; step++) {
    const visit = serviceVisits[roll(count)]?.id ?? "";
    const one = cases[roll(count)]?.id ?? "";
    const point = points[roll(points.length)] ?? "";
    const found = await group.read({
      visits: byIds("serviceVisits", [visit]),
      cases: byIds("cases", [one]),
      points: byIds("contactPoints", [point]),
    });
    if (roll(7) === 0) {
      await group.write({
        remove: {
          ...(found.visits.length > 0 ? { serviceVisits: [[visit]] } : {}),
          ...(found.cases.length > 0 ? { cases: [[one]] } : {}),
        },
      });
      continue;
    }
    await group.write({
      update: [
        ...found.visits.map((before) => edited("serviceVisits", before, changedVisit(roll, before, points))),
        ...found.cases.map((before) => edited("cases", before, changedCase(roll, before, group.stores))),
        ...(roll(2) === 0
          ? found.points.map((before) =>
              edited("contactPoints", before, { state: pointStates[roll(3)] ?? "valid" }),
            )
          : []),
      ],
    });
  }
}

function changedVisit(
  roll: Roll,
  before: Row<"serviceVisits">,
  points: readonly string[],
): Partial<Row<"serviceVisits">> {
  const {
    id: _,
    version: __,
    externalId: ___,
    orderNumber: ____,
    ...after
  } = anyVisit(roll, { id: before.id, storeId: before.storeId, points });
  return after;
}

function changedCase(roll: Roll, before: Row<"cases">, stores: readonly string[]): Partial<Row<"cases">> {
  switch (roll(4)) {
    case 0:
      return { storeId: stores[roll(3)] ?? "" };
    case 1:
      return { state: "planned", closedAt: null, closedBy: null, closingWords: null };
    case 2:
      return { solveBy: before.solveBy + (roll(100) - 50) * hourMs };
    default:
      return {
        state: "closed",
        closedAt: now - roll(500) * hourMs,
        closedBy: before.assigneeId,
        closingWords: "可以",
      };
  }
}
