import { addDoNotCall, createCustomer } from "../../shared/contracts/archives.contract.ts";
import { closeCase, createCase } from "../../shared/contracts/cases.contract.ts";
import { createFollowUp } from "../../shared/contracts/follow-ups.contract.ts";
import {
  createInvitation,
  createLeave,
  createStaff,
  putCalendarException,
  putStoreDay,
} from "../../shared/contracts/organisation.contract.ts";
import { isoOf } from "../../shared/kernel/wire.ts";
import { minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, leave, memberOf, ordinaryOrder, peopleOf, storeIdOf } from "./demo.ts";
import { personName, phoneOf } from "./demo-archive.ts";
import { contactOf, newcomer, type StoreKey } from "./demo-people.ts";
import {
  brakes,
  type DemoTrouble,
  lapses,
  noise,
  paint,
  twelve315,
  unsettled,
  waiting,
} from "./demo-words.ts";
import { act, news, planOf, solutionOf, takenOn } from "./live-cases.ts";

/** A case that one person enters about an order of an earlier day. */
interface Entry {
  by: string;
  store: StoreKey;
  orderDay: number;
  nth: number;
  trouble: DemoTrouble;
  level: "improvement" | "grievance" | "complaint";
  major?: boolean;
  title: string;
}

const guanggu = { store: "guanggu", manager: "高远", supervisor: "刘静" } as const;
const hanyang = { store: "hanyang", manager: "孙强", supervisor: "赵琳" } as const;

/** What happens on set days, so that every state has somebody in it, whatever chance brings. */
export function planStories(demo: Demo): void {
  planTwelve315(demo);
  planReopened(demo);
  planRaised(demo);
  planBrakes(demo);
  planClosingCall(demo);
  planToday(demo);
  planDoNotCall(demo);
  planFirstContacts(demo);
  planOrganisation(demo);
}

async function enter(demo: Demo, entry: Entry): Promise<string> {
  const { office } = demo;
  const seat = memberOf(demo, entry.by);
  const { customerId, vehicleId } = await peopleOf(
    demo,
    seat,
    ordinaryOrder(demo, { store: entry.store, day: entry.orderDay, nth: entry.nth }),
  );
  const { level, title, trouble, major = false } = entry;
  const body = {
    level,
    major,
    title,
    words: trouble.words,
    storeId: storeIdOf(demo, entry.store),
    customerId,
    vehicleId,
  };
  const { id } = await office.ask(seat, createCase, { body });
  return id;
}

/** From the authority, major, handled as it should be; the closing call is the callers'. */
function planTwelve315(demo: Demo): void {
  const { agenda, days } = demo;
  const entry: Entry = {
    by: guanggu.supervisor,
    store: "guanggu",
    orderDay: -11,
    nth: 1,
    trouble: twelve315,
    level: "complaint",
    major: true,
    title: "12315 转办：未经同意加做项目",
  };
  agenda.add(days.at(-9, "10:40"), async () => {
    const id = await enter(demo, entry);
    const gao = memberOf(demo, guanggu.manager);
    agenda.add(days.at(-9, "10:58"), () => act(demo, gao, id, takenOn));
    agenda.add(days.at(-9, "13:30"), () => act(demo, gao, id, planOf(twelve315)));
  });
}

/** Solved once, and not for the customer: open again. */
function planReopened(demo: Demo): void {
  const { agenda, days, office } = demo;
  agenda.add(days.at(-7, "14:20"), async () => {
    const id = await enter(demo, {
      by: hanyang.supervisor,
      store: "hanyang",
      orderDay: -9,
      nth: 2,
      trouble: noise,
      level: "grievance",
      title: "换减振器后仍有异响",
    });
    demo.held.add(id);
    const sun = memberOf(demo, hanyang.manager);
    agenda.add(days.at(-7, "15:05"), () => act(demo, sun, id, takenOn));
    agenda.add(days.at(-6, "10:10"), () => act(demo, sun, id, planOf(noise)));
    agenda.add(days.at(-4, "16:00"), () => act(demo, sun, id, solutionOf(noise)));
    agenda.add(days.at(-2, "10:30"), async () => {
      await office.ask(memberOf(demo, hanyang.supervisor), closeCase, {
        params: { id },
        body: { words: unsettled, satisfied: false },
      });
    });
    agenda.add(days.at(-2, "11:15"), () => act(demo, sun, id, takenOn));
  });
}

