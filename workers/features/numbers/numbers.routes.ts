import * as contract from "../../../shared/contracts/numbers.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as numbers from "./numbers.actions.ts";

export const numberRoutes = [
  route(contract.getNumbers, numbers.getNumbers),
  route(contract.listNumberFollowUps, numbers.listNumberFollowUps),
  route(contract.listNumberCases, numbers.listNumberCases),
  route(contract.listNumberVisits, numbers.listNumberVisits),
  route(contract.listDials, numbers.listDials),
];
