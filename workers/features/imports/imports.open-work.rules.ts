import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, type NewRow, type RowChange } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { FollowUp } from "../follow-ups/follow-ups.facts.ts";
import { withNumber } from "../follow-ups/follow-ups.numbers.rules.ts";
import { isCallback } from "../follow-ups/follow-ups.rounds.rules.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";

const zoneOfGroup = "Asia/Shanghai";
const calls: readonly string[] = ["service-callback", "second-callback", "first-contact"];
const concerned: readonly string[] = [...calls, "contact-repair"];

type Work = Pick<
  NewRow<"followUps">,
  "kind" | "visitKind" | "state" | "customerId" | "contactPointId" | "vehicleId" | "startedAt"
>;
type Settled = Partial<FollowUp>;

interface SettlingCase {
  /** What the rows of a piece came to. */
  changes: Changes;
  /** Open work about the people of the piece, from before it. */
  open: readonly FollowUp[];
  archive: ImportArchive;
  /** Who asked not to be called, on a number of the people of the piece. */
  doNotCall: readonly Row<"doNotCall">[];
  asOf: number;
}

/**
 * What a piece means for open work, its own included: calls about a car that has a new owner since are
 * cancelled (过户), a number that was found goes to the calls that wait for one, and the task to find it ends.
 */
export function settleOpenWork(input: SettlingCase): Changes {
  const { changes, open } = input;
  const written = new Set<unknown>(
    (changes.update ?? []).filter(({ table }) => table === "followUps").map(({ after }) => after.id),
  );
  return {
    ...changes,
    insert: {
      ...changes.insert,
      followUps: (changes.insert?.followUps ?? []).map((row) => ({
        ...row,
        ...settled(input, row, "added"),
      })),
    },
    insertOnce: {
      ...changes.insertOnce,
      followUps: (changes.insertOnce?.followUps ?? []).filter(
        (task) => !input.archive.people.goodPhoneOf(task.customerId ?? null),
      ),
    },
    update: [
      ...(changes.update ?? []).map((change) => rewritten(input, change)),
      ...open
        .filter(({ id }) => !written.has(id))
        .flatMap((one) => {
          const change = settled(input, one, "known");
          return Object.keys(change).length === 0 ? [] : [edited("followUps", one, change)];
        }),
    ],
  };
}

/** An update of a follow-up that the rows themselves make, with what the piece means for it on top. */
function rewritten(input: SettlingCase, change: RowChange): RowChange {
  const one = input.open.find(({ id }) => change.table === "followUps" && id === change.before.id);
  if (!one) return change;
  const after: FollowUp = { ...one, ...change.after };
  return { ...change, after: { ...change.after, ...settled(input, after, "known") } };
}

/** Open calls from before a piece on a number that is on too many people by now, where there is no other. */
export function crowdedCalls(input: Pick<SettlingCase, "open" | "archive">): FollowUp[] {
  const { people } = input.archive;
  return input.open.filter(
    ({ kind, history, contactPointId, customerId }) =>
      isCallback(kind) &&
      !history &&
      people.isCrowded(contactPointId) &&
      people.goodPhoneOf(customerId) === null,
  );
}

function settled(input: SettlingCase, one: Work, which: "added" | "known"): Settled {
  const { archive, doNotCall, asOf } = input;
  if (one.state !== "open" || !concerned.includes(one.kind)) return {};
  // What was there before waits for a number that these rows bring; what these rows open takes any there is.
  const customerId = one.customerId ?? null;
  const isAny = which === "added" || archive.people.isCrowded(one.contactPointId ?? null);
  const found = isAny ? archive.people.goodPhoneOf(customerId) : archive.people.foundFor(customerId);
  const ended = { closedAt: asOf, promisedAt: null, nextStepAt: null };
  if (calls.includes(one.kind) && isSold(archive, one))
    return { ...ended, state: "cancelled", outcome: "car-sold" };
  const isDead = (id: string) => archive.people.isDoubtful(id);
  return found ? withNumber({ one, found, isDead, doNotCall, asOf }) : {};
}

/** Whether another owns the car since: not whoever still came with it, nor on the very phone that would be dialled. */
function isSold(archive: ImportArchive, one: Work): boolean {
  const on = localDateOf({ at: one.startedAt, zone: zoneOfGroup });
  const owner = archive.cars.ownerSince(one.vehicleId ?? null, on);
  if (owner === null || archive.cars.cameAfter(one.vehicleId ?? null, one.customerId ?? null, on))
    return false;
  return !archive.people.hasPhone(owner, one.contactPointId ?? null);
}
