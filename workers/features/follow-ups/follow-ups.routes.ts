import * as attemptContract from "../../../shared/contracts/follow-ups.attempts.contract.ts";
import * as contract from "../../../shared/contracts/follow-ups.contract.ts";
import * as reassigning from "../../../shared/contracts/follow-ups.reassigning.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as followUps from "./follow-ups.actions.ts";
import { recordAttempt } from "./follow-ups.attempt.actions.ts";
import * as spreading from "./follow-ups.spreading.actions.ts";
import { takeCallBack } from "./follow-ups.taking-back.actions.ts";
import { getWorkbench } from "./follow-ups.workbench.actions.ts";

export const followUpRoutes = [
  route(contract.listFollowUps, followUps.listFollowUps),
  route(reassigning.previewReassignMany, spreading.previewReassignMany),
  route(reassigning.undoReassignMany, spreading.undoReassignMany),
  route(reassigning.reassignMany, spreading.reassignMany),
  route(contract.createFollowUp, followUps.createFollowUp),
  route(contract.getFollowUp, followUps.getFollowUp),
  route(attemptContract.recordAttempt, recordAttempt),
  route(attemptContract.takeCallBack, takeCallBack),
  route(contract.reassignFollowUp, followUps.reassignFollowUp),
  route(contract.getWorkbench, getWorkbench),
];
