import type { SummarySection } from "../../../shared/contracts/reports.summaries.contract.ts";
import type { Language } from "../../../shared/kernel/problem.ts";
import type { SummaryFigures } from "./reports.summaries.rules.ts";

export type Sections = Record<SummarySection, string>;

/** What a draft says before anybody edits it: every sentence from the figures, none without. */
export function writtenFrom(input: { figures: SummaryFigures; name: string; language: Language }): Sections {
  return input.language === "zh" ? inChinese(input) : inEnglish(input);
}

/** A share with its sum, as people read it: `92.4%（218 / 236）`. */
function rate(part: number, whole: number, language: Language): string {
  if (whole === 0) return "—";
  const percent = `${((part * 100) / whole).toFixed(1)}%`;
  return language === "zh" ? `${percent}（${part} / ${whole}）` : `${percent} (${part} of ${whole})`;
}

/** How far a share moved, in percentage points; null where one of the two has nothing to divide by. */
function moved(now: [number, number], earlier: [number, number]): number | null {
  if (now[1] === 0 || earlier[1] === 0) return null;
  return (now[0] / now[1] - earlier[0] / earlier[1]) * 100;
}

function change(points: number | null, language: Language): string {
  const zh = language === "zh";
  if (points === null) return zh ? "上期没有可比的数" : "nothing to compare with";
  const size = Math.abs(points).toFixed(1);
  if (size === "0.0") return zh ? "与上期持平" : "as in the period before";
  if (zh) return `比上期${points > 0 ? "高" : "低"} ${size} 个百分点`;
  return `${size} points ${points > 0 ? "above" : "below"} the period before`;
}

const lines = (all: readonly (string | false)[]): string => all.filter((line) => line !== false).join("\n");

function inChinese({ figures, name }: { figures: SummaryFigures; name: string }): Sections {
  const { now, earlier, voices } = figures;
  const { opened } = now;
  const dates = `${figures.from} 至 ${figures.to}`;
  return {
    overview: lines([
      `${name} ${dates} 应回访 ${now.due} 个，已拨打 ${now.called} 个，有效回访率 ${rate(now.reached, now.ended, "zh")}。`,
      `回访及时率 ${rate(now.timely, now.passed, "zh")}，${change(moved([now.timely, now.passed], [earlier.timely, earlier.passed]), "zh")}。`,
      `期间拨出 ${now.dials} 次，有效接通 ${now.contacts} 次；上期（${figures.before.from} 至 ${figures.before.to}）有效接通 ${earlier.contacts} 次。`,
    ]),
    satisfaction: lines([
      `不满意 ${now.dissatisfied} 个，不满意率 ${rate(now.dissatisfied, now.contacts, "zh")}，${change(moved([now.dissatisfied, now.contacts], [earlier.dissatisfied, earlier.contacts]), "zh")}。`,
      ...figures.questions.map(
        ({ zh, n, mean, scale, counts }) =>
          `「${zh}」平均 ${(mean ?? 0).toFixed(2)} 分（${scale} 分制，${n} 人）：${counts
            .map((count, index) => `${index + 1} 分 ${count} 人`)
            .toReversed()
            .join("，")}。`,
      ),
      figures.questions.length === 0 && "期间没有评分。",
    ]),
    opinions: lines([
      `有 ${now.withWords} 位客户留下原话，其中不满意 ${voices.dissatisfied.count} 位，有改进意见 ${voices.improvement.count} 位。`,
      ...voices.dissatisfied.shown.slice(0, 5).map(({ who, words }) => `${who}：「${words}」`),
      voices.dissatisfied.count > 5 && `其余见附录。`,
    ]),
    handling: lines([
      `期间立案 ${opened.improvement + opened.grievance + opened.complaint} 件：改进项 ${opened.improvement} 件，抱怨 ${opened.grievance} 件，投诉 ${opened.complaint} 件；其中外返 ${now.rework} 件。`,
      `期间关闭 ${now.closed} 件；本期立案中还有 ${figures.unclosed.length} 件未结。`,
      ...figures.unclosed.slice(0, 5).map(({ number, title }) => `未结：${number} ${title}`),
    ]),
    measures: lines([
      ...figures.improvements.map(
        ({ title, department }) => `${title}${department === null ? "" : `（${department}）`}：`,
      ),
      figures.improvements.length === 0 && "期间没有登记改进项。",
    ]),
    plan: lines([
      figures.unclosed.length > 0 && `跟进 ${figures.unclosed.length} 件未结，按期关闭并回访客户。`,
      `下期目标：回访及时率　　　，不满意率　　　。`,
    ]),
  };
}

