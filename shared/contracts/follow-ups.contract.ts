import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { date, instant, listQuery, pageOf, span, words } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { contactPointView } from "./customers.contract.ts";
import { attemptView } from "./follow-ups.attempts.contract.ts";
import { followUpKinds, followUpStates, followUpView } from "./follow-ups.views.ts";
import { scriptBody } from "./policies.contract.ts";

const tag = "follow-ups";

export const followUpProblems = defineProblems({
  "follow_ups.already_closed": {
    status: 409,
    zh: { title: "已经结束", detail: "这个回访已经结束，不能再记。需要的话新建一个。" },
    en: {
      title: "Already closed",
      detail: "This follow-up is closed already. Open a new one if more is to be done.",
    },
  },
  "follow_ups.refused_hour": {
    status: 409,
    zh: { title: "现在不能打", detail: "晚上 9 点到早上 8 点半不打电话，客户约好的除外。" },
    en: {
      title: "Not at this hour",
      detail: "No calls between 21:00 and 08:30 unless the customer asked for it.",
    },
  },
  "follow_ups.needs_call_back_time": {
    status: 422,
    zh: { title: "回电时间不对", detail: "约了再打，请填约好的时间，要晚于现在，最远 30 天。" },
    en: {
      title: "No time to call back",
      detail: "A promised call needs its time, later than now and within 30 days.",
    },
  },
  "follow_ups.needs_answer": {
    status: 422,
    zh: { title: "还没有记录", detail: "接通并已回访，至少要有一个评分或客户的原话（CB-05）。" },
    en: {
      title: "Nothing recorded",
      detail: "A completed callback needs one rating or the customer's words (CB-05).",
    },
  },
  "follow_ups.needs_rating": {
    status: 422,
    zh: { title: "还差评分", detail: "店里规定有评分才算有效回访。请客户打个分，不愿打就选「不愿受访」。" },
    en: {
      title: "A rating is missing",
      detail:
        "This store counts a callback only with a rating. Ask for one, or record that the customer declined.",
    },
  },
  "follow_ups.needs_words": {
    status: 422,
    zh: {
      title: "还差客户原话",
      detail: "店里规定评分和原话都有才算有效回访。记下客户怎么说的，不愿说就选「不愿受访」。",
    },
    en: {
      title: "The words of the customer are missing",
      detail:
        "This store counts a callback only with a rating and words. Note what they said, or that they declined.",
    },
  },
  "follow_ups.nobody_reached": {
    status: 422,
    zh: {
      title: "没有接通",
      detail: "这次没有接通，不能记答案或投诉。接通了就改选结果，没接通就把这一项去掉。",
    },
    en: {
      title: "Nobody was reached",
      detail:
        "Nobody was spoken to in this call, so there is no answer or complaint to record. Choose another result, or leave this out.",
    },
  },
  "follow_ups.not_asked": {
    status: 422,
    zh: {
      title: "没问到这一题",
      detail: "按前面的答案，不会问到这一题，所以不能有答案。去掉它，或改前面的答案。",
    },
    en: {
      title: "This was not asked",
      detail:
        "The answers before it do not lead to this question, so it has none. Leave it out, or change those.",
    },
  },
  "follow_ups.not_eligible": {
    status: 409,
    zh: {
      title: "不能分给这位同事",
      detail: "{name} 不能做这个回访：要已加入、在岗、能做回访、属于这家店，也不能是接待这台车的服务顾问。",
    },
    en: {
      title: "Not eligible",
      detail:
        "{name} cannot take this: they must have joined, be active, work follow-ups, be of this store, and not the serving adviser.",
    },
  },
  "follow_ups.serving_adviser": {
    status: 409,
    zh: { title: "要换个人打", detail: "这台车是您接待的，满意度回访请别的同事打。" },
    en: {
      title: "Another person calls",
      detail: "You served this car; another colleague asks the customer whether all is well.",
    },
  },
  "follow_ups.late_date": {
    status: 422,
    zh: { title: "时间不对", detail: "到期时间要晚于现在。" },
    en: { title: "Wrong time", detail: "The due time must lie ahead." },
  },
});

