import { createHash } from "node:crypto";
import type { Problem, ProblemParams } from "../../shared/kernel/problem.ts";
import { auditPayload, editsOf } from "./audit-payload.ts";
import { type Changes, together } from "./changes.ts";
import { acrossStamp, compileChanges, compileInsert, compileUpdate, tableNames } from "./compile.ts";
import { ConflictError, classifyDatabaseError, FencedError, pause } from "./database-errors.ts";
import { type Breach, breachStatements, invariantStatements } from "./invariants.ts";
import { statementOf } from "./query.ts";
import { Facts, reacted } from "./reactions.ts";
import type { Scope } from "./scope.ts";
import { storedAnswer } from "./scope.ts";
import { searchChanges } from "./search-tokens.ts";
import type { Shard, Statement } from "./shard.ts";

/** What an action answers with: a value, its HTTP status, and the version that becomes its ETag. */
export interface Answer<T> {
  ok: true;
  value: T;
  status?: number;
  headers?: Record<string, string>;
}

export type Outcome<T> = Answer<T> | Problem;

export function answer<T>(
  value: T,
  options: { status?: number; headers?: Record<string, string> } = {},
): Answer<T> {
  return { ok: true, value, ...options };
}

export function problem(code: string, params: ProblemParams = {}): Problem {
  return { ok: false, code, params };
}

/** A request whose fields are wrong, each by JSON pointer. */
export function invalid(fields: { pointer: string; code: string; params?: ProblemParams }[]): Problem {
  return { ok: false, code: "request.invalid", params: {}, fields };
}

export interface Commit<T> {
  changes: Changes;
  /** `reason` is what the caller gave for it, where one is asked; `whole` lets it be taken back. */
  audit: { verb: string; subject: { type: string; id: string }; reason?: string; whole?: boolean };
  facts?: Facts;
  /** Searches that must find nothing once the rows are written, for this action alone. */
  unless?: readonly Breach[];
  answer: Answer<T>;
}

const auditSql = `INSERT INTO audit (group_id, seq, at, actor_type, actor_id, request_id, verb, subject_type, subject_id, payload_hash)
SELECT ?1, coalesce(max(seq), 0) + 1, cast(?2 AS INTEGER), ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM audit WHERE group_id = ?1`;
const payloadSql =
  "INSERT INTO audit_payloads (group_id, seq, payload) SELECT ?1, max(seq), ?2 FROM audit WHERE group_id = ?1";
const editsSql = `INSERT INTO record_changes (group_id, record_id, seq, n)
SELECT ?1, value->>0, (SELECT max(seq) FROM audit WHERE group_id = ?1), value->>1 FROM json_each(?2) WHERE true`;
const outboxSql = `INSERT INTO outbox (group_id, seq, n, type, subject_type, subject_id, state, version, at)
SELECT ?1, (SELECT max(seq) FROM audit WHERE group_id = ?1), key, value->>0, value->>1, value->>2, value->>3, value->>4, cast(?3 AS INTEGER) FROM json_each(?2)`;
const storeAnswerSql = `INSERT INTO idempotent_answers (group_id, actor_id, key, fingerprint, status, body, headers, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`;

/**
 * Writes one action as one batch: audit first (it takes the group's next sequence), the rows, what search
 * needs, the outbox, and the answer under the request's idempotency key. All of it or nothing.
 *
 * Throws `ConflictError` where another action got there first: the caller loads and decides again.
 */
export async function commit<T>(scope: Scope, input: Commit<T>): Promise<Answer<T>> {
  const changes = reacted({ changes: input.changes, facts: input.facts ?? new Facts(), scope });
  const payload = auditPayload(changes, input.audit);
  const hash = createHash("sha256").update(payload).digest("hex");
  const { groupId, actor } = scope;
  const statements: Statement[] = [
    {
      sql: auditSql,
      params: [
        groupId,
        scope.asOf,
        actor.type,
        actor.id,
        scope.requestId,
        input.audit.verb,
        input.audit.subject.type,
        input.audit.subject.id,
        hash,
      ],
    },
    { sql: payloadSql, params: [groupId, payload] },
    ...edits(groupId, changes),
    ...compileChanges(groupId, together(changes, await searchChanges(changes))),
    ...invariantStatements(scope, changes),
    ...breachStatements(scope.groupId, input.unless ?? []),
    ...outbox(groupId, changes, scope.asOf),
  ];
  const key = scope.idempotency.key ?? scope.requestId;
  statements.push({
    sql: storeAnswerSql,
    params: [
      groupId,
      actor.id,
      key,
      scope.idempotency.fingerprint,
      input.answer.status ?? 200,
      JSON.stringify(input.answer.value ?? null),
      JSON.stringify(input.answer.headers ?? {}),
      scope.asOf,
    ],
  });
  await runOnce({ scope, key, statements, answer: input.answer.value ?? null });
  return input.answer;
}

function edits(groupId: string, changes: Changes): Statement[] {
  const rows = editsOf(changes).map(({ recordId, n }) => [recordId, n]);
  return rows.length === 0 ? [] : [{ sql: editsSql, params: [groupId, JSON.stringify(rows)] }];
}