/** A grievance that grew into a complaint. */
function planRaised(demo: Demo): void {
  const { agenda, days } = demo;
  agenda.add(days.at(-3, "15:30"), async () => {
    const id = await enter(demo, {
      by: "陈晓",
      store: "guanggu",
      orderDay: -5,
      nth: 3,
      trouble: waiting,
      level: "grievance",
      title: "预约后仍等待一个半小时",
    });
    demo.held.add(id);
    const gao = memberOf(demo, guanggu.manager);
    agenda.add(days.at(-3, "16:30"), () => act(demo, gao, id, takenOn));
    agenda.add(days.at(-2, "10:50"), () =>
      act(demo, gao, id, {
        kind: "raised",
        text: "客户在业主群里发了照片，要求书面答复，按投诉处理。",
        level: "complaint",
      }),
    );
    agenda.add(days.at(-2, "11:40"), () => act(demo, gao, id, planOf(waiting)));
    agenda.add(days.at(-1, "16:10"), () => act(demo, gao, id, news));
  });
}

/** Yesterday's major complaint: everybody up to the owner hears of it. */
function planBrakes(demo: Demo): void {
  const { agenda, days } = demo;
  agenda.add(days.at(-1, "16:20"), async () => {
    const id = await enter(demo, {
      by: hanyang.supervisor,
      store: "hanyang",
      orderDay: -3,
      nth: 0,
      trouble: brakes,
      level: "complaint",
      major: true,
      title: "换刹车片后踏板变软，险些追尾",
    });
    demo.held.add(id);
    const sun = memberOf(demo, hanyang.manager);
    agenda.add(days.at(-1, "16:38"), () => act(demo, sun, id, takenOn));
    agenda.add(days.at(-1, "17:50"), () => act(demo, sun, id, planOf(brakes)));
    agenda.add(days.at(0, "09:40"), () =>
      act(demo, sun, id, { kind: "updated", text: "车已拖回，制动管路有气泡，今天下午出检测报告。" }),
    );
  });
}

/** Solved a moment ago: the closing call waits for a caller. */
function planClosingCall(demo: Demo): void {
  const { agenda, days } = demo;
  agenda.add(days.at(-4, "14:10"), async () => {
    const id = await enter(demo, {
      by: guanggu.supervisor,
      store: "guanggu",
      orderDay: -7,
      nth: 4,
      trouble: paint,
      level: "complaint",
      title: "喷漆后漆面有颗粒",
    });
    demo.held.add(id);
    const gao = memberOf(demo, guanggu.manager);
    agenda.add(days.at(-4, "15:00"), () => act(demo, gao, id, takenOn));
    agenda.add(days.at(-3, "11:00"), () => act(demo, gao, id, planOf(paint)));
    agenda.add(days.now - 30 * minuteMs, () => act(demo, gao, id, solutionOf(paint)));
  });
}

/** What came in within the last hour, and nobody has looked at. */
function planToday(demo: Demo): void {
  const { agenda, days, office } = demo;
  const later = (minutes: number) => days.now + minutes * minuteMs;
  agenda.add(days.now - 50 * minuteMs, async () => {
    await enter(demo, {
      by: "陈晓",
      store: "guanggu",
      orderDay: -2,
      nth: 5,
      trouble: lapses[2] ?? waiting,
      level: "improvement",
      title: "交车时没有展示旧件",
    });
  });
  agenda.add(days.now - 26 * minuteMs, async () => {
    await enter(demo, {
      by: "徐凯",
      store: "hanyang",
      orderDay: -2,
      nth: 3,
      trouble: waiting,
      level: "grievance",
      title: "预约九点，十点半才派工",
    });
  });
  agenda.add(days.now - 22 * minuteMs, async () => {
    const seat = memberOf(demo, "李娜");
    const { customerId, vehicleId } = await peopleOf(
      demo,
      seat,
      ordinaryOrder(demo, { store: "guanggu", day: -4, nth: 2 }),
    );
    const body = {
      title: "客户要去年的保养记录，查好后发给客户",
      storeId: storeIdOf(demo, "guanggu"),
      customerId,
      vehicleId,
      dueAt: isoOf(later(150)),
    };
    await office.ask(seat, createFollowUp, { body });
  });
}

