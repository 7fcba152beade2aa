import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, instant, listQuery, pageOf } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { caseView } from "./cases.contract.ts";
import { attemptResults } from "./follow-ups.attempts.contract.ts";
import { followUpKinds, followUpView } from "./follow-ups.views.ts";
import { serviceVisitView } from "./service-visits.contract.ts";

const tag = "numbers";

/** Rates whose rows are follow-ups: `own-on-time` is the caller's own, late data left out. */
export const followUpNumbers = ["own-on-time", "on-time", "reached", "dissatisfied", "satisfaction"] as const;
export type FollowUpNumber = (typeof followUpNumbers)[number];

/** Rates whose rows are cases, and those whose rows are orders. */
export const caseNumbers = ["closed-in-time", "open-major"] as const;
export type CaseNumber = (typeof caseNumbers)[number];
export const visitNumbers = ["data-in-place", "retention"] as const;
export type VisitNumber = (typeof visitNumbers)[number];

/** What a list of follow-ups behind a number is ordered by. */
export function numberSort(number: FollowUpNumber): "-dueAt" | "-validContactAt" {
  return number === "dissatisfied" || number === "satisfaction" ? "-validContactAt" : "-dueAt";
}

/** What a list of cases behind a number is ordered by. */
export function caseNumberSort(number: CaseNumber): "-solveBy" | "openedAt" {
  return number === "open-major" ? "openedAt" : "-solveBy";
}

/** Which rows of a rate: all that it divides by, those it counts, or the rest. */
export const numberParts = ["all", "counted", "rest"] as const;
export type NumberPart = (typeof numberParts)[number];

const zoneQuery = () =>
  z
    .string()
    .max(60)
    .refine((zone) => zoneOf(zone).ok)
    .default("Asia/Shanghai")
    .meta({ description: "The zone whose day and month are meant; stores of other zones are left out." });
const part = () => z.enum(numberParts).default("all");

