import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { date, instant, listQuery, longWords, pageOf } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { caseLevels, caseStates } from "./cases.contract.ts";

const tag = "reports";
/** The days of a quarter. */
export const mostSummaryDays = 92;
/** Dials of a period: a store makes some 2,000 in a month. */
export const mostSummaryDials = 20_000;

export const summaryProblems = defineProblems({
  "summary_reports.too_large": {
    status: 422,
    zh: {
      title: "这段时间太长",
      detail: "一份总结最多统计 {limit} 次拨打。请缩短时间，或按门店分开写。",
    },
    en: {
      title: "Too long a time",
      detail: "A summary counts up to {limit} dials. Take a shorter time, or one store at a time.",
    },
  },
  "summary_reports.filed": {
    status: 409,
    zh: { title: "已经归档", detail: "这份总结 {number} 已归档，不能再改。要改，请另开新版。" },
    en: {
      title: "Already filed",
      detail: "Report {number} is filed and no longer changes. Open a new edition to say it anew.",
    },
  },
  "summary_reports.not_filed": {
    status: 409,
    zh: { title: "还没归档", detail: "没归档的总结直接改就行，不用另开新版。" },
    en: {
      title: "Not filed yet",
      detail: "A draft is edited as it stands; only a filed report gets a new edition.",
    },
  },
  "summary_reports.newer_edition": {
    status: 409,
    zh: { title: "已经有新版", detail: "{number} 已经另开了新版，请到新版里改。" },
    en: { title: "There is a newer edition", detail: "{number} has a newer edition already: go on there." },
  },
});

/** 概况, 满意度, 客户意见, 处理情况, 改进措施, 下期计划. */
export const summarySections = [
  "overview",
  "satisfaction",
  "opinions",
  "handling",
  "measures",
  "plan",
] as const;
export type SummarySection = (typeof summarySections)[number];

const count = () => z.number().int();

/** The figures of one period; rates of what was due are by due time, of what was said by the day of the contact. */
export const summaryTotals = once(() =>
  z
    .strictObject({
      due: count().meta({
        description: "Callbacks whose due time lies in the period; cancelled ones left out.",
      }),
      called: count().meta({ description: "Of these, dialled at least once." }),
      passed: count().meta({ description: "Of these, whose due time has passed." }),
      timely: count().meta({ description: "Of those passed, with a valid contact by earlier." }),
      ended: count().meta({ description: "Of those due, lapsed or closed." }),
      reached: count().meta({ description: "Of those ended, with a valid contact." }),
      dials: count().meta({
        description: "Dials in the period; one that counted for several callbacks is one.",
      }),
      contacts: count().meta({ description: "Of these, valid contacts." }),
      dissatisfied: count().meta({
        description: "Of these, rated 2 of 5 or less, or with a grievance or complaint.",
      }),
      withWords: count().meta({ description: "Of the contacts, with the customer's own words." }),
      opened: z.strictObject({ improvement: count(), grievance: count(), complaint: count() }),
      rework: count().meta({ description: "Of the cases opened, rework." }),
      closed: count().meta({ description: "Cases closed in the period." }),
    })
    .meta({ id: "SummaryTotals" }),
);

const voice = once(() =>
  z
    .strictObject({
      followUpId: idOf("followUp"),
      who: z.string().meta({ description: "The customer's surname and title, or the organisation." }),
      at: instant(),
      rating: z.number().nullable(),
      level: z.enum(caseLevels).nullable(),
      words: z.string(),
    })
    .meta({ id: "SummaryVoice" }),
);

const summaryCase = once(() =>
  z
    .strictObject({
      id: idOf("case"),
      number: z.string(),
      level: z.enum(caseLevels),
      state: z.enum(caseStates),
      title: z.string(),
      department: z.string().nullable(),
    })
    .meta({ id: "SummaryCase" }),
);

const heard = () =>
  z.strictObject({
    count: count().meta({ description: "How many said something." }),
    shown: z.array(voice()),
  });

export const summaryFigures = once(() =>
  z
    .strictObject({
      from: date(),
      to: date(),
      before: z
        .strictObject({ from: date(), to: date() })
        .meta({ description: "The period it is compared with." }),
      now: summaryTotals(),
      earlier: summaryTotals(),
      questions: z.array(
        z.strictObject({
          key: z.string(),
          zh: z.string(),
          en: z.string(),
          scale: count(),
          n: count(),
          mean: z.number().nullable(),
          counts: z.array(count()).meta({ description: "How often each mark was given, from 1 on." }),
        }),
      ),
      voices: z.strictObject({
        dissatisfied: heard().meta({ description: "All of them, as far as a hundred." }),
        improvement: heard().meta({ description: "Up to twenty, spread evenly over the period." }),
        praise: heard().meta({ description: "Up to five, spread evenly over the period." }),
      }),
      unclosed: z
        .array(summaryCase())
        .meta({ description: "Cases of the period not closed yet, up to fifty." }),
      improvements: z
        .array(summaryCase())
        .meta({ description: "Improvement items of the period, up to fifty." }),
    })
    .meta({ id: "SummaryFigures" }),
);

