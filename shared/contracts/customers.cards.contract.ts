import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date, instant } from "../kernel/wire.ts";
import { contactPointView } from "./customers.contract.ts";
import { followUpKinds } from "./follow-ups.views.ts";

export const mostCards = 100;

export const customerCard = once(() =>
  z
    .strictObject({
      customerId: idOf("customer"),
      phone: contactPointView()
        .nullable()
        .meta({ description: "The main phone, else the first that works." }),
      car: z
        .strictObject({ id: idOf("vehicle"), plate: z.string().nullable(), model: z.string().nullable() })
        .nullable()
        .meta({ description: "The car that they own or bring, the one seen last first." }),
      otherCars: z.number().int(),
      lastVisitOn: date().nullable(),
      nextCall: z
        .strictObject({
          id: idOf("followUp"),
          kind: z.enum(followUpKinds),
          dueAt: instant(),
          promisedAt: instant().nullable(),
          assigneeId: idOf("staff"),
        })
        .nullable()
        .meta({ description: "The open call in sight that is to be made first." }),
    })
    .meta({ id: "CustomerCard" }),
);

/** Ids written one after the other, `cus_1,cus_2`. */
const customerIds = once(() =>
  z.preprocess(
    (said) => (typeof said === "string" ? said.split(",") : said),
    z
      .array(idOf("customer"))
      .min(1)
      .max(mostCards)
      .meta({ description: `Ids with commas between them, at most ${mostCards}.` }),
  ),
);

export const getCustomerCards = defineEndpoint({
  name: "getCustomerCards",
  tag: "archives",
  summary: "What a list tells of some customers: main phone, car, last visit and the next open call.",
  method: "GET",
  path: "/customer-cards",
  permission: "customers:see",
  query: () => z.strictObject({ customerIds: customerIds() }),
  response: () => z.strictObject({ data: z.array(customerCard()) }),
  errors: [],
});
