import { paths } from "../../platform/paths.ts";
import type { FollowUp } from "./follow-ups.queries.ts";
import { isCalled } from "./working-order.ts";

type Opened = Pick<FollowUp, "id" | "kind" | "subject" | "customerId">;

/** Where a follow-up is worked: a case on its page, a missing number in the archive, all else on the call screen. */
export function openPath({ id, kind, subject, customerId }: Opened): string {
  if (kind === "case-handling" && subject.type === "case") return paths.case(subject.id);
  if (kind === "contact-repair" && customerId !== null) return paths.customer(customerId);
  return paths.call(id);
}

/** The call screen without a call: to note a time the customer asked for, or what became of other work. */
export function notePath({ id, kind }: Pick<FollowUp, "id" | "kind">): string {
  return isCalled({ kind }) ? `${paths.call(id)}?result=busy-call-back` : paths.call(id);
}