/** Customers who asked not to be called: their next callbacks are 免回访. */
function planDoNotCall(demo: Demo): void {
  const { agenda, days, office } = demo;
  const asked = [
    { ...guanggu, day: -6, nth: 0, reach: "callback", reason: "客户在海外，不方便接电话" },
    { ...hanyang, day: -3, nth: 1, reach: "all", reason: "客户来店要求不再来电" },
    { ...guanggu, day: -2, nth: 1, reach: "callback", reason: "客户说有事会自己打过来" },
  ] as const;
  for (const { store, supervisor, day, nth, reach, reason } of asked) {
    agenda.add(days.at(day, "12:10"), async () => {
      const seat = memberOf(demo, supervisor);
      const { customerId } = await peopleOf(demo, seat, ordinaryOrder(demo, { store, day, nth }));
      await office.ask(seat, addDoNotCall, { params: { id: customerId }, body: { reach, reason } });
    });
  }
}

/** New owners, each given to a caller at once: the first contact is due seven days on (AR-04). */
function planFirstContacts(demo: Demo): void {
  const { agenda, days, office, chance } = demo;
  for (let nth = 0; nth < 14; nth++) {
    const day = -9 + Math.floor((nth * 9) / 13);
    const store: StoreKey = nth % 2 === 0 ? "guanggu" : "hanyang";
    const at = day === 0 ? days.now - 58 * minuteMs : days.at(day, "17:20") + nth * minuteMs;
    agenda.add(at, async () => {
      const seat = memberOf(demo, store === "guanggu" ? guanggu.supervisor : hanyang.supervisor);
      const keeper = memberOf(demo, store === "guanggu" ? "李娜" : "黄蕾");
      const { name, gender } = personName(chance, `new owner ${nth}`);
      const body = {
        name,
        gender: gender === "男" ? ("male" as const) : ("female" as const),
        phones: [phoneOf(8200 + nth)],
        storeId: storeIdOf(demo, store),
        keeperId: keeper.staffId,
        note: "新车客户，刚提车",
      };
      await office.ask(seat, createCustomer, { body });
    });
  }
}

/** Leave, a newcomer, and days on which group or store keep other hours. */
function planOrganisation(demo: Demo): void {
  const { agenda, days, office } = demo;
  const stores = [...demo.stores.values()];
  agenda.add(days.at(-8, "11:00"), async () => {
    await office.ask(memberOf(demo, "何伟"), putCalendarException, {
      params: { date: workingDay(demo, -5) },
      body: { working: false, name: "集团技能大赛" },
    });
  });
  agenda.add(days.at(-4, "09:30"), async () => {
    const seat = memberOf(demo, "何伟");
    await office.ask(seat, putCalendarException, {
      params: { date: workingDay(demo, 20) },
      body: { working: false, name: "集团年会" },
    });
    const hours = { open: true, spans: [{ from: 510, to: 840 }], name: "消防检修，14 点闭店" };
    await office.ask(seat, putStoreDay, {
      params: { id: storeIdOf(demo, "hanyang"), date: days.date(6) },
      body: hours,
    });
  });
  agenda.add(days.at(-3, "10:20"), async () => {
    const seat = memberOf(demo, "何伟");
    const { phone, email } = contactOf(newcomer, demo.attempt);
    const { id } = await office.ask(seat, createStaff, {
      body: { name: newcomer.name, role: newcomer.role, phone, email, storeIds: stores },
    });
    await office.ask(seat, createInvitation, { body: { staffId: id } });
  });
  agenda.add(days.at(-2, "17:40"), async () => {
    const { name, standIn, reason, from, to } = leave;
    const body = {
      fromOn: days.date(from),
      toOn: days.date(to),
      reason,
      standInId: memberOf(demo, standIn).staffId,
    };
    await office.ask(memberOf(demo, guanggu.supervisor), createLeave, {
      params: { id: memberOf(demo, name).staffId },
      body,
    });
  });
}

/** The first day from one on that is neither Saturday nor Sunday. */
function workingDay({ days }: Demo, from: number): string {
  const ahead = [0, 1, 2].find((more) => days.weekday(from + more) <= 5) ?? 0;
  return days.date(from + ahead);
}
