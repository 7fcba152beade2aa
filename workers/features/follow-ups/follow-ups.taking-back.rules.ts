import type { Problem } from "../../../shared/kernel/problem.ts";
import { minuteMs } from "../../../shared/kernel/zone.ts";
import type { AuditPayload } from "../../platform/audit-payload.ts";
import { type Changes, edited, type RowChange, touched } from "../../platform/changes.ts";
import { problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import type { FollowUp } from "./follow-ups.facts.ts";

/** How long a result may be taken back. */
export const takeBackMinutes = 10;

/** The commit that wrote the last call of a follow-up, as the audit has it. */
export interface RecordedCall {
  attemptId: string;
  seq: number;
  at: number;
  actorId: string;
  payload: AuditPayload;
}

/** Tables whose rows a call makes: they go with it. */
const madeTables = ["attempts", "followUps", "cases", "caseSteps", "notifications", "jobs"] as const;
/** Tables whose rows a call changes: they return to what they were. What was heard for the archive stays. */
const changedTables = ["followUps", "cases", "contactPoints", "attempts", "reCalls"] as const;

/** The rows that a call has touched, as they stand now. */
export interface TouchedRows {
  attempts: readonly Row<"attempts">[];
  followUps: readonly Row<"followUps">[];
  cases: readonly Row<"cases">[];
  caseSteps: readonly Row<"caseSteps">[];
  notifications: readonly Row<"notifications">[];
  jobs: readonly Row<"jobs">[];
  contactPoints: readonly Row<"contactPoints">[];
  reCalls: readonly Row<"reCalls">[];
}

function isOf<N extends string>(tables: readonly N[], table: string): table is N {
  return tables.some((known) => known === table);
}

/** The ids that a commit made or changed in the tables that are taken back, by table. */
export function touchedIds({ payload }: Pick<RecordedCall, "payload">): Record<keyof TouchedRows, string[]> {
  const ids: Record<keyof TouchedRows, string[]> = {
    attempts: [],
    followUps: [],
    cases: [],
    caseSteps: [],
    notifications: [],
    jobs: [],
    contactPoints: [],
    reCalls: [],
  };
  for (const { table, id } of payload.updated)
    if (id !== null && isOf(changedTables, table)) ids[table].push(id);
  for (const { table, ids: made } of [...payload.inserted, ...payload.offered])
    if (isOf(madeTables, table)) ids[table].push(...made);
  return ids;
}

export interface TakingBackCase {
  followUp: FollowUp;
  recorded: RecordedCall | undefined;
  rows: TouchedRows;
  /** Who is said to own or drive the follow-up's car. */
  parties: readonly Row<"vehicleParties">[];
  actor: Actor;
  asOf: number;
}

export interface TakenBack {
  ok: true;
  /** The follow-up as it is again. */
  followUp: FollowUp;
  changes: Changes;
}

/**
 * Takes the last call of a follow-up back: the follow-ups it counted for are as they were, what it opened goes,
 * the number and the car's owners return. Refused once somebody went on from what came of it.
 */
export function takeBack(input: TakingBackCase): TakenBack | Problem {
  const { recorded, rows, parties } = input;
  const now = rows.followUps.find(({ id }) => id === input.followUp.id);
  if (!recorded || !now) return problem("follow_ups.nothing_to_take_back");
  const wrong = takeBackProblem({ ...input, recorded });
  if (wrong) return wrong;
  const { seq } = recorded;
  const before = former("followUps", now, recorded);
  const followUp = { ...now, ...before, version: now.version + 1 };
  return {
    ok: true,
    followUp,
    changes: {
      update: [
        ...changed("followUps", rows.followUps, recorded).map((one) =>
          edited("followUps", one, former("followUps", one, recorded)),
        ),
        ...changed("cases", rows.cases, recorded).map((one) =>
          edited("cases", one, former("cases", one, recorded)),
        ),
        ...changed("reCalls", rows.reCalls, recorded).map((one) =>
          edited("reCalls", one, former("reCalls", one, recorded)),
        ),
        ...changed("attempts", rows.attempts, recorded).map((one) =>
          touched("attempts", one, former("attempts", one, recorded)),
        ),
        ...numbersReturned(rows.contactPoints, recorded),
        ...parties
          .filter((party) => party.changedSeq === seq && party.untilOn !== null)
          .map((party) => touched("vehicleParties", party, { untilOn: null })),
      ],
      remove: {
        ...madeRows(rows, recorded),
        ...formerOwners(parties, seq),
      },
      events: [
        {
          type: "follow-up.taken-back",
          subjectType: "follow-up",
          subjectId: followUp.id,
          state: followUp.state,
          version: followUp.version,
        },
      ],
    },
  };
}

/** Why a call stands: nobody takes back another's, an old one, or one that somebody went on from. */
function takeBackProblem(input: TakingBackCase & { recorded: RecordedCall }): Problem | undefined {
  const { recorded, rows, actor, asOf } = input;
  const { payload, seq, attemptId } = recorded;
  // A merge of customers writes calls too, and is none.
  if (!payload.inserted.some(({ table, ids }) => table === "attempts" && ids.includes(attemptId)))
    return problem("follow_ups.nothing_to_take_back");
  if (recorded.actorId !== actor.id) return problem("follow_ups.not_your_call");
  if (asOf > recorded.at + takeBackMinutes * minuteMs)
    return problem("follow_ups.take_back_over", { minutes: takeBackMinutes });
  if (payload.offered.some(({ table }) => table === "doNotCall"))
    return problem("follow_ups.do_not_call_stands");
  const worked = [
    ...rows.followUps,
    ...rows.cases,
    ...rows.caseSteps,
    ...rows.reCalls,
    ...rows.contactPoints.filter((one) => isMarked(one, recorded)),
  ];
  return worked.some(({ changedSeq }) => changedSeq !== seq) ? problem("follow_ups.went_on") : undefined;
}

type Changed = (typeof changedTables)[number];

/** The rows of a table that the commit changed, rather than made. */
function changed<N extends Changed>(table: N, rows: readonly Row<N>[], { payload }: RecordedCall): Row<N>[] {
  return rows.filter((row) =>
    payload.updated.some((entry) => entry.table === table && "id" in row && entry.id === row.id),
  );
}

/** The fields of a row as they were before the commit. */
function former<N extends Changed>(table: N, row: Row<N>, { payload }: RecordedCall): Partial<Row<N>> {
  const entry = payload.updated.find((one) => one.table === table && "id" in row && one.id === row.id);
  const fields = Object.entries(entry?.fields ?? {}).filter(([name]) => name !== "version");
  // The audit took the values from a row of the same table.
  return Object.fromEntries(fields.map(([name, [before]]) => [name, before])) as Partial<Row<N>>;
}

function isMarked({ id }: Row<"contactPoints">, { payload }: RecordedCall): boolean {
  return payload.updated.some(
    (one) => one.table === "contactPoints" && one.id === id && "state" in one.fields,
  );
}

/** A number that the call marked as dead is as it was; when it was dialled last is not worth a refusal. */
function numbersReturned(points: readonly Row<"contactPoints">[], recorded: RecordedCall): RowChange[] {
  return points
    .filter(({ changedSeq }) => changedSeq === recorded.seq)
    .map((one) => {
      const before = former("contactPoints", one, recorded);
      return isMarked(one, recorded)
        ? edited("contactPoints", one, before)
        : touched("contactPoints", one, before);
    });
}

function madeRows(rows: TouchedRows, { payload }: RecordedCall): NonNullable<Changes["remove"]> {
  const made = new Set([...payload.inserted, ...payload.offered].flatMap(({ ids }) => ids));
  const remove: NonNullable<Changes["remove"]> = {};
  for (const table of madeTables) {
    const keys = rows[table].filter(({ id }) => made.has(id)).map(({ id }) => [id]);
    if (keys.length > 0) remove[table] = keys;
  }
  return remove;
}

function formerOwners(
  parties: readonly Row<"vehicleParties">[],
  seq: number,
): NonNullable<Changes["remove"]> {
  const keys = parties
    .filter((party) => party.changedSeq === seq && party.part === "former-owner" && party.untilOn === null)
    .map(({ vehicleId, customerId, part, sinceOn }) => [vehicleId, customerId, part, sinceOn]);
  return keys.length > 0 ? { vehicleParties: keys } : {};
}
