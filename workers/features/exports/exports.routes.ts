import * as contract from "../../../shared/contracts/exports.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as exports from "./exports.actions.ts";

export const exportRoutes = [
  route(contract.startExport, exports.startExport),
  route(contract.getExport, exports.getExport),
  route(contract.cancelExport, exports.cancelExport),
];
