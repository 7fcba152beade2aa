import { newId } from "../../../shared/kernel/ids.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { type Changes, edited, given, touched } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import { dialled } from "../customers/customers.dials.rules.ts";
import { type AttemptInput, deadContact } from "./follow-ups.attempt.rules.ts";

export interface ArchiveCase {
  attempt: AttemptInput;
  contactPoint: Row<"contactPoints"> | undefined;
  customer: Row<"customers"> | undefined;
  vehicle: Row<"vehicles"> | undefined;
  hasWecom: boolean;
  scope: Scope;
  /** When the call was made, UTC ms; the store's zone says on which day. */
  dialledAt: number;
  zone: string;
}

/** What a call writes back to the archive: gaps filled (CB-04), a dead number marked, a do-not-call entered. */
export function archiveChanges(input: ArchiveCase): { ok: true; value: Changes } | Problem {
  const { attempt, contactPoint, customer, vehicle, scope, zone } = input;
  const heard = attempt.archive ?? {};
  const wrong = heardProblem(input);
  if (wrong) return wrong;
  const update: Changes["update"] = [];
  const insertOnce: NonNullable<Changes["insertOnce"]> = {};
  const today = localDateOf({ at: input.dialledAt, zone });
  const { insuranceExpiresOn, nextServiceOn, nextServiceKm, mileageKm, birthday, wecom } = heard;
  if (vehicle) {
    const mileage = mileageKm === undefined ? undefined : Math.max(mileageKm, vehicle.mileageKm ?? 0);
    const changes = given({ insuranceExpiresOn, nextServiceOn, nextServiceKm, mileageKm: mileage });
    if (Object.keys(changes).length > 0) update.push(edited("vehicles", vehicle, changes));
    if (mileageKm !== undefined)
      insertOnce.mileageReadings = [
        { vehicleId: vehicle.id, readOn: today, km: mileageKm, source: "callback" },
      ];
  }
  if (customer && birthday !== undefined) update.push(edited("customers", customer, { birthday }));
  if (customer && wecom && !input.hasWecom) {
    const id = newId("contactPoint", scope.asOf);
    insertOnce.contactPoints = [
      {
        id,
        kind: "wecom",
        value: wecom,
        state: "valid",
        marketingOptOutAt: null,
        dailyCap: null,
        dials: 0,
        lastDialledAt: null,
        createdAt: scope.asOf,
        version: 1,
      },
    ];
    insertOnce.customerContactPoints = [
      { customerId: customer.id, contactPointId: id, use: "other", sinceOn: today, untilOn: null },
    ];
  }
  if (contactPoint) {
    const dead = deadContact.includes(attempt.result);
    const dial = dialled({ point: contactPoint, at: input.dialledAt, zone });
    update.push(
      dead
        ? edited("contactPoints", contactPoint, { state: "invalid", ...dial })
        : touched("contactPoints", contactPoint, dial),
    );
  }
  if (attempt.result === "do-not-call" || attempt.doNotCall) {
    insertOnce.doNotCall = [
      {
        id: newId("doNotCall", scope.asOf),
        contactPointId: contactPoint?.id ?? null,
        customerId: contactPoint ? null : (customer?.id ?? null),
        reach: attempt.doNotCall?.reach ?? "callback",
        reason: attempt.doNotCall?.reason ?? attempt.words ?? "客户在电话里要求",
        byStaffId: scope.actor.type === "staff" ? scope.actor.id : null,
        at: scope.asOf,
        endedAt: null,
        version: 1,
      },
    ];
  }
  return { ok: true, value: { update, insertOnce } };
}

function heardProblem({ attempt, vehicle, customer }: ArchiveCase): Problem | undefined {
  const heard = attempt.archive ?? {};
  const ofCar = ["insuranceExpiresOn", "nextServiceOn", "nextServiceKm", "mileageKm"] as const;
  const fields = [
    ...ofCar.filter((field) => heard[field] !== undefined && !vehicle),
    ...(["birthday", "wecom"] as const).filter((field) => heard[field] !== undefined && !customer),
  ];
  return fields.length > 0
    ? invalid(fields.map((field) => ({ pointer: `/archive/${field}`, code: "not_found" })))
    : undefined;
}
