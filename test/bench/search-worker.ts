import { Hono } from "hono";
import { createApp } from "../../workers/app.ts";
import type { Env } from "../../workers/platform/config.ts";

const app = createApp({ clock: { now: () => Date.now() } });
const bare = new Hono<{ Bindings: Env }>();

/** One row by its primary key, with no token, guard or contract between. */
bare.get("/bare/point", async (context) => {
  const { groupId, id } = context.req.query();
  const row = await context.env.SHARD_0.prepare("SELECT * FROM customers WHERE group_id = ?1 AND id = ?2")
    .bind(groupId, id)
    .first();
  return context.json(row);
});

export default {
  fetch: (request, env, context) =>
    new URL(request.url).pathname.startsWith("/bare/")
      ? bare.fetch(request, env, context)
      : app.fetch(request, env, context),
  queue: async () => {},
} satisfies ExportedHandler<Env>;
