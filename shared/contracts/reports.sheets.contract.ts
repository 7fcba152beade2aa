import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, instant, listQuery, pageOf } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { caseLevels, caseStates } from "./cases.contract.ts";
import { attemptResults } from "./follow-ups.attempts.contract.ts";
import { followUpKinds } from "./follow-ups.views.ts";
import { visitKinds } from "./service-visits.contract.ts";

const tag = "reports";
/** A register goes over a year and a day at most. */
export const mostRegisterDays = 366;

const zoneQuery = () =>
  z
    .string()
    .max(60)
    .refine((zone) => zoneOf(zone).ok)
    .default("Asia/Shanghai")
    .meta({ description: "The zone whose days are meant." });

export const sheetLine = once(() =>
  z
    .strictObject({
      id: idOf("attempt"),
      at: instant(),
      followUpId: idOf("followUp"),
      followUpKind: z.enum(followUpKinds),
      storeId: idOf("store"),
      customerId: idOf("customer").nullable(),
      customerName: z.string().nullable(),
      callerId: idOf("staff").nullable().meta({ description: "Null where an integrator recorded it." }),
      result: z.enum(attemptResults),
      valid: z.boolean(),
      rating: z.number().nullable().meta({ description: "The lowest mark of the call." }),
      words: z.string().nullable().meta({ description: "The customer's own words." }),
      summary: z.string().nullable().meta({ description: "What the caller made of them." }),
      work: z.string().nullable().meta({ description: "What was done, or what the call was about." }),
      visitKind: z.string().nullable(),
    })
    .meta({ id: "SheetLine" }),
);

export const listDailySheet = defineEndpoint({
  name: "listDailySheet",
  tag,
  summary:
    "The daily follow-up sheet of a store (CB-05): every call of a day in its order, with the customer's own words apart from the caller's summary.",
  method: "GET",
  path: "/reports/daily-sheet",
  permission: "follow-ups:see",
  query: () =>
    listQuery(
      {
        storeId: idOf("store"),
        date: date(),
        zone: zoneQuery(),
        valid: z
          .enum(["true"])
          .optional()
          .meta({ description: "Only calls in which the customer answered." }),
      },
      ["at"],
    ),
  response: () => pageOf(sheetLine()),
  errors: [],
});

export const reworkLine = once(() =>
  z
    .strictObject({
      id: z.union([idOf("serviceVisit"), idOf("case")]),
      source: z.enum(["order", "customer"]).meta({
        description: "An order of a car that came back, or a case in which the customer told of it.",
      }),
      at: instant(),
      number: z.string().meta({ description: "The order's number or the case's." }),
      storeId: idOf("store"),
      customerName: z.string().nullable(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
      what: z.string().nullable().meta({ description: "What the customer complains of." }),
      visitId: idOf("serviceVisit").nullable(),
      caseId: idOf("case").nullable(),
    })
    .meta({ id: "ReworkLine" }),
);

export const listReworkRegister = defineEndpoint({
  name: "listReworkRegister",
  tag,
  summary:
    "The follow-up and rework register of a store (SV-06, CB-05): cars that came back, and what customers told of it, the latest first.",
  method: "GET",
  path: "/reports/rework-register",
  permission: "cases:see",
  query: () =>
    listQuery(
      {
        storeId: idOf("store"),
        from: date(),
        to: date().meta({ description: `The last day, ${mostRegisterDays} days on at most.` }),
        zone: zoneQuery(),
      },
      ["-at"],
    ),
  response: () => pageOf(reworkLine()),
  errors: [],
});

export const mostReworkCards = 100;

export const reworkCard = once(() =>
  z
    .strictObject({
      id: z.union([idOf("serviceVisit"), idOf("case")]),
      firstOrder: z
        .strictObject({
          id: idOf("serviceVisit"),
          orderNumber: z.string(),
          kind: z.enum(visitKinds),
          deliveredAt: instant().nullable(),
          work: z.string().nullable(),
          adviserId: idOf("staff").nullable(),
        })
        .nullable()
        .meta({ description: "The order before, whose work has to be done again." }),
      case: z
        .strictObject({
          id: idOf("case"),
          number: z.string(),
          level: z.enum(caseLevels),
          state: z.enum(caseStates),
          cause: z.string().nullable(),
          department: z.string().nullable(),
          assigneeId: idOf("staff"),
          solution: z.string().nullable(),
          closedAt: instant().nullable(),
          closingWords: z.string().nullable(),
        })
        .nullable(),
      orderState: z.enum(["open", "delivered", "void"]).nullable(),
    })
    .meta({ id: "ReworkCard" }),
);

/** Ids written one after the other, with commas between them. */
const idsOf = (kind: "serviceVisit" | "case") =>
  z
    .preprocess(
      (said) => (typeof said === "string" ? said.split(",") : said),
      z
        .array(idOf(kind))
        .min(1)
        .max(mostReworkCards)
        .meta({ description: `Ids with commas between them, at most ${mostReworkCards}.` }),
    )
    .optional();

export const getReworkCards = defineEndpoint({
  name: "getReworkCards",
  tag,
  summary:
    "Beside the lines of the rework register: the order before, who answers for it, the cause, and how it ended.",
  method: "GET",
  path: "/reports/rework-cards",
  permission: "cases:see",
  query: () => z.strictObject({ visitIds: idsOf("serviceVisit"), caseIds: idsOf("case") }),
  response: () => z.strictObject({ data: z.array(reworkCard()) }),
  errors: [],
});
