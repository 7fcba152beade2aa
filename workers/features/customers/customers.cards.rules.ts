import type { Row } from "../../platform/query.ts";
import type { Contact } from "./customers.contacts.rules.ts";
import { carsByPart } from "./customers.views.ts";

/** A car and what somebody is to it. */
export interface CarOf {
  customerId: string;
  part: Row<"vehicleParties">["part"];
  vehicle: Pick<Row<"vehicles">, "id" | "plate" | "model" | "lastVisitOn">;
}

/** The phone to call: the main one, among several one that works. */
export function mainPhone(phones: readonly Contact[]): Contact | undefined {
  const rank = ({ point, link }: Contact) =>
    (point.state === "valid" ? 0 : 2) + (link.use === "main" ? 0 : 1);
  return phones.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** The date on which one of their cars was here last. */
export function lastVisitOf(cars: readonly CarOf[]): string | null {
  const visits = cars.flatMap(({ vehicle }) => vehicle.lastVisitOn ?? []);
  return visits.sort().at(-1) ?? null;
}

/** The car by which people know a customer: the one that was here last, of those they own, else bring. */
export function mainCar(cars: readonly CarOf[]): CarOf["vehicle"] | undefined {
  const seen = ({ vehicle }: CarOf) => vehicle.lastVisitOn ?? "";
  const latestFirst = cars.toSorted((a, b) => (seen(a) < seen(b) ? 1 : seen(a) > seen(b) ? -1 : 0));
  return carsByPart(latestFirst)[0]?.vehicle;
}
