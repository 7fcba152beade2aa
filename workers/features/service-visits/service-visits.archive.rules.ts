import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, together } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { cancelled } from "../follow-ups/follow-ups.cancelling.rules.ts";
import { CarParties } from "../vehicles/vehicles.parties.rules.ts";
import type { Visit } from "./service-visits.rules.ts";

export interface ArchiveCase {
  after: Visit;
  vehicle: Row<"vehicles"> | undefined;
  parties: readonly Row<"vehicleParties">[];
  /** Open calls about the car. */
  openCalls: readonly Row<"followUps">[];
  /** The phones of the order's owner. */
  ownerPhoneIds: readonly string[];
  zone: string;
  asOf: number;
}

/**
 * What an order makes of the archive: its people and its car are known to the store, who came as what is
 * remembered with the car, the mileage and the day are read, and a new owner ends the calls about the time before (过户).
 */
export function archiveChanges(input: ArchiveCase): Changes {
  const { after, vehicle, zone, asOf } = input;
  const { storeId, vehicleId, mileageKm } = after;
  const people = [after.senderCustomerId, after.driverCustomerId, after.ownerCustomerId].filter(
    (id): id is string => id !== null,
  );
  const known: Changes = {
    insertOnce: { customerStores: [...new Set(people)].map((customerId) => ({ storeId, customerId })) },
  };
  if (vehicleId === null) return known;
  const readOn = localDateOf({ at: after.deliveredAt ?? after.arrivedAt ?? asOf, zone });
  const car = vehicle ? carSince({ ...input, vehicle }) : {};
  return together(
    known,
    {
      insertOnce: {
        vehicleStores: [{ storeId, vehicleId }],
        ...(mileageKm === null
          ? {}
          : { mileageReadings: [{ vehicleId, readOn, km: mileageKm, source: "visit" as const }] }),
      },
      ...(vehicle && Object.keys(car).length > 0 ? { update: [edited("vehicles", vehicle, car)] } : {}),
    },
    peopleOfCar({ ...input, vehicleId }),
  );
}

/** What the order tells of its car that was not known: further driven, here on a later day. */
function carSince(input: ArchiveCase & { vehicle: Row<"vehicles"> }): Partial<Row<"vehicles">> {
  const { vehicle, zone } = input;
  const { mileageKm, deliveredAt } = input.after;
  const deliveredOn = deliveredAt === null ? "" : localDateOf({ at: deliveredAt, zone });
  return {
    ...(mileageKm !== null && mileageKm > (vehicle.mileageKm ?? 0) ? { mileageKm } : {}),
    ...(deliveredOn > (vehicle.lastVisitOn ?? "") ? { lastVisitOn: deliveredOn } : {}),
  };
}

function peopleOfCar(input: ArchiveCase & { vehicleId: string }): Changes {
  const { after, vehicleId, zone, asOf } = input;
  const on = localDateOf({ at: after.arrivedAt ?? after.deliveredAt ?? asOf, zone });
  const parties = new CarParties(vehicleId, input.parties);
  const { ownerCustomerId, senderCustomerId, driverCustomerId } = after;
  if (ownerCustomerId) parties.seen({ customerId: ownerCustomerId, part: "owner", on });
  if (senderCustomerId && senderCustomerId !== ownerCustomerId)
    parties.seen({ customerId: senderCustomerId, part: "sender", on });
  if (driverCustomerId && driverCustomerId !== ownerCustomerId)
    parties.seen({ customerId: driverCustomerId, part: "driver", on });
  const sold = input.openCalls.filter(
    (call) =>
      call.subjectId !== after.id &&
      !(call.contactPointId !== null && input.ownerPhoneIds.includes(call.contactPointId)) &&
      !parties.cameAfter(call.customerId, localDateOf({ at: call.startedAt, zone })) &&
      parties.ownerSince(localDateOf({ at: call.startedAt, zone })) !== null,
  );
  return together(parties.changes(), {
    update: cancelled({ followUps: sold, outcome: "car-sold", asOf }),
  });
}
