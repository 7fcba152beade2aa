import * as contract from "../../../shared/contracts/vehicles.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as vehicles from "./vehicles.actions.ts";
import { changeOwner } from "./vehicles.owners.actions.ts";

export const vehicleRoutes = [
  route(contract.listVehicles, vehicles.listVehicles),
  route(contract.createVehicle, vehicles.createVehicle),
  route(contract.getVehicle, vehicles.getVehicle),
  route(contract.editVehicle, vehicles.editVehicle),
  route(contract.putVehicleByExternalId, vehicles.putVehicleByExternalId),
  route(contract.changeOwner, changeOwner),
];
