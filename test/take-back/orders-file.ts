import { vinCheckDigit } from "../../shared/kernel/vin.ts";

/** One line of a file: of which household, on which day, under which number, and what it says besides. */
export interface Line {
  order: number;
  household: number;
  day: number;
  kind: number;
  km: number;
  /** Whether somebody else of the household brought the car. */
  sent: boolean;
  /** Whether the car has a new owner, or a new plate. */
  moved: boolean;
}

const header =
  "工单号,门店,维修类型,车主姓名,车主电话,送修人,送修人电话,车牌号,车架号,车型,行驶里程,进厂时间,交车时间,服务顾问,实收金额";
const kinds = ["常规保养", "一般维修", "事故车", "内返"];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A file of repair orders about a few households, which meet in it again and again. */
export function ordersFile(lines: readonly Line[]): File {
  const text = lines.map((line) => {
    const { order, household, day, kind, km, sent, moved } = line;
    const date = new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10);
    const blank = `LSVAM418000${String(household).padStart(6, "0")}`;
    const owner = moved
      ? `钱${at("甲乙丙丁".split(""), household)}`
      : `张${at("甲乙丙丁".split(""), household)}`;
    return [
      `RO${order}`,
      at(["江北店", "鄞州店"], household),
      at(kinds, kind),
      owner,
      // Two households share each number.
      `1390000${1000 + Math.floor(household / 2) + (moved ? 10 : 0)}`,
      sent ? `孙${at("甲乙丙丁".split(""), household)}` : owner,
      sent ? `1380000${2000 + household}` : "",
      moved ? `浙BD${20_000 + household}` : `浙B${10_000 + household}`,
      household % 3 === 0 ? "" : `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`,
      "朗逸",
      String(10_000 + km * 100),
      `${date} 09:00`,
      `${date} 16:30`,
      at(["陈晓", "刘洋"], order),
      String(300 + km),
    ].join(",");
  });
  return new File([[header, ...text].join("\n")], "工单.csv");
}

/** The archive of the same households. */
export function customersFile(lines: readonly Line[]): File {
  const text = lines.map(({ household, km, moved }) =>
    [
      `K${household}`,
      `张${at("甲乙丙丁".split(""), household)}`,
      `1390000${1000 + Math.floor(household / 2) + (moved ? 10 : 0)}`,
      at(["江北店", "鄞州店"], household),
      `浙B${10_000 + household}`,
      `${km} 号`,
    ].join(","),
  );
  return new File([["客户编号,客户姓名,手机号码,门店,车牌号,地址", ...text].join("\n")], "客户.csv");
}
