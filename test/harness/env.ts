import { env } from "cloudflare:workers";
import type { Env, JobBell } from "../../workers/platform/config.ts";
import { recordingDatabase } from "./recorder.ts";

/** The Worker's bindings with test secrets; the shards write down every statement that runs on them. */
export const testEnv: Env = {
  ...env,
  ASSETS: env.ASSETS,
  DIRECTORY: env.DIRECTORY,
  SHARD_0: recordingDatabase(env.SHARD_0),
  SHARD_1: recordingDatabase(env.SHARD_1),
  JOBS: silentBell(env.JOBS),
  FILES: env.FILES,
  API_LIMITER: { limit: async () => ({ success: true }) },
  PUBLIC_LIMITER: { limit: async () => ({ success: true }) },
  TOKEN_KEY: "test-token-key-test-token-key-test-token-key",
  PASSWORD_PEPPER: "test-pepper-test-pepper",
  MAIL_URL: "local:mailbox",
};

/** A queue whose bell nobody hears: the consumer would work a test's jobs by the real clock; `tick()` does it by the frozen one. */
function silentBell(queue: Queue<JobBell>): Queue<JobBell> {
  return new Proxy(queue, {
    get(target, property) {
      if (property === "send")
        return async () => ({
          metadata: { metrics: { backlogCount: 0, backlogBytes: 0, oldestMessageTimestamp: 0 } },
        });
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
