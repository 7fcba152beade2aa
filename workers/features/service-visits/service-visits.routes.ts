import * as contract from "../../../shared/contracts/service-visits.contract.ts";
import { route } from "../../platform/endpoint-handler.ts";
import * as visits from "./service-visits.actions.ts";

export const serviceVisitRoutes = [
  route(contract.listServiceVisits, visits.listServiceVisits),
  route(contract.createServiceVisit, visits.createServiceVisit),
  route(contract.getServiceVisit, visits.getServiceVisit),
  route(contract.editServiceVisit, visits.editServiceVisit),
  route(contract.putServiceVisitByExternalId, visits.putServiceVisitByExternalId),
];
