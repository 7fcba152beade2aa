import * as contract from "../../../shared/contracts/merges.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as customers from "./merges.customers.actions.ts";
import { undoMerge } from "./merges.undo.actions.ts";
import * as vehicles from "./merges.vehicles.actions.ts";

export const mergeRoutes = [
  route(contract.previewCustomerMerge, customers.previewCustomerMerge),
  route(contract.mergeCustomers, customers.mergeCustomers),
  route(contract.listCustomerMerges, customers.listCustomerMerges),
  route(contract.previewVehicleMerge, vehicles.previewVehicleMerge),
  route(contract.mergeVehicles, vehicles.mergeVehicles),
  route(contract.listVehicleMerges, vehicles.listVehicleMerges),
  route(contract.undoMerge, undoMerge),
];
