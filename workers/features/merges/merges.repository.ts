import { placeOf } from "../../platform/compile-repoint.ts";
import { mergedPage, nested } from "../../platform/page.ts";
import { figures, number, type Query, type Row, rows, tableText, text } from "../../platform/query.ts";
import type { Bindable, RawRow } from "../../platform/shard.ts";
import type { Kept } from "./merges.changed.rules.ts";
import { type MergeKind, mostMoved, places } from "./merges.places.rules.ts";

const both = (ids: readonly string[]): Bindable[] => [JSON.stringify(ids)];

/** Rows of a table that hang on some records by a column; `most` of them. */
const hangingOn = (table: string, column: string, most: number, also = "") =>
  `SELECT t.* FROM json_each(?2) j CROSS JOIN ${table} t ON t.group_id = ?1 AND t.${column} = j.value${also} LIMIT ${most}`;

export const storesOfBoth = (ids: readonly string[]) =>
  rows("customerStores", hangingOn("customer_stores", "customer_id", mostMoved), both(ids));

export const partiesOfBoth = (ids: readonly string[]) =>
  rows("vehicleParties", hangingOn("vehicle_parties", "customer_id", mostMoved), both(ids));

export const openOfBoth = (ids: readonly string[]) =>
  rows("followUps", hangingOn("follow_ups", "customer_id", mostMoved, " AND t.state = 'open'"), both(ids));

export const ofBothCars = (ids: readonly string[]) => ({
  plates: rows("vehiclePlates", hangingOn("vehicle_plates", "vehicle_id", mostMoved), both(ids)),
  readings: rows("mileageReadings", hangingOn("mileage_readings", "vehicle_id", mostMoved), both(ids)),
  parties: rows("vehicleParties", hangingOn("vehicle_parties", "vehicle_id", mostMoved), both(ids)),
  stores: rows("vehicleStores", hangingOn("vehicle_stores", "vehicle_id", mostMoved), both(ids)),
});

/** Do-not-call entries in force by the name of either, and on the phones of either. */
export const doNotCallOfBoth = (ids: readonly string[]): Query<Row<"doNotCall">[]> =>
  rows(
    "doNotCall",
    `SELECT d.* FROM json_each(?2) j CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.customer_id = j.value WHERE d.ended_at IS NULL
      UNION SELECT d.* FROM json_each(?2) j
        CROSS JOIN customer_contact_points l ON l.group_id = ?1 AND l.customer_id = j.value
        CROSS JOIN do_not_call d ON d.group_id = ?1 AND d.contact_point_id = l.contact_point_id WHERE d.ended_at IS NULL`,
    both(ids),
  );

/** What was merged into some records before, and leads to them. */
export const mergesLeadingTo = (ids: readonly string[]) =>
  rows("merges", hangingOn("merges", "leads_to_id", mostMoved), both(ids));

/** How many rows each place holds of a record, counted up to one more than may move. */
export function countsOf(kind: MergeKind, id: string, most: number): Query<Map<string, number>> {
  const counted = places[kind].moved.map((place, index) => {
    const column = placeOf(place).split(".")[1];
    return `(SELECT count(*) FROM (SELECT 1 FROM ${tableText(place.table)} t WHERE t.group_id = ?1 AND t.${column} = ?2 LIMIT ${most})) AS n${index}`;
  });
  return figures(
    `SELECT ${counted.join(", ")}`,
    [id],
    ([raw]) => new Map(places[kind].moved.map((place, index) => [placeOf(place), number(raw, `n${index}`)])),
  );
}

export const mergesPage = (leadsToId: string, page: { limit: number; after: readonly Bindable[] | null }) =>
  mergedPage({
    table: "merges",
    order: ["at", "id"],
    descending: true,
    sight: { by: "group" },
    columns: {},
    only: { column: "leads_to_id", key: leadsToId },
    select: "s.name AS by_name",
    joins: "LEFT JOIN staff s ON s.group_id = ?1 AND s.id = p.actor_id",
    ...page,
  });

/** Who did it, by name. */
export const mergeWithName = (id: string): Query<RawRow | undefined> =>
  figures(
    "SELECT m.*, s.name AS by_name FROM merges m LEFT JOIN staff s ON s.group_id = ?1 AND s.id = m.actor_id WHERE m.group_id = ?1 AND m.id = ?2",
    [id],
    ([first]) => first,
  );

/** At most so many records are told that stay, since somebody changed them. */
export const mostTold = 200;

/** What a merge moved and somebody gave to another record since. */
export function movedOn(merge: Row<"merges">): Query<Kept[]> {
  const branches = places[merge.kind].moved.map((place) => {
    const [, column] = placeOf(place).split(".");
    return `SELECT '${place.table}' AS type, t.id, '${place.column}' AS field FROM merge_moves m
      CROSS JOIN ${tableText(place.table)} t ON t.group_id = ?1 AND t.id = m.record_id
      WHERE m.group_id = ?1 AND m.merge_id = ?2 AND m.place = '${placeOf(place)}' AND t.${column} IS NOT ?3`;
  });
  return figures(
    `SELECT * FROM (${nested(branches, "type, id")}) LIMIT ${mostTold}`,
    [merge.id, merge.keptId],
    (raw) =>
      raw.map((one): Kept => ({ type: text(one, "type"), id: text(one, "id"), field: text(one, "field") })),
  );
}

/** What a merge moved at one place. */
export function movedAt(merge: Row<"merges">, place: string): Query<ReadonlySet<string>> {
  return figures(
    "SELECT record_id FROM merge_moves WHERE group_id = ?1 AND merge_id = ?2 AND place = ?3",
    [merge.id, place],
    (raw) => new Set(raw.map((one) => text(one, "record_id"))),
  );
}

/** Of some records, those that a merge moved. */
export function notedOf(
  merge: Row<"merges">,
  place: string,
  ids: readonly string[],
): Query<ReadonlySet<string>> {
  return figures(
    "SELECT m.record_id FROM json_each(?2) j CROSS JOIN merge_moves m ON m.group_id = ?1 AND m.merge_id = ?3 AND m.place = ?4 AND m.record_id = j.value",
    [JSON.stringify(ids), merge.id, place],
    (raw) => new Set(raw.map((one) => text(one, "record_id"))),
  );
}
