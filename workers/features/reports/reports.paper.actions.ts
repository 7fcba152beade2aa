import {
  mostOnPaper,
  type printPaperList as printContract,
  type readCodeOnPaper as readContract,
} from "../../../shared/contracts/reports.paper.contract.ts";
import { readPaperCode } from "../../../shared/kernel/paper-code.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { addDays, instantOf, localDateOf } from "../../../shared/kernel/zone.ts";
import { answer, commit, invalid, problem } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { rows } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { seesWork } from "../../platform/scope.ts";
import { staffNames } from "../follow-ups/follow-ups.repository.ts";
import { policyVersions, scriptsInForce } from "../policies/policies.repository.ts";
import { personById } from "../staff/staff.repository.ts";
import { seesPerson } from "../staff/staff.rules.ts";
import * as repository from "./reports.paper.repository.ts";
import { codesFor, drawnCodes, onePerPhone } from "./reports.paper.rules.ts";
import { recordsView } from "./reports.records.views.ts";

/** Today's calls of a person for paper; who printed whose numbers, and which, is on record. */
export async function printPaperList({ scope, body }: Call<typeof printContract>) {
  const assigneeId = body.assigneeId ?? (scope.actor.type === "staff" ? scope.actor.id : undefined);
  if (assigneeId === undefined) return invalid([{ pointer: "/assigneeId", code: "required" }]);
  if (assigneeId !== scope.actor.id && !scope.permissions.has("follow-ups:assign"))
    return problem("auth.forbidden", { permission: "follow-ups:assign" });
  const date = localDateOf({ at: scope.asOf, zone: body.zone });
  const before = instantOf({ date: addDays(date, 1), minutes: 0, zone: body.zone });
  const drawn = drawnCodes(mostOnPaper);
  const { person, known, taken, ...loaded } = await scope.read({
    ...repository.paperListQueries({ assigneeId, before, drawn }),
    person: personById(assigneeId),
    policies: policyVersions(),
    scripts: scriptsInForce(),
    stores: rows("stores", "SELECT * FROM stores WHERE group_id = ?1"),
    names: staffNames(),
  });
  const isSeen = body.assigneeId === undefined || (person !== undefined && seesPerson(scope, person));
  const missing = unresolved([{ pointer: "/assigneeId", id: body.assigneeId, found: isSeen }]);
  if (missing) return missing;
  const { data, scripts } = recordsView(scope, loaded);
  const lines = onePerPhone(data.slice(0, mostOnPaper));
  const { codes, fresh } = codesFor({
    followUpIds: lines.map(({ first }) => first.followUp.id),
    known: new Map(known.map(({ followUpId, code }) => [followUpId, code])),
    drawn,
    taken,
  });
  return commit(scope, {
    changes: {
      insert: { paperCodes: fresh.map((one) => ({ ...one, printedAt: scope.asOf })) },
    },
    audit: {
      verb: "paper-lists.print",
      subject: { type: "staff", id: assigneeId },
      reason: lines.map(({ first }) => first.followUp.id).join(","),
    },
    answer: answer({
      date,
      printedAt: isoOf(scope.asOf),
      assigneeId,
      assigneeName: loaded.names.get(assigneeId) ?? "",
      more: data.length > mostOnPaper,
      scripts,
      lines: lines.flatMap(({ first, others }) => {
        const code = codes.get(first.followUp.id);
        return code === undefined
          ? []
          : [{ code, record: first, also: others.map(({ followUp }) => followUp) }];
      }),
    }),
  });
}

/** The follow-up behind a code, as it was typed from paper. */
export async function readCodeOnPaper({ scope, params }: Call<typeof readContract>) {
  const code = readPaperCode(params.code);
  if (code === null) return problem("paper.not_a_code", { typed: params.code });
  const { printed, followUp } = await scope.read({
    printed: repository.codeOnPaper(code),
    followUp: repository.followUpOfCode(code),
  });
  if (!printed || !followUp || !seesWork(scope, followUp)) return problem("paper.unknown_code", { code });
  return answer({ code, followUpId: followUp.id, printedAt: isoOf(printed.printedAt) });
}
