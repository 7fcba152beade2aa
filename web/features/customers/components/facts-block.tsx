import { type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { calendarDateText, dateText } from "../../../platform/time-text.ts";
import { Facts } from "../../../ui/facts.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import type { CustomerArchive } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/** What is on file about the customer; what nobody has filled in is left out. */
export function FactsBlock(props: { customer: CustomerArchive }): JSX.Element {
  const me = useMe();
  const colleagueName = useColleagueName();
  const facts = () => {
    const { keeperId, storeId, level, birthday, hobby, address, externalId, createdAt } = props.customer;
    const names = t().fact;
    const lines = [
      { name: names.keeper, value: colleagueName(keeperId) },
      { name: names.store, value: me().stores.find(({ id }) => id === storeId)?.name },
      { name: names.level, value: level },
      { name: names.birthday, value: birthday ? calendarDateText(birthday, language()) : null },
      { name: names.hobby, value: hobby },
      { name: names.address, value: address },
      { name: names.externalId, value: externalId },
      { name: names.created, value: dateText(createdAt, timeFrame(zoneOf(me(), storeId ?? undefined))) },
    ];
    return lines.filter(({ value }) => value);
  };
  return (
    <SideBlock title={t().facts}>
      <Facts facts={facts()} />
    </SideBlock>
  );
}

/** What colleagues wrote about how to talk to this customer. */
export function NoteBlock(props: { customer: CustomerArchive }): JSX.Element {
  return (
    <Show when={props.customer.note}>
      {(note) => (
        <SideBlock title={t().note}>
          <p class="whitespace-pre-line">{note()}</p>
        </SideBlock>
      )}
    </Show>
  );
}
