import { writeCsv } from "../platform/spreadsheet/write.ts";
import type { DemoCar } from "./demo-archive.ts";
import { wallTime } from "./demo-days.ts";
import { type DemoOrder, hasLeft } from "./demo-orders.ts";
import { demoStores } from "./demo-people.ts";

/** A table as text, the headings first. */
export interface DemoTable {
  header: readonly string[];
  rows: string[][];
}

/** A table as the .csv that a dealer's system exports. */
export async function csvFile(name: string, { header, rows }: DemoTable): Promise<File> {
  const bytes = await new Response(writeCsv({ header, rows, bom: true })).arrayBuffer();
  return new File([bytes], name, { type: "text/csv" });
}

const customerHeader = [
  "客户编号",
  "客户姓名",
  "性别",
  "出生日期",
  "手机号码",
  "客户类型",
  "爱好",
  "车牌号",
  "车架号(VIN)",
  "品牌",
  "车型",
  "能源类型",
  "购车日期",
  "保险到期日",
  "当前里程(KM)",
  "所属门店",
  "备注",
];

/** The customer archive, one row a car. */
export function customerTable(cars: readonly DemoCar[]): DemoTable {
  const rows = cars.map((car) => {
    const { owner } = car;
    const store = demoStores.find(({ key }) => key === owner.store)?.name ?? "";
    const person = [
      owner.number,
      owner.name,
      owner.gender,
      owner.birthday,
      owner.phone,
      owner.isOrganisation ? "单位" : "个人",
      owner.hobby,
    ];
    return [
      ...person,
      car.plate,
      car.vin,
      car.brand,
      car.model,
      car.energy,
      car.boughtOn,
      car.insuranceExpiresOn,
      String(car.km),
      store,
      owner.note,
    ];
  });
  return { header: customerHeader, rows };
}

const orderHeader = [
  "工单号",
  "门店",
  "维修类型",
  "车主姓名",
  "车主电话",
  "送修人",
  "送修人电话",
  "车牌号",
  "车架号",
  "品牌",
  "车型",
  "行驶里程",
  "进厂时间",
  "预计交车",
  "交车时间",
  "服务顾问",
  "工时费",
  "配件费",
  "实收金额",
  "付款方式",
  "工单状态",
  "维修项目",
  "故障描述",
  "下次保养里程",
];

/** Orders as a system shows them at an instant: delivered, or still in the workshop. */
export function orderTable(input: { orders: readonly DemoOrder[]; by: number; now: number }): DemoTable {
  return { header: orderHeader, rows: input.orders.map((order) => orderRow({ ...input, order })) };
}

function orderRow({ order, by, now }: { order: DemoOrder; by: number; now: number }): string[] {
  const { car, work } = order;
  const left = hasLeft(order, by, now);
  const who = [car.owner.name, car.owner.phone, car.sender?.name ?? "", car.sender?.phone ?? ""];
  const times = [
    wallTime(order.arrivedAt),
    wallTime(order.promisedAt),
    left ? wallTime(order.deliveredAt) : "",
  ];
  const amounts = left ? [order.labour, order.parts, order.labour + order.parts].map(String) : ["", "", ""];
  const nextService = work.kind.includes("保养") ? String(order.km + 10_000) : "";
  return [
    order.number,
    order.store.name,
    work.kind,
    ...who,
    car.plate,
    car.vin,
    car.brand,
    car.model,
    String(order.km),
    ...times,
    order.adviser,
    ...amounts,
    work.payer,
    left ? "已交车" : "在修",
    order.items.join("；"),
    order.symptom,
    nextService,
  ];
}
