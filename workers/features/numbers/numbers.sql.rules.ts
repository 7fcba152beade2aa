/** Conditions that say what each number counts, over a row by its alias; rollups are kept by the same words (db/shard/migrations). */

/** Callbacks and first contacts; cancelled ones (免回访 among them) and history (上线前历史) are in no number. */
export const isCounted = (row: string) =>
  `${row}.kind IN ('service-callback', 'first-contact') AND ${row}.state <> 'cancelled' AND ${row}.history = 0`;

/** Whether a call had its valid contact in time: 1 or 0. */
export const isKept = (row: string) => `coalesce(${row}.valid_contact_at <= ${row}.due_at, 0)`;

/** Answers of callbacks and first contacts. */
export const isAnswer = (row: string) =>
  `${row}.dissatisfied IS NOT NULL AND ${row}.history = 0 AND ${row}.kind IN ('service-callback', 'first-contact')`;

/** Whether a case was closed with the customer's word by its deadline: 1 or 0. */
export const isClosedInTime = (row: string) =>
  `(${row}.state = 'closed' AND ${row}.closing_words IS NOT NULL AND coalesce(${row}.closed_at <= ${row}.solve_by, 0))`;

/** Delivered orders that a customer brought. */
export const isDelivered = (row: string) =>
  `${row}.state = 'delivered' AND ${row}.delivered_at IS NOT NULL AND ${row}.kind NOT IN ('internal', 'pdi', 'used-car-prep')`;

/** Whether an order came within a day of its delivery with a number that can be dialled: 1 or 0. */
export const isInPlace = (row: string) =>
  `(coalesce(${row}.received_at - ${row}.delivered_at <= 86400000, 0) AND EXISTS (SELECT 1 FROM contact_points x WHERE x.group_id = ?1 AND x.id = ${row}.contact_point_id AND x.state = 'valid'))`;

/** Orders delivered since their store went live (上线日期), which begins with that date at UTC+8. */
export const isLive = (row: string, store: string) =>
  `${row}.delivered_at >= unixepoch(${store}.go_live_on) * 1000 - 28800000`;

/** Whether the store of a row is in a zone. */
export const isInZone = (row: string, zone: string) =>
  `(SELECT s.zone FROM stores s WHERE s.group_id = ?1 AND s.id = ${row}.store_id) = ${zone}`;
