import {
  decodeRow,
  figures,
  number,
  numberOrNull,
  type Query,
  type Row,
  text,
  textOrNull,
} from "../../platform/query.ts";
import type { RawRow } from "../../platform/shard.ts";
import { whatWasDone } from "../follow-ups/follow-ups.opening.rules.ts";
import { lowestMark } from "../reports/reports.sheets.rules.ts";
import type { Column, Facts } from "./exports.columns.ts";
import { timeText, wordOf } from "./exports.rules.ts";

const zoneOf = (storeId: string | null, { stores, zone }: Facts) => stores.get(storeId ?? "")?.zone ?? zone;
const person = (id: string | null, { staff }: Facts) => (id === null ? null : (staff.get(id) ?? null));

export const sheetRow = (raw: RawRow): Row<"attempts"> => decodeRow("attempts", raw);
type SheetColumn = Column<Row<"attempts">>;

/** A cell out of what stands beside a call. */
const beside =
  (read: (found: RawRow, facts: Facts) => string | null): SheetColumn["cell"] =>
  (row, facts) => {
    const found = facts.beside.get(row.followUpId);
    return found ? read(found, facts) : null;
  };

/** 日报跟踪表 (CB-05): the customer's own words apart from the caller's summary. */
export const sheetColumns: readonly SheetColumn[] = [
  { header: "dialledAt", width: 17, cell: (row, facts) => timeText(row.at, zoneOf(row.storeId, facts)) },
  {
    header: "caller",
    width: 10,
    cell: (row, facts) => (row.actorType === "staff" ? person(row.actorId, facts) : null),
  },
  { header: "customer", width: 14, cell: (_, __, raw) => textOrNull(raw, "customer_name") },
  { header: "plate", width: 12, cell: beside((found) => textOrNull(found, "plate")) },
  { header: "model", width: 16, cell: beside((found) => textOrNull(found, "model")) },
  {
    header: "orderNumber",
    width: 18,
    cell: beside((found, { orders }) => (orders ? textOrNull(found, "order_number") : null)),
  },
  { header: "done", width: 32, cell: (_, __, raw) => textOrNull(raw, "work") },
  { header: "result", width: 16, cell: (row, { words }) => wordOf(words.dialResults, row.result) },
  { header: "rating", width: 10, cell: (row) => lowestMark(row.answers) },
  { header: "words", width: 40, cell: (row) => row.words },
  { header: "summary", width: 30, cell: (row) => row.summary },
  { header: "caseNumber", width: 14, cell: beside((found) => textOrNull(found, "case_number")) },
  {
    header: "caseLevel",
    width: 10,
    cell: beside((found, { words }) => wordOf(words.caseLevels, textOrNull(found, "level"))),
  },
  {
    header: "handler",
    width: 10,
    cell: beside((found, facts) => person(textOrNull(found, "assignee_id"), facts)),
  },
  {
    header: "caseState",
    width: 14,
    cell: beside((found, { words }) => wordOf(words.caseStates, textOrNull(found, "case_state"))),
  },
];

/** A line of the rework register. */
export interface ReworkRow {
  id: string;
  storeId: string;
  at: number;
  number: string;
}

export const isOrder = (raw: RawRow): boolean => raw.source === "order";

export const reworkRow = (raw: RawRow): ReworkRow => ({
  id: text(raw, "id"),
  storeId: text(raw, "store_id"),
  at: number(raw, "at"),
  number: text(raw, "number"),
});

/** Cards of the register, by the line they belong to. */
export const besideRework = (cards: Query<RawRow[]>): Query<Map<string, RawRow>> =>
  figures(cards.sql, cards.params, (raw) => new Map(raw.map((row) => [text(row, "id"), row])));

type ReworkColumn = Column<ReworkRow>;

const card =
  (read: (found: RawRow, facts: Facts) => string | null): ReworkColumn["cell"] =>
  (row, facts) => {
    const found = facts.beside.get(row.id);
    return found ? read(found, facts) : null;
  };
/** A cell about the order before, which whoever sees no orders does not read. */
const first = (read: (found: RawRow, facts: Facts) => string | null) =>
  card((found, facts) =>
    facts.orders && textOrNull(found, "first_id") !== null ? read(found, facts) : null,
  );

/** 跟踪及返修记录表 (SV-06, CB-05). */
export const reworkColumns: readonly ReworkColumn[] = [
  { header: "listedOn", width: 17, cell: (row, facts) => timeText(row.at, zoneOf(row.storeId, facts)) },
  {
    header: "source",
    width: 10,
    cell: (_, { words }, raw) => (isOrder(raw) ? words.sources.order : words.sources.customer),
  },
  { header: "listedNumber", width: 18, cell: (row) => row.number },
  { header: "customer", width: 14, cell: (_, __, raw) => textOrNull(raw, "customer_name") },
  { header: "plate", width: 12, cell: (_, __, raw) => textOrNull(raw, "plate") },
  { header: "model", width: 16, cell: (_, __, raw) => textOrNull(raw, "model") },
  { header: "symptom", width: 36, cell: (_, __, raw) => textOrNull(raw, "what") },
  { header: "firstOrder", width: 18, cell: first((found) => textOrNull(found, "order_number")) },
  {
    header: "deliveredAt",
    width: 17,
    cell: (row, facts) => {
      const found = facts.beside.get(row.id);
      return found && facts.orders
        ? timeText(numberOrNull(found, "delivered_at"), zoneOf(row.storeId, facts))
        : null;
    },
  },
  {
    header: "firstWork",
    width: 30,
    cell: first((found) => whatWasDone(decodeRow("serviceVisits", found))),
  },
  {
    header: "firstAdviser",
    width: 10,
    cell: first((found, facts) => person(textOrNull(found, "adviser_id"), facts)),
  },
  { header: "cause", width: 24, cell: card((found) => textOrNull(found, "cause")) },
  { header: "department", width: 12, cell: card((found) => textOrNull(found, "department")) },
  {
    header: "handler",
    width: 10,
    cell: card((found, facts) => person(textOrNull(found, "assignee_id"), facts)),
  },
  {
    header: "caseState",
    width: 14,
    cell: card((found, { words }) => wordOf(words.caseStates, textOrNull(found, "case_state"))),
  },
  { header: "solution", width: 28, cell: card((found) => textOrNull(found, "solution")) },
  { header: "closingWords", width: 28, cell: card((found) => textOrNull(found, "closing_words")) },
];
