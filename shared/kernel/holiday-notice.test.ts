import { describe, expect, it } from "vitest";
import { dayKind } from "./calendar.ts";
import { readHolidayNotice } from "./holiday-notice.ts";
import { addDays, weekdayOf } from "./zone.ts";

const head = (year: number) => `国务院办公厅关于${year}年
部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
`;
const tail = `
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。`;

const notices: Record<number, string> = {
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
};

const whole = (year: number) => `${head(year)}${notices[year]}${tail}`;

describe("the State Council's notice", () => {
  it.each([2023, 2024, 2025])("of %i, as it was pasted, gives the year's days as they are known", (year) => {
    const notice = readHolidayNotice(whole(year));
    expect(notice?.year).toBe(year);
    const told = new Map(notice?.days.map((day) => [day.date, day.working]));
    const differing = [];
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const working = told.get(date) ?? weekdayOf(date) < 6;
      if (working !== dayKind({ date, exceptions: [] }).working) differing.push(date);
    }
    expect(differing).toEqual([]);
  });

  it("is read in any width of signs, with blanks and broken lines", () => {
    const text = whole(2025).replaceAll("：", ":").replaceAll("（", "(").replaceAll("1月", "１ 月\n");
    expect(readHolidayNotice(text)).toEqual(readHolidayNotice(whole(2025)));
  });

  it("names each day by its holiday", () => {
    const days = readHolidayNotice(whole(2025))?.days ?? [];
    expect(days.find(({ date }) => date === "2025-09-28")).toEqual({
      date: "2025-09-28",
      working: true,
      name: "国庆节、中秋节",
    });
  });

  it.each([
    ["no notice at all", "年会 1月2日 放假"],
    ["no year", whole(2025).replaceAll("2025年", "")],
    ["a holiday without days", whole(2025).replace("4月4日（周五）至6日（周日）放假，共3天。", "另行通知。")],
    ["a date that is none", whole(2025).replace("4月4日（周五）至6日", "4月31日至6日")],
    ["a holiday of half a year", whole(2025).replace("5月1日（周四）至5日", "5月1日至10月5日")],
  ])("is refused as a whole with %s", (_, text) => {
    expect(readHolidayNotice(text)).toBeUndefined();
  });
});
