import * as contract from "../../../shared/contracts/policies.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as policies from "./policies.actions.ts";
import * as scripts from "./scripts.actions.ts";

export const policyRoutes = [
  route(contract.listPolicies, policies.listPolicies),
  route(contract.putPolicy, policies.putPolicy),
  route(contract.listScripts, scripts.listScripts),
  route(contract.putScript, scripts.putScript),
];