function inEnglish({ figures, name }: { figures: SummaryFigures; name: string }): Sections {
  const { now, earlier, voices } = figures;
  const { opened } = now;
  return {
    overview: lines([
      `${name}, ${figures.from} to ${figures.to}: ${now.due} callbacks due, ${now.called} of them dialled; customers reached ${rate(now.reached, now.ended, "en")}.`,
      `On time ${rate(now.timely, now.passed, "en")}, ${change(moved([now.timely, now.passed], [earlier.timely, earlier.passed]), "en")}.`,
      `${now.dials} dials and ${now.contacts} valid contacts; ${earlier.contacts} valid contacts in the period before (${figures.before.from} to ${figures.before.to}).`,
    ]),
    satisfaction: lines([
      `Dissatisfied: ${now.dissatisfied}, which is ${rate(now.dissatisfied, now.contacts, "en")}, ${change(moved([now.dissatisfied, now.contacts], [earlier.dissatisfied, earlier.contacts]), "en")}.`,
      ...figures.questions.map(
        ({ en, n, mean, scale, counts }) =>
          `“${en}” ${(mean ?? 0).toFixed(2)} of ${scale} on average (${n} answers): ${counts
            .map((count, index) => `${index + 1}: ${count}`)
            .toReversed()
            .join(", ")}.`,
      ),
      figures.questions.length === 0 && "Nothing was rated in this time.",
    ]),
    opinions: lines([
      `${now.withWords} customers left words: ${voices.dissatisfied.count} dissatisfied, ${voices.improvement.count} with something to improve.`,
      ...voices.dissatisfied.shown.slice(0, 5).map(({ who, words }) => `${who}: “${words}”`),
      voices.dissatisfied.count > 5 && "The others stand below.",
    ]),
    handling: lines([
      `Opened ${opened.improvement + opened.grievance + opened.complaint} cases: ${opened.improvement} improvement items, ${opened.grievance} grievances, ${opened.complaint} complaints; ${now.rework} of them rework.`,
      `Closed ${now.closed} cases; ${figures.unclosed.length} opened in this time are still open.`,
      ...figures.unclosed.slice(0, 5).map(({ number, title }) => `Open: ${number} ${title}`),
    ]),
    measures: lines([
      ...figures.improvements.map(
        ({ title, department }) => `${title}${department === null ? "" : ` (${department})`}:`,
      ),
      figures.improvements.length === 0 && "No improvement item was recorded in this time.",
    ]),
    plan: lines([
      figures.unclosed.length > 0 &&
        `Follow the ${figures.unclosed.length} open cases up, close them in time and call the customers.`,
      "Targets of the next period: on time ____, dissatisfied ____.",
    ]),
  };
}

/** A draft's sections over new figures: those that nobody edited are written anew, the others stay. */
export function rewritten(input: { sections: Sections; before: Sections; after: Sections }): Sections {
  const { sections, before, after } = input;
  const kept = (name: SummarySection) => (sections[name] === before[name] ? after[name] : sections[name]);
  return {
    overview: kept("overview"),
    satisfaction: kept("satisfaction"),
    opinions: kept("opinions"),
    handling: kept("handling"),
    measures: kept("measures"),
    plan: kept("plan"),
  };
}
