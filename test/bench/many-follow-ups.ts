/** Ids as the product writes them: a prefix and 16 characters; here a group's number and a count within it. */
export const groupId = (group: number) => `grp_${String(group).padStart(8, "0")}`;
const sixteen = (group: number, number: number) =>
  `${String(group).padStart(6, "0")}${String(number).padStart(10, "0")}`;
export const storeId = (group: number, number: number) => `sto_${sixteen(group, number)}`;
export const callerId = (group: number, number: number) => `stf_${sixteen(group, number)}`;
export const followUpId = (group: number, number: number) => `fu_${sixteen(group, number)}`;

const rowsAStatement = 20_000;
const day = 86_400_000;

const everyDay = JSON.stringify(
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [{ from: 510, to: 1080 }]])),
);

/** Columns with a value of SQL each, over `n.i`, the row's number, and `?1` the group, `?2` its number. */
function insertText(table: string, columns: Record<string, string>): string {
  const names = Object.keys(columns).join(", ");
  return `INSERT INTO ${table} (group_id, ${names})
    WITH RECURSIVE n(i) AS (SELECT cast(?3 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < cast(?4 AS INTEGER))
    SELECT ?1, ${Object.values(columns).join(", ")} FROM n`;
}

const idText = (prefix: string, number: string) =>
  `'${prefix}_' || printf('%06d%010d', cast(?2 AS INTEGER), ${number})`;

/**
 * Texts that fill one group: `customers` people with a phone and a car each, one delivered order and one callback
 * a follow-up. Follow-up n stands with store n mod stores and caller n mod callers, ordered by time as it came.
 */
function tableTexts(input: Filling & { stepMs: number; openFrom: number; promised: number }) {
  const { stores, callers, customers, asOf, stepMs, openFrom, promised } = input;
  const from = asOf - 4 * day;
  const delivered = `cast(${from} + n.i * ${stepMs} AS INTEGER)`;
  const due = `cast(${asOf - day} + n.i * ${stepMs} AS INTEGER)`;
  const state = `CASE WHEN n.i >= ${openFrom} THEN 'open' ELSE 'done' END`;
  const customer = `(n.i % ${customers})`;
  const stamps = { created_at: String(asOf), version: "1", changed_seq: "1" };
  return {
    stores: {
      id: idText("sto", "n.i"),
      name: "'门店' || n.i",
      brands: "'[]'",
      zone: "'Asia/Shanghai'",
      spans: `'${everyDay}'`,
      go_live_on: "'2020-01-01'",
      ...stamps,
    },
    staff: {
      id: idText("stf", "n.i"),
      user_id: idText("usr", "n.i"),
      name: "'客服' || n.i",
      role: "'callback-agent'",
      sight: "'own'",
      rest_days: "'[]'",
      ability_weight: "1.0",
      language: "'zh'",
      state: "'active'",
      ...stamps,
    },
    staff_stores: {
      staff_id: idText("stf", "n.i"),
      store_id: idText("sto", `n.i % ${stores}`),
      changed_seq: "1",
    },
    customers: {
      id: idText("cus", "n.i"),
      store_id: idText("sto", `n.i % ${stores}`),
      type: "'person'",
      name: "'客户' || n.i",
      extra: "'{}'",
      source: "'import'",
      ...stamps,
    },
    contact_points: {
      id: idText("cp", "n.i"),
      kind: "'phone'",
      value: "printf('+861%010d', 3000000000 + n.i)",
      state: "'valid'",
      ...stamps,
    },
    customer_contact_points: {
      customer_id: idText("cus", "n.i"),
      contact_point_id: idText("cp", "n.i"),
      use: "'main'",
      changed_seq: "1",
    },
    vehicles: {
      id: idText("veh", "n.i"),
      plate: "printf('鄂A%05d', n.i)",
      model: "'朗逸'",
      extra: "'{}'",
      ...stamps,
    },
    service_visits: {
      id: idText("sv", "n.i"),
      store_id: idText("sto", `n.i % ${stores}`),
      order_number: "'RO' || n.i",
      kind: "'maintenance'",
      state: "'delivered'",
      owner_customer_id: idText("cus", customer),
      sender_customer_id: idText("cus", customer),
      contact_point_id: idText("cp", customer),
      vehicle_id: idText("veh", customer),
      delivered_at: delivered,
      delivered_from: "'delivery'",
      delivery_number: "1",
      listed_at: delivered,
      amounts: "'[]'",
      items: "'[]'",
      extra: "'{}'",
      ...stamps,
    },
    follow_ups: {
      id: idText("fu", "n.i"),
      kind: "'service-callback'",
      cause: `${idText("sv", "n.i")} || '#1'`,
      subject_type: "'service-visit'",
      subject_id: idText("sv", "n.i"),
      customer_id: idText("cus", customer),
      contact_point_id: idText("cp", customer),
      vehicle_id: idText("veh", customer),
      store_id: idText("sto", `n.i % ${stores}`),
      assignee_id: idText("stf", `n.i % ${callers}`),
      not_before: delivered,
      due_at: due,
      ready_at: delivered,
      sort_at: due,
      state,
      promised_at: `CASE WHEN n.i < ${promised} THEN ${asOf - 60_000} END`,
      closed_at: `CASE WHEN n.i >= ${openFrom} THEN NULL ELSE ${due} END`,
      why: `json_object('event', 'delivered', 'on', date((${from} + n.i * ${stepMs}) / 1000, 'unixepoch'), 'n', 3, 'unit', 'working-days')`,
      provisional: "0",
      history: "0",
      late_data: "0",
      attempts: "0",
      step: "0",
      next_step_at: `CASE WHEN n.i < ${promised} THEN ${asOf - 60_000} WHEN n.i >= ${openFrom} THEN ${due} + ${10 * day} END`,
      started_at: delivered,
      visit_kind: "'maintenance'",
      opened_at: delivered,
      version: "1",
      changed_seq: "1",
    },
  };
}

