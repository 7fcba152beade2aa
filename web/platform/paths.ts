/** The pages of the settings, by the last word of their address. */
export type SettingsPage = "stores" | "staff" | "policies" | "scripts" | "calendar" | "tokens" | "mine";

/** Every address of the app, in one place; the routes of `app/routes.tsx` follow them. */
export const paths = {
  workbench: "/app/workbench",
  runs: "/app/runs",
  runList: "/app/runs/rows",
  numberRows: "/app/numbers/rows",
  reCalls: "/app/runs/re-calls",
  call: (followUpId: string) => `/app/calls/${followUpId}`,
  customers: "/app/customers",
  newCustomer: "/app/customers?new=1",
  customer: (id: string) => `/app/customers/${id}`,
  mergeCustomer: (id: string) => `/app/customers/${id}/merge`,
  vehicles: "/app/customers/vehicles",
  vehicle: (id: string) => `/app/customers/vehicles/${id}`,
  mergeVehicle: (id: string) => `/app/customers/vehicles/${id}/merge`,
  visits: "/app/service-visits",
  visit: (id: string) => `/app/service-visits/${id}`,
  cases: "/app/cases",
  case: (id: string) => `/app/cases/${id}`,
  newCase: "/app/cases/new",
  imports: "/app/imports",
  import: (id: string) => `/app/imports/${id}`,
  reports: "/app/reports",
  reworkRegister: "/app/reports/rework",
  callbackRecords: (followUpIds: readonly string[]) => `/app/reports/records?ids=${followUpIds.join(",")}`,
  inbox: "/app/inbox",
  settings: "/app/settings",
  settingsPage: (page: SettingsPage) => `/app/settings/${page}`,
  settingsRecord: (page: SettingsPage, id: string) => `/app/settings/${page}/${id}`,
  more: "/app/more",
} as const;
