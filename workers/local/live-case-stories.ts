import { closeCase, createCase } from "../../shared/contracts/cases.contract.ts";
import { minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, memberOf, storeIdOf, visitorOf } from "./demo.ts";
import { guanggu, hanyang, owner, type StoreKey } from "./demo-people.ts";
import {
  brakes,
  type DemoTrouble,
  lapses,
  noise,
  paint,
  phones,
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

/** Cases of set days, so that every state has one, whatever chance brings. */
export function planCaseStories(demo: Demo): void {
  planTwelve315(demo);
  planReopened(demo);
  planRaised(demo);
  planBrakes(demo);
  planClosingCall(demo);
  planForgotten(demo);
  planToday(demo);
}

async function enter(demo: Demo, entry: Entry): Promise<string> {
  const { office } = demo;
  const seat = memberOf(demo, entry.by);
  const { store, orderDay: day, nth } = entry;
  const visitor = await visitorOf(demo, seat, { store, day, nth });
  const { level, title, trouble, major = false } = entry;
  const body = { ...visitor, level, major, title, words: trouble.words, storeId: storeIdOf(demo, store) };
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

/** Yesterday's major complaint, which the service manager hands up to the owner. */
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
    const handedUp = {
      kind: "reassigned",
      text: "涉及行车安全，客户要见负责人，请何总出面。",
      assigneeId: memberOf(demo, owner.name).staffId,
    } as const;
    agenda.add(days.at(-1, "18:20"), () => act(demo, sun, id, handedUp));
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

/** Entered a week ago, and past every one of its clocks. */
function planForgotten(demo: Demo): void {
  demo.agenda.add(demo.days.at(-8, "11:30"), async () => {
    const id = await enter(demo, {
      by: "周航",
      store: "guanggu",
      orderDay: -10,
      nth: 2,
      trouble: phones,
      level: "grievance",
      title: "前台电话打不通",
    });
    demo.held.add(id);
  });
}

/** What came in within the last hour, and nobody has looked at. */
function planToday(demo: Demo): void {
  const { agenda, days } = demo;
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
}
