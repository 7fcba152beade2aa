import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { date, instant, listQuery, longWords, pageOf, words } from "../kernel/wire.ts";
import { contactPointView } from "./customers.contract.ts";
import { visitKinds } from "./service-visits.contract.ts";
import { vehicleParts } from "./vehicles.contract.ts";

const tag = "cases";

export const caseProblems = defineProblems({
  "cases.already_closed": {
    status: 409,
    zh: { title: "已经关闭", detail: "{number} 已经关闭，不能再改。" },
    en: { title: "Already closed", detail: "{number} is closed already." },
  },
  "cases.not_solved": {
    status: 409,
    zh: { title: "还没解决", detail: "先写明怎么解决的，再由别的同事回访客户后关闭（CB-08）。" },
    en: {
      title: "Not solved yet",
      detail: "Say first how it was solved; then another person calls the customer and closes it (CB-08).",
    },
  },
  "cases.same_person": {
    status: 409,
    zh: { title: "要换个人关闭", detail: "处理人不能自己关闭，请别的同事回访客户后关闭（CB-08）。" },
    en: {
      title: "Another person closes",
      detail: "Whoever handled it cannot close it; another person calls the customer first (CB-08).",
    },
  },
  "cases.step_passed": {
    status: 409,
    zh: {
      title: "这一步已经过了",
      detail: "{number} 已经走到后面的步骤，不能再退回来。有新情况请登记进展。",
    },
    en: {
      title: "Past this step",
      detail: "{number} has gone beyond this step already. Note an update instead.",
    },
  },
  "cases.not_higher": {
    status: 409,
    zh: { title: "没有升级", detail: "{number} 只能往上升：改进项、抱怨、投诉，或标为重大。" },
    en: {
      title: "Not raised",
      detail: "{number} can only go up: improvement item, grievance, complaint, or marked major.",
    },
  },
  "cases.not_eligible": {
    status: 409,
    zh: {
      title: "不能交给这位同事",
      detail: "{name} 不能处理这件事：要已加入、在岗、能处理投诉，并且属于这家店。",
    },
    en: {
      title: "Not eligible",
      detail:
        "{name} cannot take this case: they must have joined, be active, handle cases and be of this store.",
    },
  },
});

export const caseLevels = ["improvement", "grievance", "complaint"] as const;
export const caseStates = ["open", "acknowledged", "planned", "solved", "closed"] as const;
export const caseActKinds = ["acknowledged", "planned", "updated", "solved", "raised", "reassigned"] as const;
export const caseStepKinds = ["opened", ...caseActKinds, "closed", "reopened"] as const;

