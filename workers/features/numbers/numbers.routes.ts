import * as contract from "../../../shared/contracts/numbers.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as numbers from "./numbers.actions.ts";

export const numberRoutes = [
  route(contract.listNumberFollowUps, numbers.listNumberFollowUps),
  route(contract.listDials, numbers.listDials),
];
