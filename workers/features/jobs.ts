import type { Env, ShardKey } from "../platform/config.ts";
import type { JobHandler } from "../platform/jobs.ts";
import { importJob } from "./imports/imports.jobs.ts";

/** Every kind of job that the one loop works. */
export const jobHandlers: readonly JobHandler[] = [importJob];

/** What cron sweeps across groups, by time. */
export const sweepers: readonly { name: string; sweep: (input: { env: Env; key: ShardKey; asOf: number }) => Promise<number> }[] = [];
