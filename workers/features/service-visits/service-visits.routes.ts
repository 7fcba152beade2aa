import * as contract from "../../../shared/contracts/service-visits.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as visits from "./service-visits.actions.ts";
import * as writing from "./service-visits.writing.actions.ts";

export const serviceVisitRoutes = [
  route(contract.listServiceVisits, visits.listServiceVisits),
  route(contract.createServiceVisit, writing.createServiceVisit),
  route(contract.getServiceVisit, visits.getServiceVisit),
  route(contract.editServiceVisit, writing.editServiceVisit),
  route(contract.putServiceVisitByExternalId, writing.putServiceVisitByExternalId),
];