function outbox(groupId: string, changes: Changes, at: number): Statement[] {
  const events = changes.events ?? [];
  if (events.length === 0) return [];
  const rows = events.map((event) => [
    event.type,
    event.subjectType,
    event.subjectId,
    event.state ?? null,
    event.version ?? null,
  ]);
  return [{ sql: outboxSql, params: [groupId, JSON.stringify(rows), at] }];
}

interface Batch {
  scope: Scope;
  key: string;
  statements: Statement[];
  /** What the batch stores as its answer. */
  answer: unknown;
}

/** Runs the batch; where its answer was lost on the way, looks whether it had been written. */
async function runOnce(input: Batch): Promise<void> {
  const { scope } = input;
  for (let attempt = 1; ; attempt++) {
    try {
      await scope.shardSession.run(scope.groupId, input.statements);
      return;
    } catch (error) {
      const kind = classifyDatabaseError(error);
      if (kind === "conflict" || kind === "duplicate-answer") {
        // A second try meets the rows of the first, whichever of them it runs into.
        if (attempt > 1 && (await wasWritten(input))) return;
        throw new ConflictError("another action got there first", { cause: error });
      }
      if (kind === "fenced") throw new FencedError("the group takes no writes");
      if (kind !== "transient" || attempt === 3) throw error;
      await pause(attempt);
    }
  }
}

/** Whether this very answer stands under the request's key. */
async function wasWritten({ scope, key, answer: given }: Batch): Promise<boolean> {
  const query = storedAnswer(scope.actor.id, key);
  const [found] = await scope.shardSession.run(scope.groupId, [statementOf(scope.groupId, query)]);
  const stored = query.read(found ?? []);
  return (
    stored?.fingerprint === scope.idempotency.fingerprint &&
    JSON.stringify(stored.body) === JSON.stringify(given)
  );
}

/** One group's part of a sweep's commit. */
export interface GroupChanges {
  groupId: string;
  verb: string;
  changes: Changes;
}

const auditAcrossSql = `INSERT INTO audit (group_id, seq, at, actor_type, actor_id, request_id, verb, subject_type, subject_id, payload_hash)
SELECT value->>0, coalesce((SELECT max(seq) FROM audit WHERE group_id = value->>0), 0) + 1, cast(?2 AS INTEGER), 'system', 'system', ?3, value->>1, 'group', value->>0, value->>2 FROM json_each(?1) WHERE true`;
const payloadAcrossSql = `INSERT INTO audit_payloads (group_id, seq, payload)
SELECT value->>0, (SELECT max(seq) FROM audit WHERE group_id = value->>0), value->>1 FROM json_each(?1) WHERE true`;

const editsAcrossSql = `INSERT INTO record_changes (group_id, record_id, seq, n)
SELECT value->>0, value->>1, (SELECT max(seq) FROM audit WHERE group_id = value->>0), value->>2 FROM json_each(?1) WHERE true`;

/** Writes what a cross-group sweep decided, all groups in one batch: the same compiler, the group in each row. */
export async function commitAcross(input: {
  shard: Shard;
  asOf: number;
  requestId: string;
  groups: readonly GroupChanges[];
}): Promise<void> {
  const groups = input.groups.filter(({ changes }) => hasRows(changes));
  if (groups.length === 0) return;
  const payloads = groups.map(({ groupId, changes }) => ({ groupId, payload: auditPayload(changes) }));
  const audits = groups.map(({ groupId, verb }, index) => [
    groupId,
    verb,
    createHash("sha256")
      .update(payloads[index]?.payload ?? "")
      .digest("hex"),
  ]);
  const statements: Statement[] = [
    { sql: auditAcrossSql, params: [JSON.stringify(audits), input.asOf, input.requestId] },
    {
      sql: payloadAcrossSql,
      params: [JSON.stringify(payloads.map(({ groupId, payload }) => [groupId, payload]))],
    },
  ];
  const edited = groups.flatMap(({ groupId, changes }) =>
    editsOf(changes).map(({ recordId, n }) => [groupId, recordId, n]),
  );
  if (edited.length > 0) statements.push({ sql: editsAcrossSql, params: [JSON.stringify(edited)] });
  for (const name of tableNames) {
    const inserted = groups.flatMap(({ groupId, changes }) =>
      (changes.insert?.[name] ?? []).map((row) => ({ groupId, row })),
    );
    if (inserted.length > 0) statements.push(...compileInsert(name, acrossStamp, inserted, false));
    const once = groups.flatMap(({ groupId, changes }) =>
      (changes.insertOnce?.[name] ?? []).map((row) => ({ groupId, row })),
    );
    if (once.length > 0) statements.push(...compileInsert(name, acrossStamp, once, true));
    const updated = groups.flatMap(({ groupId, changes }) =>
      (changes.update ?? []).filter((change) => change.table === name).map((change) => ({ groupId, change })),
    );
    if (updated.length > 0) statements.push(...compileUpdate(name, acrossStamp, updated));
  }
  try {
    await input.shard.runAcross(statements);
  } catch (error) {
    if (classifyDatabaseError(error) === "conflict")
      throw new ConflictError("work moved on under the sweep", { cause: error });
    throw error;
  }
}

function hasRows(changes: Changes): boolean {
  return (
    [changes.insert, changes.insertOnce].some((rows) => Object.keys(rows ?? {}).length > 0) ||
    (changes.update ?? []).length > 0
  );
}
