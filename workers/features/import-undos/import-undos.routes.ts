import * as contract from "../../../shared/contracts/import-undos.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as undos from "./import-undos.actions.ts";

export const importUndoRoutes = [
  route(contract.undoImport, undos.undoImport),
  route(contract.cancelImportUndo, undos.cancelImportUndo),
];