const sectionTexts = () =>
  z.strictObject({
    overview: longWords(),
    satisfaction: longWords(),
    opinions: longWords(),
    handling: longWords(),
    measures: longWords(),
    plan: longWords(),
  });

export const summaryView = once(() =>
  z
    .strictObject({
      id: idOf("summaryReport"),
      storeId: idOf("store").nullable().meta({ description: "Null for the whole group." }),
      from: date(),
      to: date(),
      state: z.enum(["draft", "filed"]),
      number: z.string().nullable().meta({ description: "Given when it is filed." }),
      edition: count(),
      replacesId: idOf("summaryReport").nullable(),
      createdBy: z.string().nullable(),
      createdAt: instant(),
      editedBy: z.string().nullable(),
      editedAt: instant(),
      filedBy: z.string().nullable(),
      filedAt: instant().nullable(),
      version: count(),
    })
    .meta({ id: "SummaryReport" }),
);

export const summaryDetail = once(() =>
  z
    .strictObject({
      ...summaryView().shape,
      zone: z.string(),
      language: z.enum(["zh", "en"]),
      builtAt: instant().meta({ description: "As of when the figures are." }),
      figures: summaryFigures(),
      sections: sectionTexts(),
    })
    .meta({ id: "SummaryReportDetail" }),
);

const params = () => z.strictObject({ id: idOf("summaryReport") });

export const listSummaryReports = defineEndpoint({
  name: "listSummaryReports",
  tag,
  summary:
    "Callback summary reports (回访总结报告) in sight, the latest period first; those of the group for whoever sees all of it.",
  method: "GET",
  path: "/summary-reports",
  permission: "reports:write",
  query: () => listQuery({ storeId: idOf("store").optional() }, ["-to"]),
  response: () => pageOf(summaryView()),
  errors: [],
});
export const createSummaryReport = defineEndpoint({
  name: "createSummaryReport",
  tag,
  summary: "Builds the figures of a period and writes a draft from them, in the caller's language.",
  method: "POST",
  path: "/summary-reports",
  permission: "reports:write",
  status: 201,
  body: () =>
    z.strictObject({
      storeId: idOf("store").nullable(),
      from: date(),
      to: date().meta({ description: `The last day, ${mostSummaryDays} days on at most.` }),
      zone: z
        .string()
        .max(60)
        .refine((zone) => zoneOf(zone).ok)
        .default("Asia/Shanghai"),
    }),
  response: () => summaryDetail(),
  errors: ["summary_reports.too_large", "staff.beyond_own_rights"],
});
export const getSummaryReport = defineEndpoint({
  name: "getSummaryReport",
  tag,
  summary: "One summary report with its figures and its text.",
  method: "GET",
  path: "/summary-reports/{id}",
  permission: "reports:write",
  params,
  response: () => summaryDetail(),
  errors: [],
});
export const editSummaryReport = defineEndpoint({
  name: "editSummaryReport",
  tag,
  summary: "Edits the text of a draft, section by section.",
  method: "PATCH",
  path: "/summary-reports/{id}",
  permission: "reports:write",
  editsVersion: true,
  params,
  body: () => sectionTexts().partial(),
  response: () => summaryDetail(),
  errors: ["summary_reports.filed"],
});
export const rebuildSummaryReport = defineEndpoint({
  name: "rebuildSummaryReport",
  tag,
  summary:
    "Builds the figures of a draft anew; sections that nobody edited are written anew, the others stay.",
  method: "POST",
  path: "/summary-reports/{id}/rebuild",
  permission: "reports:write",
  params,
  response: () => summaryDetail(),
  errors: ["summary_reports.filed", "summary_reports.too_large"],
});
export const fileSummaryReport = defineEndpoint({
  name: "fileSummaryReport",
  tag,
  summary: "Files a draft under a number, with its figures as they stand; it never changes from then on.",
  method: "POST",
  path: "/summary-reports/{id}/file",
  permission: "reports:write",
  params,
  response: () => summaryDetail(),
  errors: ["summary_reports.filed"],
});
export const reopenSummaryReport = defineEndpoint({
  name: "reopenSummaryReport",
  tag,
  summary:
    "Opens a new edition of a filed report, a draft under the same number; the filed one stays as it is.",
  method: "POST",
  path: "/summary-reports/{id}/reopen",
  permission: "reports:write",
  status: 201,
  params,
  response: () => summaryDetail(),
  errors: ["summary_reports.not_filed", "summary_reports.newer_edition"],
});
