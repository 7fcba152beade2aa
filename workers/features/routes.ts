import type { Route } from "../platform/endpoint-handler.ts";
import { caseRoutes } from "./cases/cases.routes.ts";
import { followUpRoutes } from "./follow-ups/follow-ups.routes.ts";
import { serviceVisitRoutes } from "./service-visits/service-visits.routes.ts";
import { storeRoutes } from "./stores/stores.routes.ts";

/** Every endpoint and the action that serves it. */
export const routes: readonly Route[] = [...storeRoutes, ...serviceVisitRoutes, ...followUpRoutes, ...caseRoutes];
