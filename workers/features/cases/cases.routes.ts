import * as contract from "../../../shared/contracts/cases.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as cases from "./cases.actions.ts";

export const caseRoutes = [
  route(contract.listCases, cases.listCases),
  route(contract.createCase, cases.createCase),
  route(contract.getCase, cases.getCase),
  route(contract.caseAct, cases.caseAct),
  route(contract.closeCase, cases.closeCase),
];
