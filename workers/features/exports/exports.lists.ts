import type * as z from "zod";
import { listCases } from "../../../shared/contracts/cases.contract.ts";
import { listCustomers } from "../../../shared/contracts/customers.contract.ts";
import type { ExportName } from "../../../shared/contracts/exports.contract.ts";
import { listFollowUps } from "../../../shared/contracts/follow-ups.contract.ts";
import {
  listDials,
  listNumberCases,
  listNumberFollowUps,
  listNumberVisits,
} from "../../../shared/contracts/numbers.contract.ts";
import { listReCalls } from "../../../shared/contracts/re-calls.contract.ts";
import { listDailySheet, listReworkRegister } from "../../../shared/contracts/reports.sheets.contract.ts";
import { listRunFollowUps } from "../../../shared/contracts/runs.contract.ts";
import { listServiceVisits } from "../../../shared/contracts/service-visits.contract.ts";
import { listVehicles } from "../../../shared/contracts/vehicles.contract.ts";
import type { Endpoint } from "../../../shared/kernel/endpoint.ts";
import type { Permission } from "../../../shared/kernel/permissions.ts";
import type { FieldProblem, Problem } from "../../../shared/kernel/problem.ts";
import { invalid } from "../../platform/commit.ts";
import type { RawPage } from "../../platform/page.ts";
import { type Query, textOrNull } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import type { SheetValue } from "../../platform/spreadsheet/write-xlsx.ts";
import { casesPage } from "../cases/cases.repository.ts";
import { customersPage } from "../customers/customers.repository.ts";
import { followUpsPage } from "../follow-ups/follow-ups.repository.ts";
import {
  dialsPage,
  numberCasesPage,
  numberFollowUpsPage,
  numberVisitsPage,
} from "../numbers/numbers.lists.repository.ts";
import { reCallsPage } from "../re-calls/re-calls.repository.ts";
import { viewOfReCall } from "../re-calls/re-calls.views.ts";
import {
  besideSheet,
  cardsOfCases,
  cardsOfOrders,
  registerPage,
  sheetPage,
} from "../reports/reports.sheets.repository.ts";
import { runPage } from "../runs/runs.repository.ts";
import { visitsPage } from "../service-visits/service-visits.repository.ts";
import { vehiclesPage } from "../vehicles/vehicles.repository.ts";
import * as columns from "./exports.columns.ts";
import { type KnownPhone, phonesOfContacts, phonesOfCustomers } from "./exports.repository.ts";
import {
  besideRework,
  isOrder,
  reworkColumns,
  reworkRow,
  sheetColumns,
  sheetRow,
} from "./exports.sheets.columns.ts";
import type { ExportWords } from "./exports.zh.ts";

interface PageOf {
  limit: number;
  after: readonly Bindable[] | null;
}

/** What the filters of a list may name. */
export interface NamedRecords {
  storeId?: string | undefined;
  assigneeId?: string | undefined;
  customerId?: string | undefined;
  vehicleId?: string | undefined;
}

/** A list under some filters, page by page as the list itself reads them. */
export interface FilteredList {
  ok: true;
  named: NamedRecords;
  page: (scope: Scope, request: PageOf) => Query<RawPage>;
}

/** What stands beside rows, by an id that they name. */
export type Beside = Query<Map<string, RawRow>>;

/** A list that can be exported. */
export interface ExportableList {
  /** The word that the list itself asks for; null for none. */
  permission: Permission | null;
  columns: readonly { header: keyof ExportWords["headers"]; width: number }[];
  /** Reads the list's own query parameters; names what is wrong with them. */
  filtered(filters: Record<string, string>): FilteredList | Problem;
  /** The phones that stand on some rows; undefined where the list shows none. */
  phones?: (rows: readonly RawRow[]) => Query<Map<string, KnownPhone>>;
  /** The customers that stand on some rows, where the list tells of their cars and calls. */
  customers?: (rows: readonly RawRow[]) => string[];
  beside?: (rows: readonly RawRow[]) => readonly Beside[];
  cells(raw: RawRow, facts: columns.Facts): SheetValue[];
}

/** What a request for a page says besides the filters. */
const pageWords = ["limit", "cursor", "sort"];

