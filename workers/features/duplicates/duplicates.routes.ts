import * as contract from "../../../shared/contracts/duplicates.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as duplicates from "./duplicates.actions.ts";

export const duplicateRoutes = [
  route(contract.findCustomerDuplicates, duplicates.findCustomerDuplicates),
  route(contract.findVehicleDuplicates, duplicates.findVehicleDuplicates),
];
