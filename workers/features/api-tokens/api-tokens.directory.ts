import { and, asc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { apiTokens } from "../../../db/directory/tables/people.table.ts";
import type { Directory } from "../../platform/directory.ts";

export type ApiToken = typeof apiTokens.$inferSelect;

/** Tokens of a group; of those that reach no further than some stores, where stores are given. */
interface Reach {
  groupId: string;
  stores: readonly string[] | null;
}

function within({ groupId, stores }: Reach): SQL | undefined {
  if (stores === null) return eq(apiTokens.groupId, groupId);
  const inSight = sql`SELECT value FROM json_each(${JSON.stringify(stores)})`;
  const further = sql`SELECT 1 FROM json_each(${apiTokens.stores}) WHERE value NOT IN (${inSight})`;
  return and(
    eq(apiTokens.groupId, groupId),
    sql`${apiTokens.stores} IS NOT NULL AND NOT EXISTS (${further})`,
  );
}

/** Tokens in the order they were made, from after one id on; one more than `limit` where there are more. */
export function tokensPage(
  directory: Directory,
  input: Reach & { after: string | null; limit: number },
): Promise<ApiToken[]> {
  const { after, limit } = input;
  return directory
    .select()
    .from(apiTokens)
    .where(and(within(input), after === null ? undefined : gt(apiTokens.id, after)))
    .orderBy(asc(apiTokens.id))
    .limit(limit + 1);
}

export async function tokenById(
  directory: Directory,
  input: Reach & { id: string },
): Promise<ApiToken | undefined> {
  const [found] = await directory
    .select()
    .from(apiTokens)
    .where(and(within(input), eq(apiTokens.id, input.id)));
  return found;
}

export async function insertToken(directory: Directory, token: ApiToken): Promise<void> {
  await directory.insert(apiTokens).values(token);
}

export async function dropToken(directory: Directory, token: ApiToken): Promise<void> {
  await directory
    .delete(apiTokens)
    .where(and(eq(apiTokens.groupId, token.groupId), eq(apiTokens.id, token.id)));
}

/** Writes a token as it shall be over the version that was read; false where it has moved on. */
export async function replaceToken(
  directory: Directory,
  input: { before: ApiToken; after: ApiToken },
): Promise<boolean> {
  const { before, after } = input;
  const written = await directory
    .update(apiTokens)
    .set({
      secretHash: after.secretHash,
      previousHash: after.previousHash,
      previousUntil: after.previousUntil,
      revokedAt: after.revokedAt,
      version: after.version,
    })
    .where(
      and(
        eq(apiTokens.groupId, before.groupId),
        eq(apiTokens.id, before.id),
        eq(apiTokens.version, before.version),
        isNull(apiTokens.revokedAt),
      ),
    )
    .returning({ id: apiTokens.id });
  return written.length === 1;
}
