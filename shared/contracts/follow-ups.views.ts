import * as z from "zod";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { instant } from "../kernel/wire.ts";

export const followUpKinds = [
  "service-callback",
  "second-callback",
  "first-contact",
  "manual",
  "case-handling",
  "case-closing",
  "contact-repair",
  "re-call",
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
export const followUpStates = ["open", "done", "lapsed", "cancelled"] as const;

export const followUpView = once(() =>
  z
    .strictObject({
      id: idOf("followUp"),
      kind: z.enum(followUpKinds),
      state: z.enum(followUpStates),
      outcome: z.string().nullable().meta({
        description:
          "How it ended: reached, declined, not-reached, before-go-live, exempt, car-sold, order-changed, keeper-changed, merged, number-found …",
      }),
      title: z.string().nullable().meta({ description: "What was done, or what is to be done." }),
      subject: z.strictObject({
        type: z.enum(["service-visit", "customer", "case", "contact-point", "none"]),
        id: z.string(),
      }),
      storeId: idOf("store"),
      assigneeId: idOf("staff"),
      customerId: idOf("customer").nullable(),
      customerName: z.string().nullable(),
      contactPointId: idOf("contactPoint").nullable(),
      vehicleId: idOf("vehicle").nullable(),
      plate: z.string().nullable(),
      model: z.string().nullable(),
      visitKind: z.string().nullable(),
      notBefore: instant(),
      dueAt: instant(),
      readyAt: instant(),
      sortAt: instant(),
      promisedAt: instant().nullable(),
      attempts: z.number().int(),
      maxAttempts: z.number().int(),
      lastAttemptAt: instant().nullable(),
      validContactAt: instant().nullable(),
      rating: z.number().int().nullable().meta({
        description: "The lowest rating of the valid contact, of five; null where nothing was rated.",
      }),
      dissatisfied: z.boolean().nullable().meta({
        description:
          "Whether it was rated 2 or less or raised a grievance; null without an answer of its own, as where a call counted for several follow-ups.",
      }),
      closedAt: instant().nullable(),
      beforeGoLive: z.boolean(),
      lateData: z.boolean(),
      provisional: z.boolean(),
      startedAt: instant().meta({
        description: "When what it follows up happened: the delivery, the allocation.",
      }),
      openedAt: instant(),
      version: z.number().int(),
    })
    .meta({ id: "FollowUp" }),
);