const explanationStep = once(() =>
  z
    .strictObject({ date: date(), counted: z.boolean(), because: z.string(), name: z.string().nullable() })
    .meta({ id: "DueStep" }),
);

export const followUpDetail = once(() =>
  z
    .strictObject({
      ...followUpView().shape,
      assigneeName: z.string().nullable(),
      callerName: z.string(),
      storeName: z.string(),
      waitsForColleague: z.boolean().meta({
        description:
          "Nobody else can make this call yet: it stays with whoever served the car or handled the case until a colleague joins.",
      }),
      due: z.strictObject({
        explanation: z.array(explanationStep()),
        sentence: z.strictObject({ zh: z.string(), en: z.string() }),
        provisional: z.boolean(),
        notes: z.array(z.string()),
      }),
      contactPoint: contactPointView().nullable(),
      dial: z.strictObject({
        state: z.enum(["inside", "outside", "refused"]),
        endsAt: instant().nullable(),
        nextAt: instant().nullable(),
        windows: z.array(span()),
        doNotCall: z.string().nullable(),
        dialsToday: z
          .number()
          .int()
          .meta({ description: "How often this phone was dialled today, whatever for." }),
        mostToday: z
          .number()
          .int()
          .meta({ description: "How often it may be; a time that was promised holds all the same." }),
      }),
      attemptList: z.array(attemptView()),
      /** Other open follow-ups on the same phone, worked in the same call (合并回访). */
      joined: z.array(followUpView()),
      lastVisit: z.string().nullable(),
      lastVisitByName: z.string().nullable().meta({ description: "Who served the customer then." }),
      lastWords: z
        .strictObject({ at: instant(), words: z.string(), rating: z.number().nullable() })
        .nullable(),
      script: scriptBody(),
      makerSurvey: z.strictObject({ from: date(), to: date() }).nullable().meta({
        description: "When the manufacturer asks this customer itself; its questions are then left to it.",
      }),
      scriptId: idOf("script").nullable().meta({
        description: "The version of the script, which the call may name; null for the shipped one.",
      }),
      lines: z
        .array(z.strictObject({ number: z.string(), label: z.string() }))
        .meta({ description: "The numbers that the store calls out from." }),
      archiveGaps: z.array(
        z.enum(["insuranceExpiresOn", "wecom", "nextServiceOn", "nextServiceKm", "birthday", "mileageKm"]),
      ),
      ratingScale: z.union([z.literal(5), z.literal(10)]),
      openCases: z.array(
        z.strictObject({
          id: idOf("case"),
          number: z.string(),
          level: z.string(),
          title: z.string(),
          assigneeName: z.string().nullable(),
        }),
      ),
      /** What was promised to this customer and is still open, whoever does it. */
      promises: z.array(
        z.strictObject({
          id: idOf("followUp"),
          title: z.string(),
          dueAt: instant(),
          assigneeName: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: "FollowUpDetail" }),
);

const params = () => z.strictObject({ id: idOf("followUp") });

/** The order that a list of follow-ups is read in: one customer's by opening, open work by its place in line, else by due time. */
export function followUpSort(filters: {
  view?: string | undefined;
  state?: string | undefined;
  customerId?: string | undefined;
}): "sortAt" | "dueAt" | "openedAt" {
  if (filters.customerId !== undefined) return "openedAt";
  return filters.view === "workbench" || filters.state === "open" ? "sortAt" : "dueAt";
}

/** The caller's numbers whose rows are open work (practice.md section 3): 今日应拨, 已逾期, 约定回电. */
export const workbenchNumbers = ["due", "overdue", "promised"] as const;
export type WorkbenchNumber = (typeof workbenchNumbers)[number];

export const listFollowUps = defineEndpoint({
  name: "listFollowUps",
  tag,
  summary:
    "Follow-ups in sight. `view=workbench` is the caller's open list in working order; without `state` every state, by due time.",
  method: "GET",
  path: "/follow-ups",
  permission: "follow-ups:see",
  query: () =>
    listQuery(
      {
        view: z.enum(["workbench"]).optional(),
        kind: z.enum(followUpKinds).optional(),
        state: z.enum(followUpStates).optional(),
        storeId: idOf("store").optional(),
        assigneeId: idOf("staff").optional(),
        customerId: idOf("customer").optional(),
        number: z.enum(workbenchNumbers).optional().meta({
          description: "With `view=workbench`: the rows behind one of the caller's numbers alone.",
        }),
        zone: z
          .string()
          .max(60)
          .refine((zone) => zoneOf(zone).ok)
          .optional()
          .meta({ description: "With `number`: the zone whose day is today, else Asia/Shanghai." }),
      },
      ["sortAt", "dueAt", "openedAt"],
    )
      .refine((query) => query.sort === undefined || query.sort === followUpSort(query), { path: ["sort"] })
      .refine(({ number, view }) => number === undefined || view === "workbench", { path: ["number"] }),
  response: () => pageOf(followUpView()),
  errors: [],
});
export const getFollowUp = defineEndpoint({
  name: "getFollowUp",
  tag,
  summary: "One follow-up with everything the call screen needs.",
  method: "GET",
  path: "/follow-ups/{id}",
  permission: "follow-ups:see",
  params,
  response: () => followUpDetail(),
  errors: [],
});
export const createFollowUp = defineEndpoint({
  name: "createFollowUp",
  tag,
  summary: "Opens a follow-up by hand.",
  method: "POST",
  path: "/follow-ups",
  permission: "follow-ups:work",
  status: 201,
  body: () =>
    z.strictObject({
      title: words(),
      storeId: idOf("store"),
      customerId: idOf("customer").optional(),
      vehicleId: idOf("vehicle").optional(),
      assigneeId: idOf("staff").optional(),
      dueAt: instant(),
    }),
  response: () => followUpView(),
  errors: ["follow_ups.not_eligible", "follow_ups.late_date"],
});
export const reassignFollowUp = defineEndpoint({
  name: "reassignFollowUp",
  tag,
  summary: "Gives a follow-up to someone else.",
  method: "POST",
  path: "/follow-ups/{id}/reassign",
  permission: "follow-ups:assign",
  params,
  body: () => z.strictObject({ assigneeId: idOf("staff") }),
  response: () => followUpView(),
  errors: ["follow_ups.already_closed", "follow_ups.not_eligible"],
});
export const getWorkbench = defineEndpoint({
  name: "getWorkbench",
  tag,
  summary: "The caller's five numbers and what is in the way of today's list.",
  method: "GET",
  path: "/workbench",
  permission: "follow-ups:see",
  query: () =>
    z.strictObject({
      zone: z.string().max(60).default("Asia/Shanghai").meta({ description: "The zone whose day is today." }),
    }),
  response: () =>
    z
      .strictObject({
        dueToday: z.number().int(),
        doneToday: z.number().int(),
        overdue: z.number().int(),
        oldestOverdueAt: instant().nullable(),
        validToday: z.number().int(),
        dialsToday: z.number().int(),
        promised: z.number().int(),
        nextPromisedAt: instant().nullable(),
        onTime: z.strictObject({ kept: z.number().int(), due: z.number().int() }),
        dueTomorrow: z.number().int(),
        missingYesterday: z.array(z.strictObject({ storeId: idOf("store"), storeName: z.string() })),
        windows: z.array(span()),
        zone: z.string(),
        now: instant(),
        byKind: z.array(z.strictObject({ kind: z.enum(followUpKinds), count: z.number().int() })),
      })
      .meta({ id: "Workbench" }),
  errors: ["zone.unknown"],
});
