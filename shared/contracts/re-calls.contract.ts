import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant, listQuery, pageOf, words } from "../kernel/wire.ts";

const tag = "re-calls";

export const reCallProblems = defineProblems({
  "re_calls.not_refuted": {
    status: 409,
    zh: { title: "不用改判", detail: "只有客户说没接到过回访的，才需要改判。" },
    en: {
      title: "Nothing to overrule",
      detail: "Only a call that the customer says was never made can be overruled.",
    },
  },
  "re_calls.own_call": {
    status: 409,
    zh: { title: "要换个人改判", detail: "这次回访或复核是您自己打的，请别的经理核对后改判。" },
    en: {
      title: "Another person overrules",
      detail: "You made this call, or checked it. Another manager looks into it and overrules.",
    },
  },
});

/** What a re-call came to: as recorded, not as recorded, no call was ever made, nobody could be asked. */
export const reCallResults = ["confirmed", "differs", "never-called", "not-reached"] as const;
export type ReCallResult = (typeof reCallResults)[number];

/** A month of the stores' calendar, `2026-11`. */
const month = () =>
  z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .meta({ examples: ["2026-11"] });

export const reCallView = once(() =>
  z
    .strictObject({
      id: idOf("reCall"),
      storeId: idOf("store"),
      callerId: idOf("staff"),
      callerName: z.string(),
      checkedId: idOf("followUp").meta({ description: "The follow-up whose call is checked." }),
      reCallId: idOf("followUp").nullable().meta({
        description: "The follow-up of the re-call; none where nobody else could make it.",
      }),
      customerName: z.string().nullable(),
      plate: z.string().nullable(),
      calledAt: instant(),
      drawnAt: instant(),
      dueAt: instant().nullable(),
      checkerName: z.string().nullable(),
      result: z.enum(reCallResults).nullable(),
      resultAt: instant().nullable(),
      recordedRating: z.number().int().nullable().meta({
        description: "What the caller had recorded; hidden until the customer has been asked.",
      }),
      toldRating: z.number().int().nullable(),
      words: z.string().nullable(),
      overruledAt: instant().nullable(),
      overruledByName: z.string().nullable(),
      overruledReason: z.string().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "ReCall" }),
);

export const listReCalls = defineEndpoint({
  name: "listReCalls",
  tag,
  summary: "Valid contacts of a month that were drawn to be checked by another person, the latest first.",
  method: "GET",
  path: "/re-calls",
  permission: "follow-ups:assign",
  query: () =>
    listQuery(
      {
        month: month().optional().meta({ description: "The present month where it is left out." }),
        storeId: idOf("store").optional(),
        callerId: idOf("staff").optional(),
        result: z.enum([...reCallResults, "open"]).optional(),
      },
      ["-id"],
    ),
  response: () => pageOf(reCallView()),
  errors: [],
});
export const overruleReCall = defineEndpoint({
  name: "overruleReCall",
  tag,
  summary:
    "Restores a valid contact that a re-call had refuted wrongly: it counts again, and as confirmed in the truth score.",
  method: "POST",
  path: "/re-calls/{id}/overrule",
  permission: "re-calls:overrule",
  params: () => z.strictObject({ id: idOf("reCall") }),
  body: () => z.strictObject({ reason: words() }),
  response: () => reCallView(),
  errors: ["re_calls.not_refuted", "re_calls.own_call"],
});
export const getTruthScores = defineEndpoint({
  name: "getTruthScores",
  tag,
  summary:
    "The truth score of each store and caller in a month: of the valid contacts that were asked about again, the share that were as recorded.",
  method: "GET",
  path: "/re-calls/scores",
  permission: "follow-ups:assign",
  query: () =>
    z.strictObject({
      month: month().optional().meta({ description: "The present month where it is left out." }),
      storeId: idOf("store").optional(),
    }),
  response: () =>
    z
      .strictObject({
        month: month(),
        data: z.array(
          z.strictObject({
            storeId: idOf("store"),
            storeName: z.string(),
            counts: truthCounts(),
            callers: z.array(
              z.strictObject({ callerId: idOf("staff"), callerName: z.string(), counts: truthCounts() }),
            ),
          }),
        ),
      })
      .meta({ id: "TruthScores" }),
  errors: [],
});

const truthCounts = once(() =>
  z
    .strictObject({
      contacts: z.number().int().meta({ description: "Valid contacts that the draw has looked at." }),
      drawn: z.number().int(),
      open: z.number().int().meta({ description: "Drawn, and not asked yet." }),
      withoutChecker: z
        .number()
        .int()
        .meta({ description: "Drawn, and nobody else of the store could make the call." }),
      confirmed: z.number().int(),
      differs: z.number().int(),
      neverCalled: z.number().int(),
      notReached: z.number().int(),
      overruled: z.number().int().meta({ description: "Of the confirmed, refuted first and restored." }),
      asked: z.number().int().meta({ description: "Confirmed, differing and never called together." }),
      share: z.number().nullable().meta({
        description: "Confirmed of asked, 0 to 1; null where nobody was asked.",
      }),
    })
    .meta({ id: "TruthCounts" }),
);
