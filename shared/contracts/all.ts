import type { Endpoint } from "../kernel/endpoint.ts";
import * as apiTokens from "./api-tokens.contract.ts";
import * as calendars from "./calendars.contract.ts";
import * as cases from "./cases.contract.ts";
import * as customerCards from "./customers.cards.contract.ts";
import * as customers from "./customers.contract.ts";
import * as duplicates from "./duplicates.contract.ts";
import * as exports from "./exports.contract.ts";
import * as attempts from "./follow-ups.attempts.contract.ts";
import * as followUps from "./follow-ups.contract.ts";
import * as reassigning from "./follow-ups.reassigning.contract.ts";
import * as history from "./history.contract.ts";
import * as importUndos from "./import-undos.contract.ts";
import * as imports from "./imports.contract.ts";
import * as jobs from "./jobs.contract.ts";
import * as lines from "./lines.contract.ts";
import * as merges from "./merges.contract.ts";
import * as notifications from "./notifications.contract.ts";
import * as numbers from "./numbers.contract.ts";
import * as policies from "./policies.contract.ts";
import * as reCalls from "./re-calls.contract.ts";
import * as paper from "./reports.paper.contract.ts";
import * as records from "./reports.records.contract.ts";
import * as sheets from "./reports.sheets.contract.ts";
import * as summaries from "./reports.summaries.contract.ts";
import * as runs from "./runs.contract.ts";
import * as search from "./search.contract.ts";
import * as serviceVisits from "./service-visits.contract.ts";
import * as settingDrafts from "./setting-drafts.contract.ts";
import * as staff from "./staff.contract.ts";
import * as invitations from "./staff.invitations.contract.ts";
import * as stores from "./stores.contract.ts";
import * as vehicles from "./vehicles.contract.ts";

const contracts = [
  stores,
  staff,
  invitations,
  calendars,
  apiTokens,
  jobs,
  customers,
  customerCards,
  merges,
  duplicates,
  vehicles,
  serviceVisits,
  search,
  followUps,
  attempts,
  reassigning,
  runs,
  lines,
  numbers,
  sheets,
  records,
  reCalls,
  paper,
  summaries,
  cases,
  history,
  policies,
  settingDrafts,
  imports,
  importUndos,
  exports,
  notifications,
];

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === "object" &&
    value !== null &&
    "method" in value &&
    "path" in value &&
    "permission" in value
  );
}

/** Every endpoint of the public API: what routes, documentation and sweeps are derived from. */
export const allEndpoints: readonly Endpoint[] = contracts.flatMap((contract) =>
  Object.values<unknown>(contract).filter(isEndpoint),
);
