import { maskPhone } from "../../../shared/kernel/phone.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import { problem } from "../../platform/commit.ts";
import type { Sighted } from "./customers.repository.ts";

/** Same phone and same name: there is this person already, in sight or in another store, where one may ask. */
export function duplicate({ customer, inSight, storeName }: Sighted, phones: readonly string[]): Problem {
  const [phone] = phones;
  const what = phone === undefined ? customer.name : `${customer.name} ${maskPhone(phone)}`;
  return {
    ...problem("request.duplicate", { what }),
    extra: inSight ? { customerId: customer.id } : { storeName },
  };
}
