import { formatPhone } from "../../../shared/kernel/phone.ts";
import { localDateOf, localTimeOf } from "../../../shared/kernel/zone.ts";
import type { Row } from "../../platform/query.ts";
import { shownValue } from "../customers/customers.contacts.rules.ts";
import type { KnownPhone } from "./exports.repository.ts";
import type { ExportWords } from "./exports.zh.ts";

type FollowUpStatus = keyof ExportWords["followUpStatuses"];

/** What a follow-up looks like to the person who works it (practice.md section 4): open as of an instant, or how it ended. */
export function followUpStatus(
  followUp: Pick<Row<"followUps">, "state" | "outcome" | "dueAt" | "promisedAt">,
  asOf: number,
): FollowUpStatus {
  const { state, outcome, dueAt, promisedAt } = followUp;
  switch (state) {
    case "open":
      if (promisedAt !== null && promisedAt >= asOf) return "promised";
      return dueAt < asOf ? "overdue" : "waiting";
    case "done":
      return outcome === "declined" || outcome === "number-found" || outcome === "refuted" ? outcome : "done";
    case "lapsed":
      if (outcome === "not-reached") return "unreached";
      return outcome === "before-go-live" ? "before-go-live" : "lapsed";
    case "cancelled":
      return outcome === "car-sold" ||
        outcome === "order-changed" ||
        outcome === "keeper-changed" ||
        outcome === "merged"
        ? outcome
        : "exempt";
  }
}

/** A phone as the reader may see it: `138 0000 1234`, or `138****1234` without the right to personal data. */
export function phoneText(phone: KnownPhone | undefined, whole: boolean): string | null {
  if (!phone) return null;
  const shown = shownValue({ kind: "phone", ...phone }, whole);
  return whole && phone.state !== "masked" ? formatPhone(shown) : shown;
}

/** An instant (UTC ms) as people write it in a zone: `2026-11-22 15:30`. */
export function timeText(at: number | null, zone: string): string | null {
  if (at === null) return null;
  const minutes = localTimeOf({ at, zone });
  const two = (part: number) => String(part).padStart(2, "0");
  return `${localDateOf({ at, zone })} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The word of a value that may be none of the known ones; null for none. */
export function wordOf<K extends string>(
  words: Readonly<Record<K, string>>,
  value: string | null,
): string | null {
  if (value === null) return null;
  const known = Object.entries<string>(words).find(([key]) => key === value);
  return known ? known[1] : value;
}
