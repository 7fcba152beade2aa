import type { Changes } from "../../platform/changes.ts";
import type { Row } from "../../platform/query.ts";
import { cancelled } from "../follow-ups/follow-ups.cancelling.rules.ts";
import { numberFound } from "../follow-ups/follow-ups.numbers.rules.ts";
import { type Contact, type HeldContact, isDead } from "./customers.contacts.rules.ts";
import type { Customer } from "./customers.rules.ts";

/**
 * What an edit means for open work with a customer: what the keeper before had yet to do ends where another
 * keeps them, or nobody (AR-04); a number that is found goes to the calls that wait for one.
 */
export function openWorkChanges(input: {
  customer: Customer;
  changes: Partial<Customer>;
  /** Contacts that the customer did not have. */
  added: readonly HeldContact[];
  open: readonly Row<"followUps">[];
  contacts: readonly Contact[];
  /** Who asked not to be called, on the numbers that are new or by name. */
  doNotCall: readonly Row<"doNotCall">[];
  asOf: number;
}): Changes {
  const { customer, changes, doNotCall, asOf } = input;
  const open = input.open.filter(({ customerId }) => customerId === customer.id);
  const isGivenUp = changes.keeperId !== undefined && changes.keeperId !== customer.keeperId;
  const ended = open.filter(({ kind }) => isGivenUp && kind === "first-contact");
  const waiting = open.filter((one) => !ended.includes(one));
  const found = input.added.find(({ kind, state }) => kind === "phone" && state === "valid");
  return {
    update: [
      ...cancelled({ followUps: ended, outcome: "keeper-changed", asOf }),
      ...(found
        ? numberFound({ open: waiting, found: found.id, isDead: isDead(input.contacts), doNotCall, asOf })
        : []),
    ],
  };
}
