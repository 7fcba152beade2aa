/** What the Worker is given: bindings of wrangler.toml and secrets. */
export interface Env {
  ASSETS: Fetcher;
  DIRECTORY: D1Database;
  SHARD_0: D1Database;
  SHARD_1: D1Database;
  JOBS: Queue<JobBell>;
  FILES: R2Bucket;
  API_LIMITER: RateLimit;
  PUBLIC_LIMITER: RateLimit;
  /** Signs access tokens and links; at least 32 characters. */
  TOKEN_KEY: string;
  /** Mixed into every password hash; at least 16 characters. */
  PASSWORD_PEPPER: string;
  /** Where mail is posted; without it mail waits in the table, in plain sight. */
  MAIL_URL?: string;
  MAIL_KEY?: string;
  MAIL_FROM?: string;
}

/** A queue message: only a bell; the truth is the jobs table. */
export interface JobBell {
  shard: ShardKey;
  /** Look at the groups that are moving, too. */
  moves?: boolean;
}

export const shardKeys = ["SHARD_0", "SHARD_1"] as const;
export type ShardKey = (typeof shardKeys)[number];

export function isShardKey(key: string): key is ShardKey {
  return key === "SHARD_0" || key === "SHARD_1";
}

/** Names of required secrets that are missing or too short; the Worker refuses to serve while there are any. */
export function missingSecrets(env: Env): string[] {
  const missing: string[] = [];
  if (typeof env.TOKEN_KEY !== "string" || env.TOKEN_KEY.length < 32) missing.push("TOKEN_KEY");
  if (typeof env.PASSWORD_PEPPER !== "string" || env.PASSWORD_PEPPER.length < 16)
    missing.push("PASSWORD_PEPPER");
  return missing;
}