export const dialView = once(() =>
  z
    .strictObject({
      id: idOf("attempt"),
      at: instant(),
      result: z.enum(attemptResults),
      valid: z.boolean(),
      words: z.string().nullable(),
      followUpId: idOf("followUp"),
      kind: z.enum(followUpKinds),
      title: z.string().nullable(),
      customerName: z.string().nullable(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
    })
    .meta({ id: "Dial" }),
);

const share = once(() =>
  z
    .strictObject({
      counted: z.number().int().meta({ description: "How many of them the rate counts." }),
      all: z.number().int().meta({ description: "How many it divides by." }),
    })
    .meta({ id: "Share" }),
);

const storeNumbers = once(() => ({
  onTime: share().meta({ description: "回访及时率: valid contact by the due time, of those that fell due." }),
  reached: share().meta({
    description: "有效回访率: valid contact before the lapse, of those that fell due and ended.",
  }),
  dissatisfied: share().meta({
    description: "不满意率: rated 2 or less or a grievance, of the valid contacts by contact date.",
  }),
  closedInTime: share().nullable().meta({
    description:
      "按期关闭率: closed with the customer's word by the deadline, of the cases whose deadline passed; null without cases:see.",
  }),
  dataInPlace: share().nullable().meta({
    description:
      "数据到位率: received within 24 hours with a dialable number, of the orders delivered; null without service-visits:see.",
  }),
  satisfaction: z
    .strictObject({
      answers: z.number().int(),
      index: z.number().meta({ description: "0 where everybody gave 1 of 5, 100 where everybody gave 5." }),
      interval: z
        .strictObject({ low: z.number(), high: z.number() })
        .nullable()
        .meta({ description: "The 95 % interval; null below five answers." }),
      ranked: z.boolean().meta({ description: "Whether there are the 30 answers that a ranking needs." }),
    })
    .nullable()
    .meta({ description: "满意度指数 of the answers of 30 days; null without any." }),
  openMajor: z
    .strictObject({ open: z.number().int(), oldestOpenedAt: instant().nullable() })
    .nullable()
    .meta({ description: "未结重大投诉, now; null without cases:see." }),
  retention: z
    .strictObject({ counted: z.number().int(), all: z.number().int(), on: date() })
    .nullable()
    .meta({
      description:
        "客户保持率 as of the end of a day, counted at night: of the cars with a visit in months 13 to 24 back, those that came to the group in the last 12; sold cars are out. Null until it was counted, and without service-visits:see.",
    }),
}));

export const getNumbers = defineEndpoint({
  name: "getNumbers",
  tag,
  summary:
    "The numbers of the stores in sight, of the month to date: due-based by the month of the due time; cancelled, do-not-call and history count nowhere. Without stores where sight is one's own work.",
  method: "GET",
  path: "/numbers",
  permission: "follow-ups:see",
  query: () => z.strictObject({ zone: zoneQuery() }),
  response: () =>
    z
      .strictObject({
        zone: z.string(),
        from: date().meta({ description: "The first day of the month." }),
        now: instant(),
        otherZones: z
          .array(z.string())
          .meta({ description: "Zones of the other stores in sight, to be asked for apart." }),
        stores: z.array(z.strictObject({ storeId: idOf("store"), storeName: z.string(), ...storeNumbers() })),
        total: z.strictObject(storeNumbers()),
      })
      .meta({ id: "Numbers" }),
  errors: [],
});

export const listNumberFollowUps = defineEndpoint({
  name: "listNumberFollowUps",
  tag,
  summary: "The follow-ups behind a rate of the month to date: as many as it says, the latest first.",
  method: "GET",
  path: "/numbers/follow-ups",
  permission: "follow-ups:see",
  query: () =>
    listQuery(
      { number: z.enum(followUpNumbers), part: part(), storeId: idOf("store").optional(), zone: zoneQuery() },
      ["-dueAt", "-validContactAt"],
    ).refine(({ sort, number }) => sort === undefined || sort === numberSort(number), { path: ["sort"] }),
  response: () => pageOf(followUpView()),
  errors: [],
});

export const listDials = defineEndpoint({
  name: "listDials",
  tag,
  summary:
    "The caller's own dials of today, the latest first; one that counted for several follow-ups stands once. `part=counted` are the valid contacts.",
  method: "GET",
  path: "/numbers/dials",
  permission: "follow-ups:see",
  query: () => listQuery({ part: part(), zone: zoneQuery() }, ["-at"]),
  response: () => pageOf(dialView()),
  errors: [],
});

export const listNumberCases = defineEndpoint({
  name: "listNumberCases",
  tag,
  summary:
    "The cases behind a number: of the month to date the latest deadline first, the open major ones from the oldest.",
  method: "GET",
  path: "/numbers/cases",
  permission: "cases:see",
  query: () =>
    listQuery(
      { number: z.enum(caseNumbers), part: part(), storeId: idOf("store").optional(), zone: zoneQuery() },
      ["-solveBy", "openedAt"],
    ).refine(({ sort, number }) => sort === undefined || sort === caseNumberSort(number), { path: ["sort"] }),
  response: () => pageOf(caseView()),
  errors: [],
});

export const listNumberVisits = defineEndpoint({
  name: "listNumberVisits",
  tag,
  summary:
    "The orders behind a number, the latest delivery first; behind `retention` each car by its last visit before the last 12 months.",
  method: "GET",
  path: "/numbers/service-visits",
  permission: "service-visits:see",
  query: () =>
    listQuery(
      {
        number: z.enum(visitNumbers),
        part: part(),
        storeId: idOf("store").optional(),
        zone: zoneQuery(),
        on: date().optional().meta({
          description: "With `retention`: the day at whose end it is counted, else yesterday.",
        }),
      },
      ["-deliveredAt"],
    ),
  response: () => pageOf(serviceVisitView()),
  errors: [],
});
