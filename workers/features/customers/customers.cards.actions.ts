import type * as z from "zod";
import type {
  getCustomerCards as contract,
  customerCard,
} from "../../../shared/contracts/customers.cards.contract.ts";
import { followUpKinds } from "../../../shared/contracts/follow-ups.views.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import type { Row } from "../../platform/query.ts";
import { unresolved } from "../../platform/references.ts";
import { cardQueries } from "./customers.cards.repository.ts";
import { type CarOf, lastVisitOf, mainCar, mainPhone } from "./customers.cards.rules.ts";
import type { Contact } from "./customers.contacts.rules.ts";
import { contactView } from "./customers.views.ts";

type Card = z.input<ReturnType<typeof customerCard>>;

/** Beside the rows of a list: each customer's card, in the order asked for; calls only where the caller may see them. */
export async function getCustomerCards({ scope, query }: Call<typeof contract>) {
  const ids = query.customerIds;
  const { known, phones, cars, calls } = await scope.read(cardQueries(scope, ids));
  const missing = unresolved(
    ids.map((id, index) => ({ pointer: `?customerIds/${index}`, id, found: known.has(id) })),
  );
  if (missing) return missing;
  const whole = scope.permissions.has("personal-data:see");
  const mayCall = scope.permissions.has("follow-ups:see");
  return answer({
    data: ids.map((id) =>
      cardOf({
        id,
        phones: phones.filter(({ link }) => link.customerId === id),
        cars: cars.filter(({ customerId }) => customerId === id),
        call: mayCall ? calls.find(({ customerId }) => customerId === id) : undefined,
        whole,
      }),
    ),
  });
}

function cardOf(input: {
  id: string;
  phones: readonly Contact[];
  cars: readonly CarOf[];
  call: Row<"followUps"> | undefined;
  whole: boolean;
}): Card {
  const { id, cars, call, whole } = input;
  const phone = mainPhone(input.phones);
  const car = mainCar(cars);
  return {
    customerId: id,
    phone: phone ? contactView({ point: phone.point, use: phone.link.use, whole }) : null,
    car: car ? { id: car.id, plate: car.plate, model: car.model } : null,
    otherCars: Math.max(0, new Set(cars.map(({ vehicle }) => vehicle.id)).size - 1),
    lastVisitOn: lastVisitOf(cars),
    nextCall: call
      ? {
          id: call.id,
          kind: followUpKinds.find((kind) => kind === call.kind) ?? "manual",
          dueAt: isoOf(call.dueAt),
          promisedAt: isoOf(call.promisedAt),
          assigneeId: call.assigneeId,
        }
      : null,
  };
}
