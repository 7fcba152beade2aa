import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { instant } from "../kernel/wire.ts";

/** What search finds, in the order in which equal hits are told. */
export const searchTypes = ["customer", "vehicle", "service-visit", "follow-up", "case"] as const;

export const searchArchive = defineEndpoint({
  name: "searchArchive",
  tag: "archives",
  summary:
    "Finds customers, cars, visits, cases and open follow-ups by name, pinyin, initials, phone tail, plate, VIN tail, number or title.",
  method: "GET",
  path: "/search",
  permission: "customers:see",
  query: () =>
    z.strictObject({
      q: z.string().trim().min(1).max(60),
      type: z.enum(searchTypes).optional(),
      limit: z.coerce.number().int().min(1).max(20).default(10),
    }),
  response: () =>
    z.strictObject({
      data: z.array(
        z
          .strictObject({
            type: z.enum(searchTypes),
            id: z.string(),
            title: z.string(),
            detail: z.string(),
            customerId: idOf("customer").nullable(),
            kind: z
              .string()
              .nullable()
              .describe("The kind of a follow-up or visit, the level of a case; null for others."),
            at: instant()
              .nullable()
              .describe("When a follow-up is due, a case was opened, a visit delivered; null for others."),
            open: z.boolean().describe("Whether it is open work, or has open work that the caller may see."),
            mine: z.boolean().describe("Whether such work is the caller's own."),
            match: z
              .strictObject({ text: z.string(), part: z.string() })
              .describe("The value that was found, and the part of it that was typed."),
          })
          .meta({ id: "SearchHit" }),
      ),
    }),
  errors: [],
});
