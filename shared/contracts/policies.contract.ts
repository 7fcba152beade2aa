import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant, span } from "../kernel/wire.ts";
import { visitKinds } from "./service-visits.contract.ts";

const tag = "policies";

export const policyProblems = defineProblems({
  "policies.spans_overlap": {
    status: 422,
    zh: { title: "时段有重叠", detail: "拨打时段不能重叠，也不能早于 8:30 或晚于 21:00。" },
    en: { title: "Windows overlap", detail: "Windows must not overlap and lie between 08:30 and 21:00." },
  },
  "policies.out_of_range": {
    status: 422,
    zh: { title: "超出范围", detail: "填 {least} 到 {most}。" },
    en: { title: "Out of range", detail: "Between {least} and {most}." },
  },
  "policies.survey_reversed": {
    status: 422,
    zh: { title: "时段不对", detail: "厂家回访的结束要不早于开始，一个品牌只填一次。" },
    en: {
      title: "The window is not right",
      detail: "It ends no earlier than it begins, once for each brand.",
    },
  },
  "policies.lapses_first": {
    status: 422,
    zh: { title: "还没到期就关闭", detail: "超期关闭要比到期晚。" },
    en: { title: "Lapses before it is due", detail: "A follow-up lapses later than it is due." },
  },
  "scripts.branch": {
    status: 422,
    zh: { title: "问不到", detail: "只能看前面的题怎么答，再定问不问这一题。" },
    en: {
      title: "Never asked",
      detail: "It can hang on the answer to a question before it, and on no other.",
    },
  },
  "scripts.begging": {
    status: 422,
    zh: {
      title: "话术在要分",
      detail: "「{words}」是在向客户要分，厂家会判违规。确定要用，请勾选仍然保存。",
    },
    en: {
      title: "Begging for marks",
      detail: "“{words}” begs for marks, which manufacturers punish. Save it anyway only if you mean it.",
    },
  },
});

export const policyKinds = ["service-callback", "first-contact", "manual", "case"] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** When follow-ups of a kind open, are due, remind, escalate and lapse (practice.md section 2). */
export const policyBody = once(() =>
  z
    .strictObject({
      /** Working days for callbacks, calendar days for first contacts. */
      due: z.strictObject({ n: z.number().int().min(0).max(60), unit: z.enum(["working-days", "days"]) }),
      windows: z.array(span()).min(1).max(6),
      attempts: z.strictObject({
        most: z.number().int().min(1).max(10),
        perDay: z.number().int().min(1).max(5),
        hoursApart: z.number().min(0).max(24),
      }),
      lapseWorkingDays: z.number().int().min(1).max(60),
      remindBeforeEndMinutes: z.number().int().min(0).max(480),
      escalateWorkingDays: z.number().int().min(0).max(10),
      /** Kinds of order that are called; for service callbacks. */
      visitKinds: z.array(z.enum(visitKinds)),
      ratingScale: z.union([z.literal(5), z.literal(10)]),
      highValueCents: z.number().int().min(0),
      makerSurveys: z
        .array(
          z.strictObject({
            brand: z.string().trim().min(1).max(60),
            from: z.number().int().min(2).max(30),
            to: z.number().int().min(2).max(60),
          }),
        )
        .max(30)
        .meta({
          description:
            "When manufacturers ask their customers themselves, by brand, in calendar days after delivery: our first call comes before, and their questions are not asked again.",
        }),
      validContact: z.enum(["either", "rating", "both"]).meta({
        description:
          "What the right person must have given for a callback to count: a rating or words, a rating, or both.",
      }),
      secondWave: z.strictObject({
        rounds: z
          .enum(["first", "both", "second"])
          .meta({ description: "In which rounds the customer of a delivered order is called (CB-02)." }),
        days: z.number().int().min(1).max(60).meta({ description: "Calendar days after delivery." }),
      }),
      /** The share of a caller's valid contacts that another person checks, in percent; for service callbacks. */
      reCallPercent: z.number().min(0).max(100),
    })
    .meta({ id: "PolicyBody" }),
);

