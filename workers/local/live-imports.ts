import { getImport, startImport } from "../../shared/contracts/imports.contract.ts";
import { minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, memberOf } from "./demo.ts";
import type { DemoCar } from "./demo-archive.ts";
import { csvFile, customerTable, type DemoTable, orderTable } from "./demo-files.ts";
import { type DemoOrder, hasLeft } from "./demo-orders.ts";
import type { StoreKey } from "./demo-people.ts";

/** The day on which one store's orders came late. */
const lateDay = -6;
/** Days whose file has rows that cannot be right. */
const spoiledDays = [-3, 0];

/** The clerk's files: the customers, the months before, then every morning what the day before brought. */
export function planImports(demo: Demo, cars: readonly DemoCar[]): void {
  const { agenda, days } = demo;
  const month = (day: number) => days.date(day).slice(5).replace("-", "月").replace(/^0/, "");
  agenda.add(days.at(days.goLive - 1, "15:30"), () =>
    load(demo, { kind: "customers", name: "客户档案.csv", table: customerTable(cars) }),
  );
  const known = new Map<StoreKey, number>();
  for (const day of days.live) {
    const prompt: StoreKey[] = day === lateDay ? ["guanggu"] : ["guanggu", "hanyang"];
    const name = day === days.goLive ? "维修结算明细-上线前.csv" : `维修结算明细-${month(day - 1)}日.csv`;
    agenda.add(days.at(day, "08:15"), () => exportOrders(demo, { day, stores: prompt, known, name }));
    // At ten the clerk and the supervisor are told that yesterday's orders are missing.
    if (day === lateDay) agenda.add(days.at(day, "10:00"), () => demo.office.tick());
    if (day === lateDay)
      agenda.add(days.at(day, "14:05"), () =>
        exportOrders(demo, { day, stores: ["hanyang"], known, name: `汉阳店补传-${month(day - 1)}日.csv` }),
      );
  }
  agenda.add(days.at(-5, "08:40"), () =>
    load(demo, { kind: "service-visits", name: "工位排班表.csv", table: wrongTable, mayFail: true }),
  );
  agenda.add(days.now - 20 * minuteMs, () =>
    exportOrders(demo, { day: 0, stores: ["guanggu", "hanyang"], known, name: "维修结算明细-今天.csv" }),
  );
  agenda.add(days.now - 15 * minuteMs, () =>
    load(demo, {
      kind: "service-visits",
      name: "光谷旗舰店补录.csv",
      table: strangersTable(demo),
      isCheck: true,
    }),
  );
}

/** A file that is no list of orders. */
const wrongTable: DemoTable = {
  header: ["工位", "技师", "上午", "下午"],
  rows: [["1", "老陈", "在岗", "休息"]],
};

/** Orders of a store and an adviser that nobody has heard of: the import asks before it writes. */
function strangersTable({ orders, days }: Demo): DemoTable {
  const some = orders.filter(({ day, store }) => day === -1 && store.key === "guanggu").slice(0, 9);
  const { header, rows } = orderTable({ orders: some, by: days.now, now: days.now });
  const [number, store, adviser] = [0, header.indexOf("门店"), header.indexOf("服务顾问")];
  return {
    header,
    rows: rows.map((row) =>
      row
        .with(number, `QJ${row[number] ?? ""}`)
        .with(store, "光谷旗舰店")
        .with(adviser, "罗斌"),
    ),
  };
}

interface Export {
  day: number;
  stores: readonly StoreKey[];
  /** Up to when each store's orders have been exported. */
  known: Map<StoreKey, number>;
  name: string;
}

/** What has changed since the last file: cars that came, and cars that left. */
async function exportOrders(demo: Demo, input: Export): Promise<void> {
  const { office, days, orders } = demo;
  const { known, stores, day } = input;
  const by = office.now;
  const since = (order: DemoOrder) => known.get(order.store.key) ?? 0;
  const changed = orders.filter(
    (order) =>
      stores.includes(order.store.key) &&
      order.arrivedAt <= by &&
      (order.arrivedAt > since(order) ||
        (hasLeft(order, by, days.now) && !hasLeft(order, since(order), days.now))),
  );
  for (const key of stores) known.set(key, by);
  if (changed.length === 0) return;
  const table = orderTable({ orders: changed, by, now: days.now });
  await load(demo, {
    kind: "service-visits",
    name: input.name,
    table: spoiledDays.includes(day) ? spoiled(table) : table,
  });
}

/** With a mobile that lost four digits, and a VIN with two characters the wrong way round. */
function spoiled({ header, rows }: DemoTable): DemoTable {
  const [phone, vin] = [header.indexOf("车主电话"), header.indexOf("车架号")];
  return {
    header,
    rows: rows.map((row, nth) => {
      if (nth === 4) return row.with(phone, (row[phone] ?? "").slice(0, 7));
      const text = row[vin] ?? "";
      return nth === 9 ? row.with(vin, `${text.slice(0, 15)}${text.charAt(16)}${text.charAt(15)}`) : row;
    }),
  };
}

interface Load {
  kind: "customers" | "service-visits";
  name: string;
  table: DemoTable;
  /** Counted only; someone else decides whether it is written. */
  isCheck?: boolean;
  mayFail?: boolean;
}

async function load(
  demo: Demo,
  { kind, name, table, isCheck = false, mayFail = false }: Load,
): Promise<void> {
  const { office } = demo;
  const clerk = memberOf(demo, "郑洁");
  const file = await csvFile(name, table);
  const { id } = await office.ask(clerk, startImport, {
    body: { kind, mode: isCheck ? "check" : "apply", file },
  });
  await office.tick();
  const { state, problem } = await office.ask(clerk, getImport, { params: { id } });
  const wanted = isCheck ? "checked" : mayFail ? "failed" : "done";
  if (state !== wanted) throw new Error(`${name} is ${state} ${problem?.detail ?? ""}`);
}
