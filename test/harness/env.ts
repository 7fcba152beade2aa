import { env } from "cloudflare:workers";
import type { Env } from "../../workers/platform/config.ts";
import { recordingDatabase } from "./recorder.ts";

/** The Worker's bindings with test secrets; the shards write down every statement that runs on them. */
export const testEnv: Env = {
  ...env,
  ASSETS: env.ASSETS,
  DIRECTORY: env.DIRECTORY,
  SHARD_0: recordingDatabase(env.SHARD_0),
  SHARD_1: recordingDatabase(env.SHARD_1),
  JOBS: env.JOBS,
  FILES: env.FILES,
  API_LIMITER: { limit: async () => ({ success: true }) },
  PUBLIC_LIMITER: { limit: async () => ({ success: true }) },
  TOKEN_KEY: "test-token-key-test-token-key-test-token-key",
  PASSWORD_PEPPER: "test-pepper-test-pepper",
  MAIL_URL: "local:mailbox",
};
