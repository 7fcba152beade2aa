import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { answer, commit, invalid } from "../../platform/commit.ts";
import { isShardKey } from "../../platform/config.ts";
import { ConflictError, classifyDatabaseError } from "../../platform/database-errors.ts";
import { newJob } from "../../platform/jobs.ts";
import { row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { type AuthCall, ownScope } from "./sign-in.call.ts";
import {
  activateGroup,
  findFounding,
  groupsByShard,
  insertFounder,
  type NewUser,
} from "./sign-in.directory.ts";
import { leastFilledShard } from "./sign-in.rules.ts";

export interface Founded {
  groupId: string;
  staffId: string;
}

/**
 * The first of three steps that found a group: its rows in the directory, under ids drawn here, with a
 * session for the founder. A login that is taken is said at `pointer`.
 */
export async function registerGroup(
  call: AuthCall,
  input: { user: NewUser; groupName: string; tokenHash: string; pointer: string },
): Promise<{ ok: true; value: Founded } | Problem> {
  const { directory, asOf } = call;
  const groupId = newId("group", asOf);
  const staffId = newId("staff", asOf);
  const shard = leastFilledShard(await groupsByShard(directory));
  const group = { id: groupId, name: input.groupName, shard };
  try {
    await insertFounder(directory, { user: input.user, group, staffId, tokenHash: input.tokenHash, asOf });
  } catch (error) {
    if (classifyDatabaseError(error) !== "conflict") throw error;
    return invalid([{ pointer: input.pointer, code: "login.taken" }]);
  }
  return { ok: true, value: { groupId, staffId } };
}

/**
 * The second and third step: the group and its owner on the shard, then `active` in the directory. Both
 * may run any number of times, also at once; a group that is not in creation is left alone.
 */
export async function finishFounding(call: AuthCall, groupId: string): Promise<void> {
  const founding = await findFounding(call.directory, groupId);
  if (founding?.group.state !== "creating") return;
  const { group } = founding;
  if (!isShardKey(group.shard)) throw new Error(`group ${groupId} is on no shard`);
  const scope = ownScope(call, { groupId, shard: group.shard, staffId: group.founderStaffId });
  if (!(await isOnShard(scope))) {
    try {
      await insertGroup(scope, founding);
    } catch (error) {
      if (!(error instanceof ConflictError) || !(await isOnShard(scope))) throw error;
    }
  }
  await activateGroup(call.directory, groupId);
}

async function isOnShard(scope: Scope): Promise<boolean> {
  const { group } = await scope.read({ group: row("groups", "SELECT * FROM groups WHERE group_id = ?1") });
  return group !== undefined;
}

type Founding = NonNullable<Awaited<ReturnType<typeof findFounding>>>;

async function insertGroup(scope: Scope, { group, founder, logins }: Founding): Promise<void> {
  const staffId = group.founderStaffId;
  const loginOf = (kind: "email" | "phone") => logins.find((login) => login.kind === kind)?.login ?? null;
  await commit(scope, {
    changes: {
      insert: {
        groups: [{ name: group.name, state: "active", settings: {}, createdAt: group.createdAt, version: 1 }],
        staff: [
          {
            id: staffId,
            userId: founder.id,
            name: founder.name,
            phone: loginOf("phone"),
            email: loginOf("email"),
            role: "group-owner",
            sight: "group",
            restDays: [],
            abilityWeight: 1,
            language: founder.language,
            state: "active",
            // The first sweep finds the first moment of the day from here.
            digestAt: group.createdAt,
            createdAt: group.createdAt,
            version: 1,
          },
        ],
        staffLoads: [{ staffId, open: 0, storeIds: [] }],
        jobs: ["housekeeping", "draw-re-calls", "retention"].map((kind) =>
          newJob({ kind, key: "daily", args: {}, asOf: group.createdAt }),
        ),
      },
    },
    audit: { verb: "groups.found", subject: { type: "group", id: group.id } },
    answer: answer(null),
  });
}
