import { Hono } from "hono";
import { createApp } from "../../workers/app.ts";
import { sweepFollowUps } from "../../workers/features/follow-ups/follow-ups.sweep.ts";
import type { Clock } from "../../workers/platform/clock.ts";
import { type Env, isShardKey } from "../../workers/platform/config.ts";

interface BenchEnv extends Env {
  /** The instant at which the bench's clock stands, UTC milliseconds. */
  CLOCK_MS: number;
}

type Spoken = { sql: string; params: unknown[] };

let standing = 0;
const clock: Clock = { now: () => standing };
const app = createApp({ clock });

/** Statements of the read that was learnt last, replayed by the bare route for other groups and people. */
let learnt: { groupId: string; staffId: string; statements: Spoken[] } | undefined;

const said = new WeakMap<object, Spoken>();

/** A database that writes down what is run on it. */
function listening(database: D1Database, heard: Spoken[]): D1Database {
  return new Proxy(database, {
    get(target, name) {
      if (name !== "withSession") return Reflect.get(target, name);
      return (constraint?: string) => {
        const session = target.withSession(constraint);
        return new Proxy(session, {
          get(of, property) {
            if (property === "prepare")
              return (sql: string) => {
                const statement = of.prepare(sql);
                const bind = statement.bind.bind(statement);
                statement.bind = (...params: unknown[]) => {
                  const bound = bind(...params);
                  said.set(bound, { sql, params });
                  return bound;
                };
                return statement;
              };
            if (property === "batch")
              return (statements: D1PreparedStatement[]) => {
                for (const statement of statements) {
                  const one = said.get(statement);
                  if (one) heard.push(one);
                }
                return of.batch(statements);
              };
            const value: unknown = Reflect.get(of, property);
            return typeof value === "function" ? value.bind(of) : value;
          },
        });
      };
    },
  });
}

const bare = new Hono<{ Bindings: BenchEnv }>();

/** Asks the product once for `path` and keeps the statements it ran: the bare route runs the same ones. */
bare.get("/bare/learn", async (context) => {
  const heard: Spoken[] = [];
  const { path = "", groupId = "", staffId = "" } = context.req.query();
  const env = { ...context.env, SHARD_0: listening(context.env.SHARD_0, heard) };
  const answer = await app.fetch(
    new Request(new URL(path, context.req.url), { headers: context.req.raw.headers }),
    env,
    context.executionCtx,
  );
  learnt = { groupId, staffId, statements: heard };
  return context.json({ status: answer.status, statements: heard.length });
});

/** The same SQL for another person, with no token, guard or contract between. */
bare.get("/bare/read", async (context) => {
  const { groupId, staffId } = context.req.query();
  const results = await context.env.SHARD_0.batch(
    (learnt?.statements ?? []).map(({ sql, params }) =>
      context.env.SHARD_0.prepare(sql).bind(
        ...params.map((value) =>
          value === learnt?.groupId ? groupId : value === learnt?.staffId ? staffId : value,
        ),
      ),
    ),
  );
  return context.json({ data: results.at(-1)?.results });
});

/** One dial, as a single UPDATE. */
bare.post("/bare/write", async (context) => {
  const { groupId, id } = await context.req.json<{ groupId: string; id: string }>();
  const { meta } = await context.env.SHARD_0.prepare(
    `UPDATE follow_ups SET attempts = attempts + 1, last_attempt_at = cast(?3 AS INTEGER), version = version + 1
      WHERE group_id = ?1 AND id = ?2`,
  )
    .bind(groupId, id, clock.now())
    .run();
  return context.json({ changed: meta.changes });
});

/** What a database did for one piece of work. */
interface Cost {
  statements: number;
  rowsRead: number;
  rowsWritten: number;
}

/** A database that adds up the statements and rows of its batches. */
function counting(database: D1Database, cost: Cost): D1Database {
  return new Proxy(database, {
    get(target, name) {
      if (name !== "withSession") return Reflect.get(target, name);
      return (constraint?: string) => {
        const session = target.withSession(constraint);
        const batch = session.batch.bind(session);
        session.batch = async <T>(statements: D1PreparedStatement[]) => {
          const results = await batch<T>(statements);
          cost.statements += results.length;
          for (const { meta } of results) {
            cost.rowsRead += meta.rows_read;
            cost.rowsWritten += meta.rows_written;
          }
          return results;
        };
        return session;
      };
    },
  });
}

/** One sweep over a shard's follow-ups: how many it took, and what that cost. */
bare.post("/bare/sweep", async (context) => {
  const { key } = await context.req.json<{ key: string }>();
  if (!isShardKey(key)) return context.json({ problem: "no such shard" }, 404);
  const cost = { statements: 0, rowsRead: 0, rowsWritten: 0 };
  const env = { ...context.env, [key]: counting(context.env[key], cost) };
  const taken = await sweepFollowUps({ env, key, asOf: clock.now() });
  return context.json({ taken, ...cost });
});

export default {
  fetch(request, env, context) {
    standing = env.CLOCK_MS;
    return new URL(request.url).pathname.startsWith("/bare/")
      ? bare.fetch(request, env, context)
      : app.fetch(request, env, context);
  },
  queue: async () => {},
} satisfies ExportedHandler<BenchEnv>;
