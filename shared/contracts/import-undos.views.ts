import * as z from "zod";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { instant } from "../kernel/wire.ts";

export const undoStates = ["checking", "checked", "undoing", "undone", "cancelled", "failed"] as const;
export const keptReasons = ["changed", "called", "case", "do-not-call", "in-use"] as const;
export const keptKinds = ["customer", "vehicle", "service-visit", "follow-up", "store", "staff"] as const;
export const doerTypes = ["staff", "token", "system", "import"] as const;

/** The taking back of an import, as it is shown with the import. */
export const undoView = once(() =>
  z
    .strictObject({
      mode: z.enum(["check", "apply"]),
      state: z.enum(undoStates),
      /** Records that go, that return to what they were, and that stay. */
      counts: z.strictObject({
        customers: z.number().int(),
        vehicles: z.number().int(),
        serviceVisits: z.number().int(),
        followUps: z.number().int(),
        stores: z.number().int(),
        staff: z.number().int(),
        returned: z.number().int(),
        kept: z.number().int(),
      }),
      progress: z.strictObject({ done: z.number().int(), total: z.number().int() }),
      kept: z
        .array(
          z.strictObject({
            kind: z.enum(keptKinds),
            id: z.string(),
            name: z.string(),
            reason: z.enum(keptReasons),
            fields: z.array(z.string()),
            by: z.strictObject({ type: z.enum(doerTypes), name: z.string().nullable() }).nullable(),
            at: instant().nullable(),
          }),
        )
        .meta({ description: "The first fifty of what stays; all of it is in the file." }),
      keptFileId: idOf("file").nullable(),
      by: z.string().nullable(),
      startedAt: instant(),
      finishedAt: instant().nullable(),
    })
    .meta({ id: "ImportUndo" }),
);
