import * as contract from "../../../shared/contracts/imports.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as imports from "./imports.actions.ts";

export const importRoutes = [
  route(contract.startImport, imports.startImport),
  route(contract.listImports, imports.listImports),
  route(contract.getImport, imports.getImport),
  route(contract.applyImport, imports.applyImport),
  route(contract.cancelImport, imports.cancelImport),
];
