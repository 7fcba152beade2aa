import { row, rows } from "../../platform/query.ts";

const beside = (table: string, column: string) =>
  `SELECT x.* FROM cases k JOIN ${table} x ON x.group_id = ?1 AND x.id = k.${column} WHERE k.group_id = ?1 AND k.id = ?2`;

export const customerOfCase = (id: string) => row("customers", beside("customers", "customer_id"), [id]);
export const carOfCase = (id: string) => row("vehicles", beside("vehicles", "vehicle_id"), [id]);
export const visitOfCase = (id: string) =>
  row("serviceVisits", beside("service_visits", "service_visit_id"), [id]);

/** Where the customer of a case is reached: as its open follow-up has it, else as it was when the case opened, else their main phone. */
export const contactOfCase = (id: string) =>
  row(
    "contactPoints",
    `SELECT p.* FROM cases k JOIN contact_points p ON p.group_id = ?1 AND p.id = coalesce(
        (SELECT f.contact_point_id FROM follow_ups f WHERE f.group_id = ?1 AND f.subject_id = k.id AND f.state = 'open'
          AND f.kind IN ('case-handling', 'case-closing') AND f.contact_point_id IS NOT NULL LIMIT 1),
        k.contact_point_id,
        (SELECT l.contact_point_id FROM customer_contact_points l
          JOIN contact_points x ON x.group_id = ?1 AND x.id = l.contact_point_id
          WHERE l.group_id = ?1 AND l.customer_id = k.customer_id AND l.until_on IS NULL AND x.kind = 'phone'
          ORDER BY l.use, x.id LIMIT 1))
      WHERE k.group_id = ?1 AND k.id = ?2`,
    [id],
  );

/** What the customer of a case is to its car at present. */
export const partsOfCase = (id: string) =>
  rows(
    "vehicleParties",
    `SELECT r.* FROM cases k
      JOIN vehicle_parties r ON r.group_id = ?1 AND r.vehicle_id = k.vehicle_id AND r.customer_id = k.customer_id
      WHERE k.group_id = ?1 AND k.id = ?2 AND r.until_on IS NULL LIMIT 20`,
    [id],
  );

/** The last order that the car of a case had been delivered with when the case opened. */
export const lastVisitOfCase = (id: string) =>
  row(
    "serviceVisits",
    `SELECT x.* FROM cases k JOIN service_visits x ON x.group_id = ?1 AND x.vehicle_id = k.vehicle_id
        AND x.delivered_at <= k.opened_at
      WHERE k.group_id = ?1 AND k.id = ?2 AND x.state <> 'void' ORDER BY x.delivered_at DESC LIMIT 1`,
    [id],
  );

/** What a file of a case holds besides its steps. */
export const caseSurroundings = (id: string) => ({
  contact: contactOfCase(id),
  customer: customerOfCase(id),
  car: carOfCase(id),
  parts: partsOfCase(id),
  visit: visitOfCase(id),
  lastVisit: lastVisitOfCase(id),
});
