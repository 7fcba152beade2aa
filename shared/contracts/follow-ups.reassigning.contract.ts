import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant } from "../kernel/wire.ts";

const tag = "follow-ups";
const permission = "follow-ups:assign";

export const reassigningProblems = defineProblems({
  "follow_ups.undo_over": {
    status: 409,
    zh: {
      title: "不能再撤回",
      detail: "这次分派已经撤回过，或者过了十分钟。需要的话再分一次。",
    },
    en: {
      title: "Too late to take back",
      detail: "This was taken back already, or ten minutes have passed. Spread the work again instead.",
    },
  },
});

/** Whose work or which rows move, and to whom: those who are named, else whoever would take it by the rule. */
const spreading = once(() =>
  z
    .strictObject({
      fromAssigneeId: idOf("staff").optional(),
      followUpIds: z.array(idOf("followUp")).min(1).max(1000).optional(),
      toAssigneeIds: z.array(idOf("staff")).min(1).max(50).optional(),
      dueBefore: instant().optional(),
    })
    .refine(({ fromAssigneeId, followUpIds }) => fromAssigneeId !== undefined || followUpIds !== undefined, {
      path: ["fromAssigneeId"],
    }),
);

const shares = () => ({
  moved: z.number().int(),
  left: z.number().int().meta({ description: "Open, but nobody else may take them." }),
  byAssignee: z.array(
    z.strictObject({
      assigneeId: idOf("staff"),
      name: z.string(),
      open: z.number().int().meta({ description: "Their open follow-ups before." }),
      count: z.number().int(),
      promised: z.number().int().meta({ description: "Of these, calls promised for a time." }),
    }),
  ),
});

export const previewReassignMany = defineEndpoint({
  name: "previewReassignMany",
  tag,
  summary: "Who would get how many, by the rule of `POST /follow-ups/reassign`; writes nothing.",
  method: "POST",
  path: "/follow-ups/reassign/preview",
  permission,
  body: () => spreading(),
  response: () => z.strictObject(shares()).meta({ id: "Shares" }),
  errors: [],
});
export const reassignMany = defineEndpoint({
  name: "reassignMany",
  tag,
  summary:
    "Spreads open follow-ups of one person, or chosen ones, over others: evenly, one phone to one person, the customer's last caller first, never the serving adviser, nobody who is away, promised calls to the stand-in.",
  method: "POST",
  path: "/follow-ups/reassign",
  permission,
  body: () => spreading(),
  response: () =>
    z
      .strictObject({
        id: idOf("job").meta({ description: "Names the move for ten minutes, to take it back." }),
        ...shares(),
      })
      .meta({ id: "Reassigned" }),
  errors: [],
});
export const undoReassignMany = defineEndpoint({
  name: "undoReassignMany",
  tag,
  summary:
    "Takes a move back within ten minutes: what was not worked since returns to whoever had it; the rest is listed and stays.",
  method: "POST",
  path: "/follow-ups/reassign/{id}/undo",
  permission,
  params: () => z.strictObject({ id: idOf("job") }),
  response: () =>
    z
      .strictObject({
        returned: z.number().int(),
        kept: z.array(
          z.strictObject({
            id: idOf("followUp"),
            customerName: z.string().nullable(),
            assigneeId: idOf("staff"),
            because: z.enum(["closed", "worked", "moved-on", "not-eligible"]),
          }),
        ),
      })
      .meta({ id: "TakenBack" }),
  errors: ["follow_ups.undo_over"],
});
