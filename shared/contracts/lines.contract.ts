import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { date } from "../kernel/wire.ts";

const dialled = once(() =>
  z
    .strictObject({
      dials: z.number().int(),
      reached: z.number().int().meta({ description: "Dials that somebody picked up, whoever it was." }),
      share: z
        .number()
        .nullable()
        .meta({ description: "Reached of dials, 0 to 1; null where nothing was dialled." }),
    })
    .meta({ id: "LineDials" }),
);

export const listLines = defineEndpoint({
  name: "listLines",
  tag: "follow-ups",
  summary:
    "How often customers pick up, by store and outgoing line: a line that is marked as spam falls behind its mean.",
  method: "GET",
  path: "/lines",
  permission: "follow-ups:assign",
  query: () => z.strictObject({ storeId: idOf("store").optional() }),
  response: () =>
    z
      .strictObject({
        date: date(),
        stores: z.array(
          z.strictObject({
            storeId: idOf("store"),
            storeName: z.string(),
            lines: z.array(
              z.strictObject({
                number: z.string(),
                label: z.string().nullable(),
                inUse: z.boolean().meta({ description: "Whether the store still offers it to its callers." }),
                today: dialled(),
                week: dialled().meta({ description: "Today and the six days before." }),
                month: dialled().meta({ description: "Today and the 29 days before." }),
                low: z.boolean().meta({
                  description:
                    "Dialled fifty times today at least, and picked up fifteen points less often than in the thirty days before.",
                }),
              }),
            ),
          }),
        ),
      })
      .meta({ id: "Lines" }),
  errors: [],
});
