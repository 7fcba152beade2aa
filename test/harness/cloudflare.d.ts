import type { D1Migration } from "cloudflare:test";
import type { Env as WorkerEnv } from "../../workers/platform/config.ts";

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {
      DIRECTORY_MIGRATIONS: D1Migration[];
      SHARD_MIGRATIONS: D1Migration[];
      /** Sample files by name, in base64. */
      DMS_EXPORT: Record<string, string>;
    }
  }
}
