import { createApp } from "./app.ts";
import { systemClock } from "./platform/clock.ts";
import type { Env, JobBell } from "./platform/config.ts";
import { onBell, onCron, onMoves } from "./platform/doors.ts";

const app = createApp({ clock: systemClock });

export default {
  fetch: (request, env, context) => app.fetch(request, env, context),
  scheduled: async (_controller, env) => {
    await onCron({ env, asOf: systemClock.now(), limited: true });
    await onMoves({ env, clock: systemClock, limited: true });
  },
  queue: (batch, env) => onBell({ batch, env, clock: systemClock }),
} satisfies ExportedHandler<Env, JobBell>;
