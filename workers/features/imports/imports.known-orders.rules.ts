import { localDateOf, localTimeOf } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import type { ImportArchive } from "./imports.archive.rules.ts";
import { numberInFiles, numberOfAnother } from "./imports.lookups.rules.ts";
import type { ServiceVisitRow } from "./imports.rows.rules.ts";

type Visit = Row<"serviceVisits">;

/** The orders of stores by number, whatever its case, and those of other cars that go by the same one. */
export class KnownOrders {
  readonly #byNumber = new Map<string, Visit>();
  readonly #others = new Map<string, Visit[]>();

  constructor(visits: readonly Visit[]) {
    for (const visit of visits) this.add(visit);
  }

  add(visit: Visit): void {
    const { storeId, orderNumber } = visit;
    this.#byNumber.set(keyOf(storeId, orderNumber), visit);
    const base = keyOf(storeId, numberInFiles(orderNumber));
    this.#others.set(base, [...(this.#others.get(base) ?? []), visit]);
  }

  byNumber(storeId: string, orderNumber: string): Visit | undefined {
    return this.#byNumber.get(keyOf(storeId, orderNumber));
  }

  /** The order that a car has under a number which another car has, too. */
  ofCar(input: { storeId: string; orderNumber: string; vehicleId: string | null }): Visit | undefined {
    const others = this.#others.get(keyOf(input.storeId, input.orderNumber)) ?? [];
    return others.find(({ vehicleId }) => vehicleId !== null && vehicleId === input.vehicleId);
  }
}

function keyOf(storeId: string, orderNumber: string): string {
  return `${storeId} ${orderNumber.toUpperCase()}`;
}

interface OrderCase {
  row: ServiceVisitRow;
  /** Whether the file has the number for another order, too. */
  apart: boolean;
  /** The order that has the row's number. */
  same: Visit | undefined;
  existing: KnownOrders;
  /** The orders that the piece has written. */
  written: ReadonlySet<string>;
  archive: ImportArchive;
  storeId: string;
  vehicleId: string | null;
  ownerId: string | null;
  startedAt: number;
}

/**
 * Which order a row tells of, where it is known, and its number. One that another owner's other car has already is
 * another order: systems begin to count anew, or two count alike. Unless a later file puts right whom and what.
 */
export function orderOf(input: OrderCase): { before: Visit | undefined; orderNumber: string } {
  const { row, same, existing, storeId, vehicleId } = input;
  const { orderNumber } = row;
  if (!same || vehicleId === null || !isAnothers(input)) return { before: same, orderNumber };
  const own = existing.ofCar({ storeId, orderNumber, vehicleId });
  if (own) return { before: own, orderNumber: own.orderNumber };
  if (isPutRight({ ...input, same })) return { before: same, orderNumber };
  const another = numberOfAnother(orderNumber, input.archive.cars.tailOf(vehicleId));
  return { before: existing.byNumber(storeId, another), orderNumber: another };
}

function isAnothers({ same, vehicleId, ownerId }: OrderCase): boolean {
  const differ = (a: string | null | undefined, b: string | null) => a && b && a !== b;
  return Boolean(differ(same?.vehicleId, vehicleId) && differ(same?.ownerCustomerId, ownerId));
}

/** Two rows of one file are two orders; of a later file one is the same where the car came or left at the same time. */
function isPutRight(input: OrderCase & { same: Visit }): boolean {
  const { row, same, apart, written, startedAt } = input;
  if (apart || written.has(same.id) || same.createdAt > startedAt) return false;
  return (
    isOneMoment(row, same.arrivedAt, row.arrivedAt) || isOneMoment(row, same.deliveredAt, row.deliveredAt)
  );
}

const zone = "Asia/Shanghai";

/** The same minute; where only a day is told, the same day under a number that no two systems would come to. */
function isOneMoment(row: ServiceVisitRow, a: number | null, b: number | null): boolean {
  if (a === null || b === null) return false;
  if (a === b && localTimeOf({ at: a, zone }) > 0) return true;
  const isLong = row.orderNumber.replace(/\D/g, "").length >= 8;
  return isLong && localDateOf({ at: a, zone }) === localDateOf({ at: b, zone });
}
