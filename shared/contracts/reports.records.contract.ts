import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { instant } from "../kernel/wire.ts";
import { caseLevels, caseStates } from "./cases.contract.ts";
import { contactPointView } from "./customers.contract.ts";
import { attemptView } from "./follow-ups.attempts.contract.ts";
import { followUpView } from "./follow-ups.views.ts";
import { scriptBody } from "./policies.contract.ts";
import { visitKinds } from "./service-visits.contract.ts";

export const mostRecords = 50;

export const callbackRecord = once(() =>
  z
    .strictObject({
      followUp: followUpView(),
      storeName: z.string(),
      phone: contactPointView().nullable(),
      vin: z.string().nullable(),
      order: z
        .strictObject({
          id: idOf("serviceVisit"),
          orderNumber: z.string(),
          kind: z.enum(visitKinds),
          arrivedAt: instant().nullable(),
          deliveredAt: instant().nullable(),
          mileageKm: z.number().int().nullable(),
          items: z.array(z.string()),
          adviserId: idOf("staff").nullable(),
        })
        .nullable()
        .meta({ description: "The order that is followed up, where the caller sees orders." }),
      attempts: z.array(attemptView()),
      cases: z.array(
        z.strictObject({
          id: idOf("case"),
          number: z.string(),
          level: z.enum(caseLevels),
          state: z.enum(caseStates),
          rework: z.boolean(),
          assigneeId: idOf("staff"),
        }),
      ),
      script: z.number().int().meta({ description: "Which of the scripts was to be asked, counted from 0." }),
      ratingScale: z.union([z.literal(5), z.literal(10)]),
    })
    .meta({ id: "CallbackRecord" }),
);

/** Ids written one after the other, `fu_1,fu_2`. */
const followUpIds = once(() =>
  z.preprocess(
    (said) => (typeof said === "string" ? said.split(",") : said),
    z
      .array(idOf("followUp"))
      .min(1)
      .max(mostRecords)
      .meta({ description: `Ids with commas between them, at most ${mostRecords}.` }),
  ),
);

export const getCallbackRecords = defineEndpoint({
  name: "getCallbackRecords",
  tag: "reports",
  summary:
    "The callback records (回访记录表) of some follow-ups: customer, car, order, what was asked and answered, every dial, and what it led to.",
  method: "GET",
  path: "/callback-records",
  permission: "follow-ups:see",
  query: () => z.strictObject({ followUpIds: followUpIds() }),
  response: () => z.strictObject({ data: z.array(callbackRecord()), scripts: z.array(scriptBody()) }),
  errors: [],
});
