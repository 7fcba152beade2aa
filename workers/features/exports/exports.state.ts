import * as z from "zod";
import { exportFormats, exportNames } from "../../../shared/contracts/exports.contract.ts";
import { once } from "../../../shared/kernel/once.ts";
import { isPermission, sightLevels } from "../../../shared/kernel/permissions.ts";
import type { Job } from "../../platform/jobs.ts";
import type { Principal, Scope } from "../../platform/scope.ts";

export const exportJobKind = "export";

const texts = () => z.array(z.string());

/** What an export's job was asked for, and by whom. */
const exportArgs = once(() =>
  z.object({
    list: z.enum(exportNames),
    format: z.enum(exportFormats),
    filters: z.record(z.string(), z.string()),
    language: z.enum(["zh", "en"]),
    caller: z.object({
      actor: z.object({ type: z.enum(["staff", "token", "system"]), id: z.string() }),
      permissions: texts(),
      sight: z.discriminatedUnion("by", [
        z.object({ by: z.literal("assignee"), keys: texts() }),
        z.object({ by: z.literal("store"), keys: texts() }),
        z.object({ by: z.literal("group") }),
      ]),
      sightLevel: z.enum(sightLevels),
      stores: texts().nullable(),
    }),
  }),
);

export type ExportArgs = z.infer<ReturnType<typeof exportArgs>>;

/** Where an export's job stands. `after` are the order values of the last row read, null before the first page. */
const exportCursor = once(() =>
  z.discriminatedUnion("phase", [
    z.object({
      phase: z.literal("rows"),
      rows: z.number(),
      pieces: z.number(),
      after: z.array(z.union([z.string(), z.number(), z.null()])).nullable(),
    }),
    z.object({ phase: z.literal("file"), rows: z.number(), pieces: z.number() }),
    z.object({ phase: z.literal("done"), rows: z.number(), fileId: z.string().nullable() }),
    z.object({
      phase: z.literal("failed"),
      rows: z.number(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
    z.object({ phase: z.literal("cancelled"), rows: z.number() }),
  ]),
);

export type ExportCursor = z.infer<ReturnType<typeof exportCursor>>;

/** The caller as the job keeps them. */
export function callerOf(scope: Scope): ExportArgs["caller"] {
  const { actor, sight, sightLevel, stores } = scope;
  return {
    actor: { type: actor.type, id: actor.id },
    permissions: [...scope.permissions],
    sight: sight.by === "group" ? { by: "group" } : { by: sight.by, keys: [...sight.keys] },
    sightLevel,
    stores: stores === null ? null : [...stores],
  };
}

/** The caller as a principal again, within the group of the job. */
export function principalOf(caller: ExportArgs["caller"], job: Pick<Scope, "groupId" | "shard">): Principal {
  const { groupId, shard } = job;
  return { ...caller, groupId, shard, permissions: new Set(caller.permissions.filter(isPermission)) };
}

export function argsOf(job: Pick<Job, "args">): ExportArgs {
  return exportArgs().parse(job.args);
}

export function cursorOf(job: Pick<Job, "cursor">): ExportCursor {
  return job.cursor === null
    ? { phase: "rows", rows: 0, pieces: 0, after: null }
    : exportCursor().parse(job.cursor);
}

/** Whether an export still has work to do that a person waits for. */
export function isWorking(job: Pick<Job, "state" | "cursor">): boolean {
  const { phase } = cursorOf(job);
  return job.state === "open" && (phase === "rows" || phase === "file");
}
