/** One line of EXPLAIN QUERY PLAN. */
export interface PlanLine {
  id: number;
  parent: number;
  detail: string;
}

/** What a plan may say besides scanning and searching: how rows are held, merged and handed on. */
const harmless = [
  /^SCAN (\d+ )?CONSTANT ROWS?$/,
  /^USE TEMP B-TREE FOR /,
  /^(MERGE \(.+\)|LEFT|RIGHT|COMPOUND QUERY|LEFT-MOST SUBQUERY|UNION ALL|UNION USING TEMP B-TREE)$/,
  /^((REUSE )?LIST|(CORRELATED )?SCALAR) SUBQUERY \d+$/,
  /^(CO-ROUTINE|MATERIALIZE) /,
  /^(SETUP|RECURSIVE STEP|MULTI-INDEX OR|INDEX \d+|CREATE BLOOM FILTER|BLOOM FILTER ON .+)$/,
  / VIRTUAL TABLE INDEX /,
];
const byGroup = / USING (?:PRIMARY KEY|(?:COVERING )?INDEX \w+) \(group_id=\?/;
const withSet = /(?:\bWITH(?:\s+RECURSIVE)?|,)\s+(\w+)\s+AS\s+(?:(?:NOT\s+)?MATERIALIZED\s+)?\(/gi;

/** Whether a name in a plan is a set of rows that the statement made itself, or another name of one. */
function isDerived(input: { name: string; line: PlanLine; plan: readonly PlanLine[]; sql: string }): boolean {
  const { name, line, plan, sql } = input;
  if (isMadeAround({ name, parent: line.parent, plan })) return true;
  const sets = [...sql.matchAll(withSet)].map(([, set = ""]) => set);
  return sets.some((set) => set === name || new RegExp(`\\b${set}\\s+(?:AS\\s+)?${name}\\b`).test(sql));
}

/** Whether a set of that name is made beside a line, or beside one that it stands under. */
function isMadeAround(input: { name: string; parent: number; plan: readonly PlanLine[] }): boolean {
  const { name, parent, plan } = input;
  const beside = plan.filter((line) => line.parent === parent).map(({ detail }) => detail);
  if (beside.includes(`CO-ROUTINE ${name}`) || beside.includes(`MATERIALIZE ${name}`)) return true;
  const above = plan.find(({ id }) => id === parent);
  return above !== undefined && isMadeAround({ name, parent: above.parent, plan });
}

/** A search of an index led by time, up to an instant. */
export function searchByTime(index: string): RegExp {
  return new RegExp(`^SEARCH \\w+ USING (?:COVERING )?INDEX ${index} \\((?:\\w+>\\? AND )?\\w+<\\?\\)$`);
}

/**
 * The lines of a plan that read a table otherwise than by its group. `timeLed` is the index, led by time,
 * that a cross-group sweep may search instead.
 */
export function planProblems(input: { sql: string; plan: readonly PlanLine[]; timeLed?: string }): string[] {
  const { sql, plan, timeLed } = input;
  return plan
    .filter((line) => {
      const { detail } = line;
      if (byGroup.test(detail) || harmless.some((form) => form.test(detail))) return false;
      if (timeLed !== undefined && searchByTime(timeLed).test(detail)) return false;
      const name = /^(?:SCAN|SEARCH) (\(.+?\)|\w+)/.exec(detail)?.[1];
      return name === undefined || !isDerived({ name, line, plan, sql });
    })
    .map(({ detail }) => detail);
}
