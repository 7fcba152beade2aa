import * as contract from "../../../shared/contracts/jobs.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as jobs from "./jobs.actions.ts";

export const jobRoutes = [route(contract.listJobs, jobs.listJobs), route(contract.replayJob, jobs.replayJob)];
