import { customers, customerStores, contactPoints, customerContactPoints, doNotCall, vehicles, vehicleStores, vehiclePlates, mileageReadings, vehicleParties, serviceVisits } from "./tables/archives.table.ts";
import { cases, caseSteps } from "./tables/cases.table.ts";
import { policies, scripts, followUps, attempts, notifications, inboxes, mails } from "./tables/follow-ups.table.ts";
import { files, imports, importColumns, importMatches } from "./tables/imports.table.ts";
import { groups, stores, storeDays, calendarExceptions, staff, staffStores, leaves, staffLoads } from "./tables/organisation.table.ts";
import { audit, auditPayloads, idempotentAnswers, outbox, jobs, searchTokens } from "./tables/platform.table.ts";

/** Every table of a shard, parents before children: the order in which a commit writes them. */
export const shardTables = {
  groups,
  stores,
  storeDays,
  calendarExceptions,
  staff,
  staffStores,
  leaves,
  staffLoads,
  audit,
  auditPayloads,
  idempotentAnswers,
  outbox,
  jobs,
  searchTokens,
  customers,
  customerStores,
  contactPoints,
  customerContactPoints,
  doNotCall,
  vehicles,
  vehicleStores,
  vehiclePlates,
  mileageReadings,
  vehicleParties,
  serviceVisits,
  policies,
  scripts,
  followUps,
  attempts,
  notifications,
  inboxes,
  mails,
  cases,
  caseSteps,
  files,
  imports,
  importColumns,
  importMatches,
};

export type ShardTables = typeof shardTables;
export type TableName = keyof ShardTables;
