/** Texts of every statement that ran on a shard, for the sweep over query plans. */
export const recordedStatements = new Set<string>();

/** The test files that have begun in this run. */
export const recordedFiles = new Set<string>();

type Interrupt = (call: { statements: string[]; when: "before" | "after" }) => void | Promise<void>;
let interrupt: Interrupt | undefined;

/** Has every batch on a shard pass by `hook`, which may throw before or after it, a process that dies there, or let others go first. */
export async function interrupted<T>(hook: Interrupt, work: () => Promise<T>): Promise<T> {
  interrupt = hook;
  try {
    return await work();
  } finally {
    interrupt = undefined;
  }
}

const texts = new WeakMap<D1PreparedStatement, string>();

function recordingStatement(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
  texts.set(statement, sql);
  const bind = statement.bind.bind(statement);
  statement.bind = (...values: unknown[]) => {
    const bound = bind(...values);
    texts.set(bound, sql);
    return bound;
  };
  return statement;
}

/** A database whose sessions record what runs and can be interrupted. */
export function recordingDatabase(database: D1Database): D1Database {
  return new Proxy(database, {
    get(target, property) {
      if (property !== "withSession") {
        const value: unknown = Reflect.get(target, property);
        return typeof value === "function" ? value.bind(target) : value;
      }
      return (constraint?: string) => recordingSession(target.withSession(constraint));
    },
  });
}

function recordingSession(session: D1DatabaseSession): D1DatabaseSession {
  return new Proxy(session, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => recordingStatement(target.prepare(sql), sql);
      if (property === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          const sqls = statements.map((statement) => texts.get(statement) ?? "");
          for (const sql of sqls) recordedStatements.add(sql);
          await interrupt?.({ statements: sqls, when: "before" });
          const results = await target.batch(statements);
          await interrupt?.({ statements: sqls, when: "after" });
          return results;
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
