import * as contract from "../../../shared/contracts/runs.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as runs from "./runs.actions.ts";

export const runRoutes = [
  route(contract.getTodaysRuns, runs.getTodaysRuns),
  route(contract.getRunResults, runs.getRunResults),
  route(contract.listRunFollowUps, runs.listRunFollowUps),
];