export const policyView = once(() =>
  z
    .strictObject({
      id: idOf("policy").nullable(),
      kind: z.enum(policyKinds),
      storeId: idOf("store").nullable(),
      number: z.number().int(),
      shipped: z.boolean(),
      body: policyBody(),
      createdAt: instant().nullable(),
    })
    .meta({ id: "Policy" }),
);

export const listPolicies = defineEndpoint({
  name: "listPolicies",
  tag,
  summary: "The policies in force, the shipped defaults included.",
  method: "GET",
  path: "/policies",
  permission: "policies:see",
  response: () => z.strictObject({ data: z.array(policyView()), nextCursor: z.null() }),
  errors: [],
});
export const putPolicy = defineEndpoint({
  name: "putPolicy",
  tag,
  summary:
    "Puts a new version of a policy in force, for the group or one store; open follow-ups keep the version that opened them.",
  method: "POST",
  path: "/policies",
  permission: "policies:manage",
  status: 201,
  body: () =>
    z.strictObject({ kind: z.enum(policyKinds), storeId: idOf("store").nullable(), body: policyBody() }),
  response: () => policyView(),
  errors: ["policies.spans_overlap", "staff.beyond_own_rights"],
});

const questionKey = () => z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);

/** When a question is asked: upon the answer to one before it, or once the caller marked a rework. */
export const askedWhen = once(() =>
  z
    .union([
      z.strictObject({ question: questionKey(), atMost: z.number().int().min(1).max(9) }),
      z.strictObject({ question: questionKey(), is: z.boolean() }),
      z.strictObject({ question: questionKey(), oneOf: z.array(z.string()).min(1).max(30) }),
      z.strictObject({ marked: z.literal("rework") }),
    ])
    .meta({ id: "AskedWhen", description: "Always asked where it is not given." }),
);

export const scriptBody = once(() =>
  z
    .strictObject({
      opening: z.strictObject({ zh: z.string(), en: z.string() }),
      closing: z.strictObject({ zh: z.string(), en: z.string() }),
      questions: z
        .array(
          z.strictObject({
            key: questionKey(),
            type: z.enum(["rating", "words", "archive", "yes-no", "choice"]),
            zh: z.string().min(1).max(300),
            en: z.string().min(1).max(300),
            hintZh: z.string().max(300).optional(),
            hintEn: z.string().max(300).optional(),
            scale: z.union([z.literal(5), z.literal(10)]).optional(),
            fields: z.array(z.string()).optional(),
            choices: z.array(z.strictObject({ key: z.string(), zh: z.string(), en: z.string() })).optional(),
            when: askedWhen().optional(),
            makers: z.boolean().optional().meta({
              description: "Whether the manufacturer asks it too: not repeated once its survey began.",
            }),
          }),
        )
        .min(1)
        .max(30),
    })
    .meta({ id: "ScriptBody" }),
);

export const scriptKeys = ["service-callback", "first-contact", "manual"] as const;

export const scriptView = once(() =>
  z
    .strictObject({
      id: idOf("script").nullable(),
      key: z.enum(scriptKeys),
      storeId: idOf("store").nullable(),
      brand: z.string().nullable().meta({ description: "Whose cars it is for; of every brand where null." }),
      number: z.number().int(),
      shipped: z.boolean(),
      body: scriptBody(),
      createdAt: instant().nullable(),
    })
    .meta({ id: "Script" }),
);
export const listScripts = defineEndpoint({
  name: "listScripts",
  tag,
  summary: "The scripts in force, the shipped ones included.",
  method: "GET",
  path: "/scripts",
  permission: "policies:see",
  response: () => z.strictObject({ data: z.array(scriptView()), nextCursor: z.null() }),
  errors: [],
});
export const putScript = defineEndpoint({
  name: "putScript",
  tag,
  summary: "Puts a new version of a script in force (CB-15).",
  method: "POST",
  path: "/scripts",
  permission: "policies:manage",
  status: 201,
  body: () =>
    z.strictObject({
      key: z.enum(scriptKeys),
      storeId: idOf("store").nullable(),
      brand: z.string().trim().min(1).max(60).nullable().default(null),
      body: scriptBody(),
      evenIfBegging: z.boolean().default(false),
    }),
  response: () => scriptView(),
  errors: ["scripts.begging", "staff.beyond_own_rights"],
});
