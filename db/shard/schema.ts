import {
  contactPoints,
  customerContactPoints,
  customerStores,
  customers,
  doNotCall,
  mileageReadings,
  serviceVisits,
  vehicleParties,
  vehiclePlates,
  vehicleStores,
  vehicles,
} from "./tables/archives.table.ts";
import { caseSteps, cases } from "./tables/cases.table.ts";
import {
  attempts,
  followUps,
  inboxes,
  mails,
  notifications,
  policies,
  scripts,
  settingDrafts,
} from "./tables/follow-ups.table.ts";
import { files, importColumns, importMatches, imports, importUndos } from "./tables/imports.table.ts";
import { lineDays } from "./tables/lines.table.ts";
import { mergeMoves, merges } from "./tables/merges.table.ts";
import { caseDays, contactDays, dueDays, retentions, visitDays } from "./tables/numbers.table.ts";
import {
  calendarExceptions,
  groups,
  leaves,
  staff,
  staffLoads,
  staffStores,
  storeDays,
  stores,
} from "./tables/organisation.table.ts";
import {
  audit,
  auditPayloads,
  idempotentAnswers,
  jobs,
  outbox,
  recordChanges,
  searchIndex,
  searchTokens,
} from "./tables/platform.table.ts";
import { reCallPools, reCalls, truthScores } from "./tables/re-calls.table.ts";
import { paperCodes, summaryReports } from "./tables/reports.table.ts";

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
  recordChanges,
  idempotentAnswers,
  outbox,
  jobs,
  searchIndex,
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
  visitDays,
  retentions,
  policies,
  scripts,
  settingDrafts,
  followUps,
  dueDays,
  contactDays,
  attempts,
  lineDays,
  reCalls,
  reCallPools,
  truthScores,
  paperCodes,
  summaryReports,
  notifications,
  inboxes,
  mails,
  cases,
  caseDays,
  caseSteps,
  files,
  imports,
  importUndos,
  importColumns,
  importMatches,
  merges,
  mergeMoves,
};

export type ShardTables = typeof shardTables;
export type TableName = keyof ShardTables;
