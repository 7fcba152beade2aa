import { env } from "cloudflare:workers";
import { tableNames } from "../../workers/platform/compile.ts";
import { tableText } from "../../workers/platform/query.ts";
import type { Called, TestGroup, World } from "../harness/world.ts";

/** What is about deeds and not about the trade: it grows with every deed, and an undo is one. */
const ofDeeds: readonly string[] = [
  "audit",
  "auditPayloads",
  "recordChanges",
  "outbox",
  "jobs",
  "imports",
  "importUndos",
  "files",
  "idempotentAnswers",
  "notifications",
  "inboxes",
];

/** Counts that the database keeps of nothing: a line of noughts is no line. */
function isNought(name: string, { staff_id: _staff, store_id: _store, day: _day, ...row }: Row): boolean {
  const counts = Object.values(row).filter((value) => typeof value === "number");
  const isCounted = name === "staffLoads" || name.endsWith("Days");
  return isCounted && counts.every((count) => count === 0) && (row.store_ids ?? "[]") === "[]";
}

type Row = Record<string, unknown>;
type Standing = Record<string, Row[]>;

/** Every row of a group's trade, but for how often it was written: versions and sequences only rise. */
export async function standing(group: TestGroup): Promise<Standing> {
  const found = await Promise.all(
    tableNames
      .filter((name) => !ofDeeds.includes(name))
      .map(async (name) => {
        const { results } = await env[group.shard]
          .prepare(`SELECT * FROM ${tableText(name)} WHERE group_id = ?1`)
          .bind(group.id)
          .all();
        const rows = results
          .map(({ version: _version, changed_seq: _seq, ...row }) => row)
          .filter((row) => !isNought(name, row));
        return [name, rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const;
      }),
  );
  return Object.fromEntries(found);
}

/** An access token lives two minutes; a history is longer. */
export function ownerOf(group: TestGroup): Promise<string> {
  return group.tokenFor({ staffId: group.owner, role: "group-owner" });
}

/** Loads a text as a file by the API, works it, and answers with the import. */
export async function loaded(
  w: World,
  group: TestGroup,
  input: { kind: "customers" | "service-visits"; file: File },
): Promise<Called["json"]> {
  const form = new FormData();
  form.set("kind", input.kind);
  form.set("file", input.file);
  const { json } = await w.call(await ownerOf(group), "POST", "/imports", form);
  await w.tick();
  return (await w.call(await ownerOf(group), "GET", `/imports/${json.id}`)).json;
}

/** Takes an import back, or looks what that would come to, and answers with the import. */
export async function undone(
  w: World,
  group: TestGroup,
  input: { id: string; mode?: "check" | "apply" },
): Promise<Called["json"]> {
  const asked = await w.call(await ownerOf(group), "POST", `/imports/${input.id}/undo`, {
    mode: input.mode ?? "apply",
  });
  if (asked.status !== 202) return asked.json;
  await w.tick();
  return (await w.call(await ownerOf(group), "GET", `/imports/${input.id}`)).json;
}
