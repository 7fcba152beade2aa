import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { importView } from "./imports.contract.ts";

const tag = "imports";
const params = () => z.strictObject({ id: idOf("import") });

export const undoImport = defineEndpoint({
  name: "undoImport",
  tag,
  summary:
    "Takes an import back within seven days. `check` counts what would go, return and stay; `apply` does it, or goes on where it was stopped.",
  method: "POST",
  path: "/imports/{id}/undo",
  permission: "imports:run",
  status: 202,
  params,
  body: () => z.strictObject({ mode: z.enum(["check", "apply"]).default("apply") }),
  response: () => importView(),
  errors: [
    "imports.undo_not_recorded",
    "imports.undo_not_written",
    "imports.undo_over",
    "imports.undo_running",
    "imports.undo_begun",
    "imports.undone",
  ],
});
export const cancelImportUndo = defineEndpoint({
  name: "cancelImportUndo",
  tag,
  summary: "Stops the taking back of an import; what went or returned stays so, and it can be gone on with.",
  method: "POST",
  path: "/imports/{id}/undo/cancel",
  permission: "imports:run",
  params,
  response: () => importView(),
  errors: ["imports.undo_finished"],
});