/** How much of everything a group is filled with; its number makes its ids. */
export interface Filling {
  group: number;
  stores: number;
  callers: number;
  customers: number;
  followUps: number;
  visits?: number;
  asOf: number;
  stepMs?: number;
  openFrom?: number;
  promised?: number;
}

/**
 * Fills one group on a shard with `followUps` callbacks; those from `openFrom` on are open, and to the first
 * `promised` a call was promised for a minute ago. Dates and sizes are arguments: two runs hold the same rows.
 */
export async function fillGroup(database: D1Database, input: Filling): Promise<void> {
  const { group, stores, callers, customers, followUps, asOf } = input;
  const texts = tableTexts({ openFrom: 0, promised: 0, stepMs: 60_000, ...input });
  const id = groupId(group);
  const stamp = [id, asOf];
  await database.batch([
    database
      .prepare(
        "INSERT INTO groups (group_id, name, state, settings, created_at, version, changed_seq) VALUES (?1, ?1, 'active', '{}', ?2, 1, 1)",
      )
      .bind(...stamp),
    database
      .prepare(
        "INSERT INTO audit (group_id, seq, at, actor_type, actor_id, request_id, verb, subject_type, subject_id, payload_hash) VALUES (?1, 1, ?2, 'system', 'bench', 'bench', 'bench.fill', 'group', ?1, '')",
      )
      .bind(...stamp),
  ]);
  const rows: Record<string, number> = {
    stores,
    staff: callers,
    staff_stores: callers,
    customers,
    contact_points: customers,
    customer_contact_points: customers,
    vehicles: customers,
    service_visits: input.visits ?? followUps,
    follow_ups: followUps,
  };
  for (const [table, columns] of Object.entries(texts)) {
    const sql = insertText(table, columns);
    const count = rows[table] ?? 0;
    for (let at = 0; at < count; at += rowsAStatement) {
      const end = Math.min(count, at + rowsAStatement);
      await database.prepare(sql).bind(id, group, at, end).run();
    }
  }
}
