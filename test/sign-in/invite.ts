import { drizzle } from "drizzle-orm/d1";
import { invitations } from "../../db/directory/tables/people.table.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { hashSecret, randomSecret } from "../../workers/platform/secrets.ts";
import { testEnv } from "../harness/env.ts";
import type { TestGroup } from "../harness/world.ts";

const directory = drizzle(testEnv.DIRECTORY);

/** An invitation for a colleague, as the directory keeps it, and the token of its link. */
export async function invite(input: { group: TestGroup; staffId: string; now: number; revokedAt?: number }) {
  const token = randomSecret();
  const id = newId("invitation", input.now);
  await directory.insert(invitations).values({
    tokenHash: hashSecret(token),
    id,
    groupId: input.group.id,
    staffId: input.staffId,
    createdAt: input.now,
    expiresAt: input.now + 7 * 24 * 3_600_000,
    usedAt: null,
    revokedAt: input.revokedAt ?? null,
  });
  return { token, id };
}
