import type { RouteDefinition } from "@solidjs/router";
import { lazyPage } from "../platform/page.ts";
import { FocusShell } from "./focus-shell.tsx";
import { Home } from "./home.tsx";
import { Shell } from "./shell.tsx";
import { SignedIn } from "./signed-in.tsx";

/**
 * Every screen by its address (`platform/paths.ts`), each in a chunk of its own. `preload` starts what a screen
 * reads while its code is still on the way. Screens for one task (`/calls`) stand outside the shell.
 */
export const routes: RouteDefinition[] = [
  {
    path: "/app",
    component: SignedIn,
    children: [
      {
        path: "/",
        component: Shell,
        children: [
          { path: "/", component: Home },
          {
            path: "/workbench",
            component: lazyPage(
              async () => (await import("../features/workbench/workbench.page.tsx")).WorkbenchPage,
            ),
          },
          {
            path: "/runs",
            component: lazyPage(async () => (await import("../features/runs/runs.page.tsx")).RunsPage),
          },
          {
            path: "/runs/rows",
            component: lazyPage(async () => (await import("../features/runs/run-list.page.tsx")).RunListPage),
          },
          {
            path: "/numbers",
            component: lazyPage(
              async () => (await import("../features/numbers/numbers.page.tsx")).NumbersPage,
            ),
          },
          {
            path: "/numbers/rows",
            component: lazyPage(
              async () => (await import("../features/numbers/number-list.page.tsx")).NumberListPage,
            ),
          },
          {
            path: "/runs/lines",
            component: lazyPage(async () => (await import("../features/lines/lines.page.tsx")).LinesPage),
          },
          {
            path: "/runs/re-calls",
            component: lazyPage(
              async () => (await import("../features/re-calls/re-calls.page.tsx")).ReCallsPage,
            ),
          },
          {
            path: "/cases",
            component: lazyPage(async () => (await import("../features/cases/cases.page.tsx")).CasesPage),
          },
          {
            path: "/cases/new",
            component: lazyPage(
              async () => (await import("../features/cases/new-case.page.tsx")).NewCasePage,
            ),
          },
          {
            path: "/cases/:id",
            component: lazyPage(async () => (await import("../features/cases/case.page.tsx")).CasePage),
          },
          {
            path: "/reports",
            component: lazyPage(
              async () => (await import("../features/reports/daily-sheet.page.tsx")).DailySheetPage,
            ),
          },
          {
            path: "/reports/rework",
            component: lazyPage(
              async () => (await import("../features/reports/rework.page.tsx")).ReworkRegisterPage,
            ),
          },
          {
            path: "/reports/records",
            component: lazyPage(
              async () => (await import("../features/reports/records.page.tsx")).RecordsPage,
            ),
          },
          {
            path: "/reports/summaries",
            component: lazyPage(
              async () => (await import("../features/reports/summaries.page.tsx")).SummariesPage,
            ),
          },
          {
            path: "/reports/summaries/:id",
            component: lazyPage(
              async () => (await import("../features/reports/summary.page.tsx")).SummaryPage,
            ),
          },
          {
            path: "/reports/paper",
            component: lazyPage(async () => (await import("../features/reports/paper.page.tsx")).PaperPage),
          },
          {
            path: "/inbox",
            component: lazyPage(async () => (await import("../features/inbox/inbox.page.tsx")).InboxPage),
          },
          {
            path: "/customers",
            component: lazyPage(
              async () => (await import("../features/customers/customers.page.tsx")).CustomersPage,
            ),
          },
          {
            path: "/customers/:id",
            component: lazyPage(
              async () => (await import("../features/customers/customer.page.tsx")).CustomerPage,
            ),
          },
          {
            path: "/customers/:id/merge",
            component: lazyPage(
              async () => (await import("../features/merges/customer-merge.page.tsx")).CustomerMergePage,
            ),
          },
          {
            path: "/customers/vehicles",
            component: lazyPage(
              async () => (await import("../features/vehicles/vehicles.page.tsx")).VehiclesPage,
            ),
          },
          {
            path: "/customers/vehicles/:id",
            component: lazyPage(
              async () => (await import("../features/vehicles/vehicle.page.tsx")).VehiclePage,
            ),
          },
          {
            path: "/customers/vehicles/:id/merge",
            component: lazyPage(
              async () => (await import("../features/merges/vehicle-merge.page.tsx")).VehicleMergePage,
            ),
          },
          {
            path: "/service-visits",
            component: lazyPage(
              async () =>
                (await import("../features/service-visits/service-visits.page.tsx")).ServiceVisitsPage,
            ),
          },
          {
            path: "/service-visits/:id",
            component: lazyPage(
              async () =>
                (await import("../features/service-visits/service-visit.page.tsx")).ServiceVisitPage,
            ),
          },
          {
            path: "/imports",
            component: lazyPage(
              async () => (await import("../features/imports/imports.page.tsx")).ImportsPage,
            ),
          },
          {
            path: "/imports/:id",
            component: lazyPage(async () => (await import("../features/imports/import.page.tsx")).ImportPage),
          },
          {
            path: "/settings",
            component: lazyPage(
              async () => (await import("../features/settings/settings.page.tsx")).SettingsPage,
            ),
            children: [
              {
                path: "/",
                component: lazyPage(
                  async () => (await import("../features/settings/settings.page.tsx")).SettingsIndex,
                ),
              },
              {
                path: "/stores/:id?",
                component: lazyPage(
                  async () => (await import("../features/settings/stores/stores.page.tsx")).StoresPage,
                ),
              },
              {
                path: "/staff",
                component: lazyPage(
                  async () => (await import("../features/settings/staff/staff.page.tsx")).StaffPage,
                ),
              },
              {
                path: "/staff/new",
                component: lazyPage(
                  async () =>
                    (await import("../features/settings/staff/colleague.page.tsx")).NewColleaguePage,
                ),
              },
              {
                path: "/staff/:id",
                component: lazyPage(
                  async () => (await import("../features/settings/staff/colleague.page.tsx")).ColleaguePage,
                ),
              },
              {
                path: "/policies",
                component: lazyPage(
                  async () => (await import("../features/settings/policies/policies.page.tsx")).PoliciesPage,
                ),
              },
              {
                path: "/scripts",
                component: lazyPage(
                  async () => (await import("../features/settings/scripts/scripts.page.tsx")).ScriptsPage,
                ),
              },
              {
                path: "/calendar",
                component: lazyPage(
                  async () => (await import("../features/settings/calendar/calendar.page.tsx")).CalendarPage,
                ),
              },
              {
                path: "/tokens/:id?",
                component: lazyPage(
                  async () => (await import("../features/settings/tokens/tokens.page.tsx")).TokensPage,
                ),
              },
              {
                path: "/mine",
                component: lazyPage(
                  async () => (await import("../features/settings/mine/mine.page.tsx")).MinePage,
                ),
              },
            ],
          },
          { path: "/more", component: lazyPage(async () => (await import("./more.page.tsx")).MorePage) },
          { path: "*", component: lazyPage(async () => (await import("./not-found.page.tsx")).NotFoundPage) },
        ],
      },
      {
        path: "/calls",
        component: FocusShell,
        children: [
          {
            path: "/:id",
            component: lazyPage(async () => (await import("../features/call/call.page.tsx")).CallPage),
          },
        ],
      },
    ],
  },
];
