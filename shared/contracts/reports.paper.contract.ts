import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { date, instant } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { followUpView } from "./follow-ups.views.ts";
import { scriptBody } from "./policies.contract.ts";
import { callbackRecord } from "./reports.records.contract.ts";

const tag = "reports";
/** Calls on one list: nobody makes more in a day. */
export const mostOnPaper = 200;

export const paperProblems = defineProblems({
  "paper.not_a_code": {
    status: 422,
    zh: {
      title: "编码抄错了",
      detail: "「{typed}」不是名单上的编码：五位，没有 0、1、I、L、O。请对着纸再看一遍。",
    },
    en: {
      title: "Not a code",
      detail:
        "“{typed}” is no code of a list: five signs, none of them 0, 1, I, L or O. Look at the paper again.",
    },
  },
  "paper.unknown_code": {
    status: 404,
    zh: { title: "没有这个编码", detail: "{code} 不在您能看的名单上，或者那份名单已超过 60 天。" },
    en: {
      title: "No such code",
      detail: "{code} stands on no list that you may see, or its list is older than 60 days.",
    },
  },
});

export const paperLine = once(() =>
  z
    .strictObject({
      code: z.string().meta({ description: "Five signs, the last of which checks the others." }),
      record: callbackRecord(),
      also: z
        .array(followUpView())
        .meta({ description: "What is worked in the same call, on the same phone." }),
    })
    .meta({ id: "PaperLine" }),
);

export const printPaperList = defineEndpoint({
  name: "printPaperList",
  tag,
  summary:
    "Today's calls of a person for paper, in working order, with their numbers: one line a phone, each with a code by which its result is entered later. On record as use of the numbers. Somebody else's list needs follow-ups:assign too.",
  method: "POST",
  path: "/paper-lists",
  permission: "follow-ups:work",
  body: () =>
    z.strictObject({
      assigneeId: idOf("staff").optional(),
      zone: z
        .string()
        .max(60)
        .refine((zone) => zoneOf(zone).ok)
        .default("Asia/Shanghai")
        .meta({ description: "The zone whose day is today." }),
    }),
  response: () =>
    z
      .strictObject({
        date: date(),
        printedAt: instant(),
        assigneeId: idOf("staff"),
        assigneeName: z.string(),
        more: z.boolean().meta({ description: `Whether there are more than ${mostOnPaper} calls.` }),
        scripts: z.array(scriptBody()),
        lines: z.array(paperLine()),
      })
      .meta({ id: "PaperList" }),
  errors: [],
});

export const readCodeOnPaper = defineEndpoint({
  name: "readCodeOnPaper",
  tag,
  summary: "The follow-up behind a code on paper, within sight.",
  method: "GET",
  path: "/paper-codes/{code}",
  permission: "follow-ups:work",
  params: () => z.strictObject({ code: z.string().min(1).max(20) }),
  response: () =>
    z
      .strictObject({ code: z.string(), followUpId: idOf("followUp"), printedAt: instant() })
      .meta({ id: "PaperCode" }),
  errors: ["paper.not_a_code", "paper.unknown_code"],
});
