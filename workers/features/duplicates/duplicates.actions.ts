import type * as contract from "../../../shared/contracts/duplicates.contract.ts";
import { readPhone } from "../../../shared/kernel/phone.ts";
import { readPlate } from "../../../shared/kernel/plate.ts";
import { readVin } from "../../../shared/kernel/vin.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { onlyIf } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { customerInSight } from "../customers/customers.repository.ts";
import { vehicleInSight } from "../vehicles/vehicles.repository.ts";
import * as repository from "./duplicates.repository.ts";
import { likest } from "./duplicates.rules.ts";

const mostShown = 10;
/** Phone and name together are the same person (practice.md section 1); a shared car tells more than a name. */
const customerWeights = { phone: 4, car: 3, name: 2 };
const vehicleWeights = { vin: 2, plate: 1 };

export async function findCustomerDuplicates({ scope, query }: Call<typeof contract.findCustomerDuplicates>) {
  const { customerId = "", name, phone } = query;
  const isTyped = name !== undefined || phone !== undefined;
  const number = readPhone(phone ?? "");
  const like = repository.likeCustomer(scope, customerId);
  const found = await scope.read({
    customer: customerInSight(scope, customerId),
    typedPhone: repository.byPhone(scope, number.ok && !number.masked ? number.e164 : ""),
    typedName: repository.byName(scope, (name ?? "").trim()),
    phones: onlyIf(phone === undefined, like.phones, []),
    cars: onlyIf(!isTyped, like.cars, []),
    names: onlyIf(!isTyped, like.names, []),
  });
  const missing = unresolved([
    { pointer: "?customerId", id: query.customerId, found: found.customer !== undefined },
  ]);
  if (missing) return missing;
  const all = [...found.typedPhone, ...found.phones, ...found.cars, ...found.typedName, ...found.names];
  const others = likest(
    all.filter(({ id }) => id !== customerId),
    customerWeights,
    all.length,
  );
  const isSame = ({ because }: { because: string[] }) =>
    because.includes("phone") && because.includes("name");
  return answer({
    data: others
      .filter(({ inSight }) => inSight)
      .slice(0, mostShown)
      .map(({ id, name: called, storeName, because }) => ({ id, name: called, storeName, because })),
    elsewhere: storesOf(others.filter((one) => !one.inSight && isSame(one))),
  });
}

export async function findVehicleDuplicates({ scope, query }: Call<typeof contract.findVehicleDuplicates>) {
  const { vehicleId = "", vin, plate } = query;
  const isTyped = vin !== undefined || plate !== undefined;
  const number = readVin(vin ?? "");
  const mark = readPlate(plate ?? "");
  const found = await scope.read({
    vehicle: vehicleInSight(scope, vehicleId),
    byVin: repository.byVin(scope, number.ok ? number.vin : ""),
    byPlate: repository.byPlate(scope, mark.ok && !mark.none ? mark.plate : ""),
    like: onlyIf(!isTyped, repository.likeVehicle(scope, vehicleId), []),
  });
  const missing = unresolved([
    { pointer: "?vehicleId", id: query.vehicleId, found: found.vehicle !== undefined },
  ]);
  if (missing) return missing;
  const all = [...found.byVin, ...found.byPlate, ...found.like];
  const others = likest(
    all.filter(({ id }) => id !== vehicleId),
    vehicleWeights,
    all.length,
  );
  return answer({
    data: others
      .filter(({ inSight }) => inSight)
      .slice(0, mostShown)
      .map(({ id, vin: number, plate: borne, model, because }) => ({
        id,
        vin: number,
        plate: borne,
        model,
        because,
      })),
    elsewhere: storesOf(others.filter(({ inSight }) => !inSight)),
  });
}

/** Where it is on file, and nothing more: whom to ask. */
function storesOf(found: readonly { storeName: string | null }[]): string[] {
  return [...new Set(found.flatMap(({ storeName }) => storeName ?? []))];
}
