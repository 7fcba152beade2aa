import * as contract from "../../../shared/contracts/re-calls.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as reCalls from "./re-calls.actions.ts";

export const reCallRoutes = [
  route(contract.listReCalls, reCalls.listReCalls),
  route(contract.getTruthScores, reCalls.getTruthScores),
  route(contract.overruleReCall, reCalls.overruleReCall),
];