export const caseView = once(() =>
  z
    .strictObject({
      id: idOf("case"),
      number: z.string(),
      level: z.enum(caseLevels),
      major: z.boolean(),
      rework: z.boolean(),
      state: z.enum(caseStates),
      title: z.string(),
      words: z.string().nullable(),
      summary: z.string().nullable(),
      cause: z.string().nullable(),
      department: z.string().nullable(),
      plan: z.string().nullable(),
      solution: z.string().nullable(),
      storeId: idOf("store"),
      customerId: idOf("customer").nullable(),
      customerName: z.string().nullable(),
      vehicleId: idOf("vehicle").nullable(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
      serviceVisitId: idOf("serviceVisit").nullable(),
      followUpId: idOf("followUp").nullable(),
      assigneeId: idOf("staff"),
      handlerId: idOf("staff")
        .nullable()
        .meta({ description: "Who solved it last; another person closes it (CB-08)." }),
      acknowledgeBy: instant(),
      planBy: instant(),
      updateBy: instant().nullable(),
      solveBy: instant(),
      nextDueAt: instant().nullable(),
      acknowledgedAt: instant().nullable(),
      plannedAt: instant().nullable(),
      solvedAt: instant().nullable(),
      closedAt: instant().nullable(),
      closingWords: z.string().nullable(),
      openedAt: instant(),
      version: z.number().int(),
    })
    .meta({ id: "Case" }),
);

export const caseStepView = once(() =>
  z
    .strictObject({
      id: idOf("caseStep"),
      at: instant(),
      byName: z.string().nullable(),
      kind: z.enum(caseStepKinds),
      text: z.string(),
    })
    .meta({ id: "CaseStep" }),
);

export const caseFile = once(() =>
  z
    .strictObject({
      ...caseView().shape,
      steps: z.array(caseStepView()),
      closingFollowUpId: idOf("followUp").nullable(),
      waitsForColleague: z.boolean().meta({
        description:
          "Solved, and nobody but its handler is there to make the closing call (CB-08): it stays open until a colleague joins.",
      }),
      contactPoint: contactPointView().nullable().meta({
        description: "Where the customer is reached; whole for whoever has an open follow-up of the case.",
      }),
      customer: z
        .strictObject({
          type: z.enum(["person", "organisation"]),
          gender: z.enum(["male", "female"]).nullable(),
          part: z.enum(vehicleParts).nullable().meta({ description: "What they are to the car." }),
        })
        .nullable(),
      car: z
        .strictObject({
          vin: z.string().nullable(),
          mileageKm: z.number().int().nullable(),
          boughtOn: date().nullable(),
        })
        .nullable(),
      visit: z
        .strictObject({
          id: idOf("serviceVisit"),
          isCause: z.boolean(),
          orderNumber: z.string(),
          kind: z.enum(visitKinds),
          at: instant().meta({ description: "When the car was delivered, else when it arrived." }),
          work: z.string().nullable(),
          adviserId: idOf("staff").nullable(),
        })
        .nullable()
        .meta({
          description: "The order it is about; else the last that the car was delivered with before.",
        }),
    })
    .meta({ id: "CaseFile" }),
);

const params = () => z.strictObject({ id: idOf("case") });

export const listCases = defineEndpoint({
  name: "listCases",
  tag,
  summary: "Cases in sight, newest first; `open=true` lists those not closed.",
  method: "GET",
  path: "/cases",
  permission: "cases:see",
  query: () =>
    listQuery(
      {
        open: z.enum(["true"]).optional(),
        level: z.enum(caseLevels).optional(),
        state: z.enum(caseStates).optional(),
        storeId: idOf("store").optional(),
        customerId: idOf("customer").optional(),
      },
      ["-openedAt"],
    ),
  response: () => pageOf(caseView()),
  errors: [],
});
export const getCase = defineEndpoint({
  name: "getCase",
  tag,
  summary: "One case with its steps, the customer, the car and the order it is about.",
  method: "GET",
  path: "/cases/{id}",
  permission: "cases:see",
  params,
  response: () => caseFile(),
  errors: [],
});
export const createCase = defineEndpoint({
  name: "createCase",
  tag,
  summary: "Opens a case by hand, for what is heard outside a callback.",
  method: "POST",
  path: "/cases",
  permission: "cases:work",
  status: 201,
  body: () =>
    z.strictObject({
      level: z.enum(caseLevels),
      major: z.boolean().default(false),
      title: words(),
      words: longWords().optional(),
      storeId: idOf("store"),
      customerId: idOf("customer").optional(),
      vehicleId: idOf("vehicle").optional(),
    }),
  response: () => caseView(),
  errors: [],
});
export const caseAct = defineEndpoint({
  name: "caseAct",
  tag,
  summary: "Takes a case on: acknowledge, plan, note an update, solve, or raise its level.",
  method: "POST",
  path: "/cases/{id}/steps",
  permission: "cases:work",
  params,
  body: () =>
    z.strictObject({
      kind: z.enum(caseActKinds),
      text: longWords(),
      cause: longWords().optional(),
      department: z.string().max(60).optional(),
      level: z.enum(caseLevels).optional(),
      major: z.boolean().optional(),
      assigneeId: idOf("staff").optional(),
    }),
  response: () => caseView(),
  errors: ["cases.already_closed", "cases.step_passed", "cases.not_higher", "cases.not_eligible"],
});
export const closeCase = defineEndpoint({
  name: "closeCase",
  tag,
  summary: "Closes a solved case with the customer's word, by another person than its handler (CB-08).",
  method: "POST",
  path: "/cases/{id}/close",
  permission: "cases:close",
  params,
  body: () => z.strictObject({ words: longWords(), satisfied: z.boolean() }),
  response: () => caseView(),
  errors: ["cases.already_closed", "cases.not_solved", "cases.same_person"],
});
