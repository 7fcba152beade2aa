import type * as z from "zod";
import { caseAct, type caseView, listCases } from "../../shared/contracts/cases.contract.ts";
import type { BodyOf } from "../../shared/kernel/endpoint.ts";
import { hourMs } from "../../shared/kernel/zone.ts";
import { type Demo, type Member, worksOn } from "./demo.ts";
import { allTroubles, type DemoTrouble } from "./demo-words.ts";
import type { Seat } from "./office.ts";

export type Case = z.output<ReturnType<typeof caseView>>;
export type Act = BodyOf<typeof caseAct>;

const looks = ["11:20", "16:45"];

/** Service managers go through their cases twice a day. */
export function planCases(demo: Demo): void {
  const managers = [...demo.team.values()].filter(({ person }) => person.role === "service-manager");
  for (const manager of managers) {
    for (const day of demo.days.live) {
      if (!worksOn(demo, manager.person, day)) continue;
      for (const time of looks) demo.agenda.add(demo.days.at(day, time), () => lookThrough(demo, manager));
    }
  }
}

async function lookThrough(demo: Demo, manager: Member): Promise<void> {
  const { data } = await demo.office.ask(manager, listCases, { query: { open: "true", limit: 100 } });
  for (const one of data) {
    if (one.assigneeId !== manager.staffId || demo.held.has(one.id)) continue;
    const step = nextStep(demo, one);
    if (step) await act(demo, manager, one.id, step);
  }
}

export async function act(
  { office }: Pick<Demo, "office">,
  seat: Seat,
  id: string,
  body: Act,
): Promise<void> {
  await office.ask(seat, caseAct, { params: { id }, body });
}

const forgotten = 0.08;
const slow = 0.3;
const everyday: DemoTrouble = {
  words: "",
  cause: "沟通不到位",
  department: "前台",
  plan: "由服务经理与客户当面沟通",
  solution: "已当面沟通，客户表示接受",
};

/** What is done about a case by its age: taken on, looked into, told about, solved; some wait too long. */
function nextStep({ chance, office }: Demo, one: Case): Act | undefined {
  const hours = (office.now - Date.parse(one.openedAt)) / hourMs;
  const key = `${one.customerName} ${one.openedAt}`;
  const trouble = troubleOf(one);
  if (chance.happens(`${key} forgotten`, forgotten) && hours < 150) return undefined;
  const solvedAfter = one.level === "improvement" ? 20 : chance.happens(`${key} slow`, slow) ? 140 : 68;
  if (one.state === "open") return hours > 0.4 ? takenOn : undefined;
  if (one.state === "acknowledged" && hours > 18) return planOf(trouble);
  if (one.state !== "planned") return undefined;
  if (hours > solvedAfter) return solutionOf(trouble);
  return hours > 40 && hours < 64 && one.level !== "improvement" ? news : undefined;
}

export const takenOn: Act = { kind: "acknowledged", text: "已联系客户致歉，先了解情况，当天给答复。" };
export const news: Act = { kind: "updated", text: "已电话告知客户进度，配件明天到店。" };

export function planOf({ plan, cause, department }: DemoTrouble): Act {
  return { kind: "planned", text: plan, cause, department };
}

export function solutionOf({ solution }: DemoTrouble): Act {
  return { kind: "solved", text: solution };
}

function troubleOf(one: Case): DemoTrouble {
  return allTroubles.find(({ words }) => words === one.words) ?? everyday;
}