function exportable<Q extends z.ZodType<object>, R>(input: {
  endpoint: Endpoint<z.ZodType, Q>;
  page: (scope: Scope, filters: z.output<Q>, request: PageOf) => Query<RawPage>;
  row: (raw: RawRow) => R;
  columns: readonly columns.Column<R>[];
  phones?: (rows: readonly RawRow[]) => Query<Map<string, KnownPhone>>;
  customers?: (rows: readonly RawRow[]) => string[];
  beside?: (rows: readonly RawRow[]) => readonly Beside[];
}): ExportableList {
  const { endpoint } = input;
  return {
    permission: endpoint.permission,
    columns: input.columns,
    ...(input.phones ? { phones: input.phones } : {}),
    ...(input.customers ? { customers: input.customers } : {}),
    ...(input.beside ? { beside: input.beside } : {}),
    filtered(filters) {
      const unknown = pageWords.filter((word) => word in filters);
      if (unknown.length > 0)
        return invalid(unknown.map((word) => ({ pointer: `/filters/${word}`, code: "unknown" })));
      const parsed = endpoint.query?.().safeParse(filters);
      if (!parsed?.success) return invalid(wrongFilters(parsed?.error));
      const query = parsed.data;
      return { ok: true, named: query, page: (scope, request) => input.page(scope, query, request) };
    },
    cells(raw, facts) {
      const row = input.row(raw);
      return input.columns.map((column) => column.cell(row, facts, raw));
    },
  };
}

function wrongFilters(error: z.ZodError | undefined): FieldProblem[] {
  return (error?.issues ?? []).flatMap((issue): FieldProblem[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: `/filters/${key}`, code: "unknown" }))
      : [{ pointer: `/filters/${issue.path.join("/")}`, code: "invalid" }],
  );
}

const idsOn = (rows: readonly RawRow[], name: string): string[] =>
  rows.flatMap((raw) => textOrNull(raw, name) ?? []);

const customersOn = (rows: readonly RawRow[]): string[] => rows.map((raw) => columns.customerRow(raw).id);

/** Every list that can be exported: its own query parameters, its own pages, and the columns of the table. */
export const exportableLists: Readonly<Record<ExportName, ExportableList>> = {
  "follow-ups": exportable({
    endpoint: listFollowUps,
    page: followUpsPage,
    row: columns.followUpRow,
    columns: columns.followUpColumns,
    phones: (rows) => phonesOfContacts(idsOn(rows, "contact_point_id")),
  }),
  runs: exportable({
    endpoint: listRunFollowUps,
    page: runPage,
    row: columns.followUpRow,
    columns: columns.followUpColumns,
    phones: (rows) => phonesOfContacts(idsOn(rows, "contact_point_id")),
  }),
  numbers: exportable({
    endpoint: listNumberFollowUps,
    page: numberFollowUpsPage,
    row: columns.followUpRow,
    columns: columns.followUpColumns,
    phones: (rows) => phonesOfContacts(idsOn(rows, "contact_point_id")),
  }),
  "number-cases": exportable({
    endpoint: listNumberCases,
    page: numberCasesPage,
    row: columns.caseRow,
    columns: columns.caseColumns,
  }),
  "number-visits": exportable({
    endpoint: listNumberVisits,
    page: numberVisitsPage,
    row: columns.visitRow,
    columns: columns.visitColumns,
  }),
  dials: exportable({
    endpoint: listDials,
    page: dialsPage,
    row: columns.dialRow,
    columns: columns.dialColumns,
  }),
  "service-visits": exportable({
    endpoint: listServiceVisits,
    page: visitsPage,
    row: columns.visitRow,
    columns: columns.visitColumns,
  }),
  customers: exportable({
    endpoint: listCustomers,
    page: customersPage,
    row: columns.customerRow,
    columns: columns.customerColumns,
    phones: (rows) => phonesOfCustomers(customersOn(rows)),
    customers: customersOn,
  }),
  vehicles: exportable({
    endpoint: listVehicles,
    page: vehiclesPage,
    row: columns.vehicleRow,
    columns: columns.vehicleColumns,
  }),
  cases: exportable({
    endpoint: listCases,
    page: casesPage,
    row: columns.caseRow,
    columns: columns.caseColumns,
  }),
  "daily-sheet": exportable({
    endpoint: listDailySheet,
    page: sheetPage,
    row: sheetRow,
    columns: sheetColumns,
    beside: (rows) => [besideSheet(idsOn(rows, "follow_up_id"))],
  }),
  "re-calls": exportable({
    endpoint: listReCalls,
    page: reCallsPage,
    row: viewOfReCall,
    columns: columns.reCallColumns,
  }),
  "rework-register": exportable({
    endpoint: listReworkRegister,
    page: registerPage,
    row: reworkRow,
    columns: reworkColumns,
    beside: (rows) => [
      besideRework(cardsOfOrders(idsOn(rows.filter(isOrder), "id"))),
      besideRework(
        cardsOfCases(
          idsOn(
            rows.filter((raw) => !isOrder(raw)),
            "id",
          ),
        ),
      ),
    ],
  }),
};
