import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pinyinFor, tokensOf } from "../../workers/platform/search-tokens.ts";
import { callerId, fillGroup, groupId, storeId } from "./many-follow-ups.ts";

const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇解",
];
const given = [
  ..."伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂红梅建国志文斌鹏飞玲辉华梅雪海燕波宁健俊帆凯浩宇轩梓涵子欣怡诗雨晨阳嘉豪博思远天佑三丰一诺",
];
const caseTitle = "刹车异响未修好";
const day = 86_400_000;
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const vinLetters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

/** Numbers that look drawn and are the same in every run. */
function drawer(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const id = (prefix, number) => `${prefix}_000000${String(number).padStart(10, "0")}`;

/** A person with a phone, a car and an order; common surnames are common. */
function customerOf(number, draw) {
  const surname = surnames[Math.min(draw(surnames.length), draw(surnames.length), draw(surnames.length))];
  const name = surname + given[draw(given.length)] + (draw(4) === 0 ? "" : given[draw(given.length)]);
  const picked = (from, length) => Array.from({ length }, () => from[draw(from.length)]).join("");
  const plate = `浙${letters[draw(8)]}${picked(vinLetters.slice(0, 8), 1)}${picked("0123456789", 4)}`;
  return {
    number,
    id: id("cus", number),
    name,
    phone: `+861${3 + draw(7)}${String(100_000_000 + number * 4_409)
      .slice(-9)
      .padStart(9, "0")}`,
    vin: `LSV${picked(vinLetters, 8)}${String(100_000 + draw(900_000))}`,
    plate,
    orderNumber: `RO-2026${String(1 + draw(12)).padStart(2, "0")}${String(1 + draw(28)).padStart(2, "0")}-${String(number).padStart(6, "0")}`,
  };
}

const caseNumberOf = ({ number }) => `TS-20261122-${number.toString(36).toUpperCase().padStart(4, "0")}`;

function fileOf(dataFolder) {
  const folder = join(dataFolder, "d1", "miniflare-D1DatabaseObject");
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith(".sqlite") && file !== "metadata.sqlite",
  )) {
    const database = new DatabaseSync(join(folder, name), { enableForeignKeyConstraints: false });
    const isShard = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'follow_ups'").get();
    if (isShard && database.prepare("SELECT 1 FROM groups").get()) return database;
    database.close();
  }
  throw new Error("no shard holds the group");
}

/** The one group, with its stores and people. */
export async function foundGroup(database, { stores, callers, asOf }) {
  await fillGroup(database, { group: 0, stores, callers, customers: 0, followUps: 0, asOf });
}

/**
 * Fills the one group of a stopped runtime with people, their phones, cars and orders, every hundredth with an open
 * follow-up and a case, and with what search keeps of them; gives the people.
 */
