import { figures, number, type Query } from "../../platform/query.ts";
import { type RetentionSpans, retentionSpans } from "./numbers.rules.ts";
import { isDelivered } from "./numbers.sql.rules.ts";

/** Whether a visit `row` is its car's last one at its store before months 1 to 12, and the car was not sold since. */
const isLastBefore = (row: string, spans: RetentionSpans) =>
  `${row}.vehicle_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM service_visits l WHERE l.group_id = ?1 AND l.vehicle_id = ${row}.vehicle_id
    AND l.delivered_at >= ${row}.delivered_at AND l.delivered_at < ${spans.before.to} AND l.store_id = ${row}.store_id
    AND (l.delivered_at, l.id) > (${row}.delivered_at, ${row}.id) AND ${isDelivered("l")})`;

/** Whether the car of a visit was owned by nobody known any more by a day: sold, and to whom is not known. */
const isSold = (row: string, on: string) =>
  `(EXISTS (SELECT 1 FROM vehicle_parties o WHERE o.group_id = ?1 AND o.vehicle_id = ${row}.vehicle_id AND o.part = 'former-owner' AND o.since_on <= '${on}')
    AND NOT EXISTS (SELECT 1 FROM vehicle_parties o WHERE o.group_id = ?1 AND o.vehicle_id = ${row}.vehicle_id AND o.part = 'owner'
      AND o.since_on <= '${on}' AND (o.until_on IS NULL OR o.until_on > '${on}')))`;

/** Whether the car of a visit came to any store of the group in the last 12 months: 1 or 0. */
export const isReturned = (row: string, spans: RetentionSpans) =>
  `EXISTS (SELECT 1 FROM service_visits w WHERE w.group_id = ?1 AND w.vehicle_id = ${row}.vehicle_id
    AND w.delivered_at >= ${spans.since.from} AND w.delivered_at < ${spans.since.to} AND ${isDelivered("w")})`;

/** The visits that stand for the cars of the number: one a car and store. `on` is a date of ours, never a text of a request. */
export const standsForCar = (row: string, spans: RetentionSpans) => [
  isDelivered(row),
  isLastBefore(row, spans),
  `NOT ${isSold(row, spans.on)}`,
];

/** 客户保持率 of one store as of the end of a day. Reads the visits of months 13 to 24 back. */
export function retentionOf(input: {
  storeId: string;
  on: string;
  zone: string;
}): Query<{ cars: number; returned: number }> {
  const spans = retentionSpans(input);
  return figures(
    `SELECT count(*) AS cars, sum(${isReturned("v", spans)}) AS returned FROM service_visits v
      WHERE v.group_id = ?1 AND v.store_id = ?2 AND v.delivered_at >= ${spans.before.from} AND v.delivered_at < ${spans.before.to}
        AND ${standsForCar("v", spans).join(" AND ")}`,
    [input.storeId],
    ([row]) => ({ cars: number(row, "cars"), returned: number(row, "returned") }),
  );
}
