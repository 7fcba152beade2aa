import type { Route } from "../platform/endpoint-handler.ts";
import { apiTokenRoutes } from "./api-tokens/api-tokens.routes.ts";
import { calendarRoutes } from "./calendars/calendars.routes.ts";
import { caseRoutes } from "./cases/cases.routes.ts";
import { customerRoutes } from "./customers/customers.routes.ts";
import { duplicateRoutes } from "./duplicates/duplicates.routes.ts";
import { exportRoutes } from "./exports/exports.routes.ts";
import { fileRoutes } from "./files/files.routes.ts";
import { followUpRoutes } from "./follow-ups/follow-ups.routes.ts";
import { historyRoutes } from "./history/history.routes.ts";
import { importUndoRoutes } from "./import-undos/import-undos.routes.ts";
import { importRoutes } from "./imports/imports.routes.ts";
import { jobRoutes } from "./jobs/jobs.routes.ts";
import { lineRoutes } from "./lines/lines.routes.ts";
import { mergeRoutes } from "./merges/merges.routes.ts";
import { notificationRoutes } from "./notifications/notifications.routes.ts";
import { numberRoutes } from "./numbers/numbers.routes.ts";
import { policyRoutes } from "./policies/policies.routes.ts";
import { reCallRoutes } from "./re-calls/re-calls.routes.ts";
import { reportRoutes } from "./reports/reports.routes.ts";
import { runRoutes } from "./runs/runs.routes.ts";
import { searchRoutes } from "./search/search.routes.ts";
import { serviceVisitRoutes } from "./service-visits/service-visits.routes.ts";
import { settingDraftRoutes } from "./setting-drafts/setting-drafts.routes.ts";
import { staffRoutes } from "./staff/staff.routes.ts";
import { storeRoutes } from "./stores/stores.routes.ts";
import { vehicleRoutes } from "./vehicles/vehicles.routes.ts";

/** Every endpoint and the action that serves it. */
export const routes: readonly Route[] = [
  ...storeRoutes,
  ...customerRoutes,
  ...mergeRoutes,
  ...duplicateRoutes,
  ...vehicleRoutes,
  ...searchRoutes,
  ...serviceVisitRoutes,
  ...followUpRoutes,
  ...runRoutes,
  ...lineRoutes,
  ...numberRoutes,
  ...reportRoutes,
  ...reCallRoutes,
  ...historyRoutes,
  ...importRoutes,
  ...importUndoRoutes,
  ...exportRoutes,
  ...fileRoutes,
  ...caseRoutes,
  ...staffRoutes,
  ...calendarRoutes,
  ...apiTokenRoutes,
  ...jobRoutes,
  ...notificationRoutes,
  ...policyRoutes,
  ...settingDraftRoutes,
];
