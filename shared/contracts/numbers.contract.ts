import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";
import { zoneOf } from "../kernel/zone.ts";
import { attemptResults } from "./follow-ups.attempts.contract.ts";
import { followUpKinds, followUpView } from "./follow-ups.views.ts";

const tag = "numbers";

/** Rates whose rows are follow-ups: `own-on-time` is the caller's own, late data left out. */
export const followUpNumbers = ["own-on-time"] as const;
export type FollowUpNumber = (typeof followUpNumbers)[number];

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
      ["-dueAt"],
    ),
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
