import * as contract from "../../../shared/contracts/history.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as history from "./history.actions.ts";

export const historyRoutes = [
  route(contract.getCustomerHistory, history.getCustomerHistory),
  route(contract.getVehicleHistory, history.getVehicleHistory),
  route(contract.getServiceVisitHistory, history.getServiceVisitHistory),
  route(contract.getFollowUpHistory, history.getFollowUpHistory),
  route(contract.getCaseHistory, history.getCaseHistory),
  route(contract.getStaffHistory, history.getStaffHistory),
  route(contract.getStoreHistory, history.getStoreHistory),
];
