import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";

export const searchArchive = defineEndpoint({
  name: "searchArchive",
  tag: "archives",
  summary:
    "Finds customers, cars and visits by name, pinyin, initials, phone tail, plate, VIN tail or order number.",
  method: "GET",
  path: "/search",
  permission: "customers:see",
  query: () =>
    z.strictObject({
      q: z.string().trim().min(1).max(60),
      limit: z.coerce.number().int().min(1).max(20).default(10),
    }),
  response: () =>
    z.strictObject({
      data: z.array(
        z
          .strictObject({
            type: z.enum(["customer", "vehicle", "service-visit"]),
            id: z.string(),
            title: z.string(),
            detail: z.string(),
            customerId: idOf("customer").nullable(),
          })
          .meta({ id: "SearchHit" }),
      ),
    }),
  errors: [],
});