export async function fillCustomers({ dataFolder, count, stores, callers, asOf }) {
  const database = fileOf(dataFolder);
  const group = groupId(0);
  const draw = drawer(20_261_122);
  const pinyin = await pinyinFor(["customers"]);
  const people = Array.from({ length: count }, (_, number) => customerOf(number, draw));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; BEGIN");
  const insert = (table, columns) => {
    const names = Object.keys(columns(people[0]));
    const statement = database.prepare(
      `INSERT INTO ${table} (group_id, ${names.join(", ")}) VALUES (?${", ?".repeat(names.length)})`,
    );
    return (person) => statement.run(group, ...Object.values(columns(person)));
  };
  // Rows come in order and indexes last: one by one, a million tokens take minutes to find their place.
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  const statistics = database.prepare("SELECT tbl, idx, stat FROM sqlite_stat1").all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  database.exec("CREATE TEMP TABLE tokens (kind TEXT, token TEXT, id TEXT)");
  const keep = database.prepare("INSERT INTO tokens VALUES (?, ?, ?)");
  const found = (table, row) => {
    for (const { kind, token, id: of } of tokensOf(table, row, pinyin)) keep.run(kind, token, of);
  };
  const stamps = { created_at: asOf, version: 1, changed_seq: 1 };
  const customer = ({ number }) => id("cus", number);
  const store = ({ number }) => storeId(0, number % stores);
  const writes = [
    insert("customers", (one) => ({
      id: customer(one),
      store_id: store(one),
      type: "person",
      name: one.name,
      extra: "{}",
      source: "import",
      ...stamps,
    })),
    insert("customer_stores", (one) => ({
      store_id: store(one),
      customer_id: customer(one),
      changed_seq: 1,
    })),
    insert("contact_points", (one) => ({
      id: id("cp", one.number),
      kind: "phone",
      value: one.phone,
      state: "valid",
      ...stamps,
    })),
    insert("customer_contact_points", (one) => ({
      customer_id: customer(one),
      contact_point_id: id("cp", one.number),
      use: "main",
      changed_seq: 1,
    })),
    insert("vehicles", (one) => ({
      id: id("veh", one.number),
      vin: one.vin,
      plate: one.plate,
      model: "朗逸",
      extra: "{}",
      ...stamps,
    })),
    insert("vehicle_stores", (one) => ({
      store_id: store(one),
      vehicle_id: id("veh", one.number),
      changed_seq: 1,
    })),
    insert("vehicle_plates", (one) => ({
      vehicle_id: id("veh", one.number),
      plate: one.plate,
      new_energy: 0,
      from_on: "2026-01-01",
      changed_seq: 1,
    })),
    insert("vehicle_parties", (one) => ({
      vehicle_id: id("veh", one.number),
      customer_id: customer(one),
      part: "owner",
      since_on: "2026-01-01",
      changed_seq: 1,
    })),
    insert("service_visits", (one) => ({
      id: id("sv", one.number),
      store_id: store(one),
      order_number: one.orderNumber,
      kind: "maintenance",
      state: "delivered",
      owner_customer_id: customer(one),
      vehicle_id: id("veh", one.number),
      delivered_at: asOf - day,
      delivery_number: 1,
      listed_at: asOf - day,
      amounts: "[]",
      items: "[]",
      extra: "{}",
      ...stamps,
    })),
  ];
  const works = [
    insert("follow_ups", (one) => ({
      id: id("fu", one.number),
      kind: "service-callback",
      cause: id("sv", one.number),
      subject_type: "service-visit",
      subject_id: id("sv", one.number),
      customer_id: customer(one),
      contact_point_id: id("cp", one.number),
      vehicle_id: id("veh", one.number),
      store_id: store(one),
      assignee_id: callerId(0, (one.number / 100) % callers),
      not_before: asOf,
      due_at: asOf,
      ready_at: asOf,
      sort_at: asOf,
      state: "open",
      why: "{}",
      provisional: 0,
      history: 0,
      late_data: 0,
      attempts: 0,
      step: 0,
      started_at: asOf,
      opened_at: asOf,
      version: 1,
      changed_seq: 1,
    })),
    insert("cases", (one) => ({
      id: id("case", one.number),
      number: caseNumberOf(one),
      level: "complaint",
      major: 0,
      state: "open",
      title: caseTitle,
      store_id: store(one),
      customer_id: customer(one),
      rework: 0,
      assignee_id: callerId(0, (one.number / 100) % callers),
      acknowledge_by: asOf,
      plan_by: asOf,
      solve_by: asOf,
      opened_by: callerId(0, 0),
      opened_at: asOf,
      version: 1,
      changed_seq: 1,
    })),
  ];
  for (const one of people) {
    for (const write of writes) write(one);
    found("customers", { id: customer(one), name: one.name });
    found("contactPoints", { id: id("cp", one.number), kind: "phone", state: "valid", value: one.phone });
    found("vehicles", { id: id("veh", one.number), vin: one.vin });
    found("vehiclePlates", { vehicleId: id("veh", one.number), plate: one.plate });
    found("serviceVisits", { id: id("sv", one.number), orderNumber: one.orderNumber });
    if (one.number % 100 !== 0) continue;
    for (const write of works) write(one);
    found("cases", { id: id("case", one.number), number: caseNumberOf(one), title: caseTitle });
  }
  database
    .prepare(
      "INSERT OR IGNORE INTO search_index (group_id, kind, token, id) SELECT ?, kind, token, id FROM tokens ORDER BY kind, token, id",
    )
    .run(group);
  for (const { sql } of indexes) database.exec(sql);
  // An index takes its statistics along when it goes.
  database.exec("DELETE FROM sqlite_stat1");
  const known = database.prepare("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)");
  for (const { tbl, idx, stat } of statistics) known.run(tbl, idx, stat);
  database.exec("COMMIT");
  database.close();
  return people;
}
