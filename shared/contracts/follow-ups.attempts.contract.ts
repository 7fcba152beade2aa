import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, instant, longWords, words } from "../kernel/wire.ts";
import { followUpView } from "./follow-ups.views.ts";

/** What came of one dial (practice.md section 4). */
export const attemptResults = [
  "reached",
  "busy-call-back",
  "wrong-person",
  "declined",
  "car-sold",
  "no-answer",
  "engaged",
  "switched-off",
  "hung-up",
  "dead-number",
  "assistant",
  "do-not-call",
] as const;
export type AttemptResult = (typeof attemptResults)[number];

export const attemptView = once(() =>
  z
    .strictObject({
      id: idOf("attempt"),
      at: instant(),
      byName: z.string().nullable(),
      result: z.enum(attemptResults),
      channel: z.enum(["phone", "wecom", "message", "visit"]),
      callBackAt: instant().nullable(),
      answers: z.record(z.string(), z.unknown()),
      words: z.string().nullable(),
      summary: z.string().nullable(),
      valid: z.boolean(),
      joinedId: z.string().nullable(),
    })
    .meta({ id: "Attempt" }),
);

export const attemptInput = once(() =>
  z
    .strictObject({
      result: z.enum(attemptResults),
      channel: z.enum(["phone", "wecom", "message", "visit"]).default("phone"),
      at: instant().optional().meta({
        description: "When the call was made, a week ago at most; now where it is left out.",
      }),
      callBackAt: instant().optional(),
      answers: z
        .record(z.string().max(60), z.union([z.number(), z.string().max(4000), z.boolean(), z.null()]))
        .optional(),
      scriptId: idOf("script").nullable().optional().meta({
        description:
          "The version of the script that was asked by, null for the shipped one: it says which answers lead to which questions. The one in force where it is left out.",
      }),
      words: longWords().optional(),
      summary: longWords().optional(),
      /** What becomes of it: an improvement item, a grievance (抱怨) or a complaint (投诉). */
      level: z.enum(["improvement", "grievance", "complaint"]).optional(),
      major: z.boolean().optional(),
      rework: z.boolean().optional(),
      /** Missing archive data heard on the call, written back (CB-04). */
      archive: z
        .strictObject({
          insuranceExpiresOn: date().optional(),
          wecom: z.string().max(60).optional(),
          nextServiceOn: date().optional(),
          nextServiceKm: z.number().int().min(0).max(2_000_000).optional(),
          mileageKm: z.number().int().min(0).max(2_000_000).optional(),
          birthday: date().optional(),
        })
        .optional(),
      /** Something promised to the customer, which opens a follow-up of its own. */
      promise: z
        .strictObject({ title: words(), dueAt: instant(), assigneeId: idOf("staff").optional() })
        .optional(),
      doNotCall: z
        .strictObject({ reach: z.enum(["marketing", "callback", "all"]), reason: words() })
        .optional(),
      outsideReason: z.string().max(200).optional(),
      line: z.string().max(40).optional(),
    })
    .meta({ id: "AttemptInput" }),
);
export const takeCallBack = defineEndpoint({
  name: "takeCallBack",
  tag: "follow-ups",
  summary:
    "Takes back the last call of a follow-up within ten minutes, by whoever recorded it, while nobody went on from it: the follow-ups it counted for are as they were, and what it opened goes. What was heard for the archive stays.",
  method: "POST",
  path: "/follow-ups/{id}/take-back",
  permission: "follow-ups:work",
  params: () => z.strictObject({ id: idOf("followUp") }),
  response: () => followUpView(),
  errors: [
    "follow_ups.nothing_to_take_back",
    "follow_ups.not_your_call",
    "follow_ups.take_back_over",
    "follow_ups.do_not_call_stands",
    "follow_ups.went_on",
  ],
});
export const recordAttempt = defineEndpoint({
  name: "recordAttempt",
  tag: "follow-ups",
  summary: "Records one dial and what came of it; counts for every open follow-up on the same phone.",
  method: "POST",
  path: "/follow-ups/{id}/attempts",
  permission: "follow-ups:work",
  params: () => z.strictObject({ id: idOf("followUp") }),
  body: () => attemptInput(),
  response: () => followUpView(),
  errors: [
    "follow_ups.already_closed",
    "follow_ups.already_recorded",
    "follow_ups.refused_hour",
    "follow_ups.needs_call_back_time",
    "follow_ups.needs_answer",
    "follow_ups.needs_rating",
    "follow_ups.needs_words",
    "follow_ups.nobody_reached",
    "follow_ups.not_asked",
    "follow_ups.late_date",
    "follow_ups.serving_adviser",
  ],
});
