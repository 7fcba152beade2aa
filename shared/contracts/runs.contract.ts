import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, instant, listQuery, pageOf, span } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { caseLevels, caseStates } from "./cases.contract.ts";
import { followUpView } from "./follow-ups.views.ts";

const tag = "follow-ups";

/** What a run still has to do, in working order; `overdue` is late by people, `late-data` by orders that came late. */
const openNumbers = ["due", "overdue", "late-data", "promised", "no-number"] as const;
/** What was dialled today, the latest first; `raised` has a case, which somebody took on (`answered`) or nobody yet. */
const dialledNumbers = ["dialled", "reached", "raised", "answered", "unanswered"] as const;
export const runNumbers = [...openNumbers, ...dialledNumbers] as const;
export type RunNumber = (typeof runNumbers)[number];

export function isOpenNumber(number: RunNumber): boolean {
  return openNumbers.some((open) => open === number);
}

const runCounts = once(() =>
  z
    .strictObject({
      listed: z.number().int().meta({ description: "The whole run: what is due, and what was dialled." }),
      due: z.number().int().meta({ description: "Open calls due by the day's end or promised for today." }),
      overdue: z.number().int().meta({ description: "Of these, past their due time; late data left out." }),
      lateData: z.number().int().meta({ description: "Of these, past due with an order that came late." }),
      promised: z
        .number()
        .int()
        .meta({ description: "Of these, waiting for a time the customer asked for." }),
      noNumber: z.number().int().meta({ description: "Of these, without a number that can be dialled." }),
      dialled: z.number().int().meta({ description: "Calls dialled today." }),
      reached: z.number().int().meta({ description: "Of these, with a valid contact today." }),
      raised: z.number().int().meta({ description: "Of these, with a case that they opened." }),
      answered: z.number().int().meta({ description: "Of these, with every case taken on by somebody." }),
    })
    .meta({ id: "RunCounts" }),
);

const zoneQuery = () =>
  z
    .string()
    .max(60)
    .refine((zone) => zoneOf(zone).ok)
    .default("Asia/Shanghai")
    .meta({ description: "The zone whose day is today." });

export const getTodaysRuns = defineEndpoint({
  name: "getTodaysRuns",
  tag,
  summary:
    "Today's callback runs by store and caller at their four control points (CB-14): list fixed, person fixed, calls made, results answered.",
  method: "GET",
  path: "/runs/today",
  permission: "follow-ups:see",
  query: () => z.strictObject({ storeId: idOf("store").optional(), zone: zoneQuery() }),
  response: () =>
    z
      .strictObject({
        date: date(),
        zone: z.string(),
        now: instant(),
        windows: z.array(span()),
        stores: z.array(
          z.strictObject({
            storeId: idOf("store"),
            storeName: z.string(),
            deliveredYesterday: z.number().int(),
            missingYesterday: z.boolean().meta({
              description: "Whether the store was open yesterday and none of its orders have come.",
            }),
            unmanned: z
              .number()
              .int()
              .meta({ description: "Calls due in the hands of someone who does not work today." }),
            counts: runCounts(),
            callers: z.array(
              z.strictObject({
                assigneeId: idOf("staff"),
                name: z.string(),
                presence: z.enum(["working", "on-leave", "resting", "gone"]),
                lastDialAt: instant().nullable(),
                nextPromisedAt: instant().nullable(),
                counts: runCounts(),
              }),
            ),
          }),
        ),
      })
      .meta({ id: "TodaysRuns" }),
  errors: [],
});

export const getRunResults = defineEndpoint({
  name: "getRunResults",
  tag,
  summary:
    "What today's valid contacts brought, up to twenty: first what waits for somebody to take it on, then the latest.",
  method: "GET",
  path: "/runs/today/results",
  permission: "follow-ups:see",
  query: () => z.strictObject({ storeId: idOf("store").optional(), zone: zoneQuery() }),
  response: () =>
    z
      .strictObject({
        data: z.array(
          z.strictObject({
            followUpId: idOf("followUp"),
            storeId: idOf("store"),
            assigneeId: idOf("staff"),
            customerName: z.string().nullable(),
            plate: z.string().nullable(),
            at: instant(),
            words: z.string().nullable(),
            case: z
              .strictObject({
                id: idOf("case"),
                number: z.string(),
                level: z.enum(caseLevels),
                state: z.enum(caseStates),
                assigneeId: idOf("staff"),
              })
              .nullable(),
          }),
        ),
      })
      .meta({ id: "RunResults" }),
  errors: [],
});

export const listRunFollowUps = defineEndpoint({
  name: "listRunFollowUps",
  tag,
  summary: "The follow-ups behind one number of today's runs: as many as it says.",
  method: "GET",
  path: "/runs/today/follow-ups",
  permission: "follow-ups:see",
  query: () =>
    listQuery(
      {
        number: z.enum(runNumbers),
        storeId: idOf("store").optional(),
        assigneeId: idOf("staff").optional(),
        zone: zoneQuery(),
      },
      ["sortAt", "-lastAttemptAt"],
    ).refine(({ sort, number }) => sort === undefined || (sort === "sortAt") === isOpenNumber(number), {
      path: ["sort"],
    }),
  response: () => pageOf(followUpView()),
  errors: [],
});
