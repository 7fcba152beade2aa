import * as attemptContract from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import * as contract from "../../../shared/contracts/follow-ups.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as followUps from "./follow-ups.actions.ts";
import { recordAttempt } from "./follow-ups.attempt.actions.ts";
import { getWorkbench } from "./follow-ups.workbench.actions.ts";

export const followUpRoutes = [
  route(contract.listFollowUps, followUps.listFollowUps),
  route(contract.reassignMany, followUps.reassignMany),
  route(contract.createFollowUp, followUps.createFollowUp),
  route(contract.getFollowUp, followUps.getFollowUp),
  route(attemptContract.recordAttempt, recordAttempt),
  route(contract.reassignFollowUp, followUps.reassignFollowUp),
  route(contract.getWorkbench, getWorkbench),
];
