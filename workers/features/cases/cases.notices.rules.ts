import type { Changes, NewRow } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import type { Actor } from "../../platform/scope.ts";
import { responsibleFor } from "../follow-ups/follow-ups.assignment.rules.ts";
import type { FollowUpFacts } from "../follow-ups/follow-ups.facts.ts";
import { notification } from "../notifications/notifications.rules.ts";

type Told = Pick<Row<"cases">, "id" | "number" | "title" | "level" | "version">;
type Kind = "case-opened" | "case-closed" | "rework";

/** A major case reaches the general manager as well (CP-03). */
export function superiorsOf(input: {
  case: Pick<Row<"cases">, "major" | "storeId">;
  facts: FollowUpFacts;
}): string[] {
  const { case: one, facts } = input;
  return one.major ? [responsibleFor({ facts, storeId: one.storeId, role: "general-manager" })] : [];
}

/** Notices of one step of a case, one a person; whoever did it need not be told. */
export function notices(input: {
  case: Told;
  kind: Kind;
  to: readonly string[];
  actor: Actor;
  asOf: number;
}): Changes {
  const staffIds = [...new Set(input.to)].filter((staffId) => staffId !== input.actor.id);
  if (staffIds.length === 0) return {};
  return { insertOnce: { notifications: staffIds.map((staffId) => notice({ ...input, staffId })) } };
}

function notice(input: { case: Told; kind: Kind; staffId: string; asOf: number }): NewRow<"notifications"> {
  const { case: one, kind, staffId, asOf } = input;
  const { id, number, title, level, version } = one;
  const about = { staffId, key: `${id}@${version}`, subject: { type: "case", id }, at: asOf };
  switch (kind) {
    case "case-opened":
      return notification({ ...about, kind, params: { number, title, level } });
    case "case-closed":
      return notification({ ...about, kind, params: { number } });
    case "rework":
      return notification({ ...about, kind, params: { order: number } });
  }
}
