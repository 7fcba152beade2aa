import { useQuery } from "@tanstack/solid-query";
import type { Accessor } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { customerQuery, type FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { addressOf } from "../script.ts";

/** How the customer of a follow-up is spoken to, as soon as the archive tells. */
export function createAddress(followUp: () => FollowUpDetail): Accessor<string> {
  const query = useQuery(() => customerQuery(followUp().customerId));
  return () => {
    const archive = query.isSuccess ? query.data : null;
    return addressOf({
      name: followUp().customerName ?? "",
      gender: archive?.gender ?? null,
      organisation: archive?.type === "organisation",
      language: language(),
    });
  };
}
