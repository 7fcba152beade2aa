import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { countText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { Facts } from "../../../ui/facts.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import { customerNameQuery, type ServiceVisit } from "../service-visits.queries.ts";
import { t } from "../service-visits.words.ts";
import { customersOf, customerToCall } from "../visit-values.ts";

type Part = { visit: ServiceVisit };

/** The customers of a visit, whoever is called named; the adviser and the store. */
export function PeopleBlock(props: Part): JSX.Element {
  const me = useMe();
  const colleagueName = useColleagueName();
  const customers = () =>
    customersOf(props.visit).map(({ id, parts }) => ({
      id,
      part: parts.map((part) => t().parts[part]).join(language() === "zh" ? "、" : ", "),
    }));
  const facts = () =>
    [
      { name: t().adviser, value: colleagueName(props.visit.adviserId) },
      { name: t().storeName, value: me().stores.find(({ id }) => id === props.visit.storeId)?.name },
    ].filter(({ value }) => value);
  return (
    <SideBlock title={t().people}>
      <dl class="facts">
        <For each={customers()} fallback={<dd class="col-span-2 text-ink-3">{t().nobodyNamed}</dd>}>
          {({ part, id }) => (
            <>
              <dt>{part}</dt>
              <dd>
                <a href={paths.customer(id)}>
                  <Show
                    when={id === customerToCall(props.visit) && props.visit.customerName}
                    fallback={<CustomerName id={id} />}
                  >
                    {(name) => name()}
                  </Show>
                </a>
              </dd>
            </>
          )}
        </For>
      </dl>
      <Show when={facts().length > 0}>
        <div class="mt-1">
          <Facts facts={facts()} />
        </div>
      </Show>
    </SideBlock>
  );
}

/** A customer's name by id; until it has come, and where it may not be seen, what the link leads to. */
function CustomerName(props: { id: string }): JSX.Element {
  const query = useQuery(() => customerNameQuery(props.id));
  return <>{dataOf(query) ?? t().openArchive}</>;
}

/** The car, and what its odometer said. */
export function CarBlock(props: Part): JSX.Element {
  return (
    <SideBlock title={t().car}>
      <Show when={props.visit.vehicleId} fallback={<p class="text-ink-3">{t().carUnknown}</p>}>
        {(id) => (
          <p>
            <a href={paths.vehicle(id())}>
              <Show when={props.visit.plate} fallback={t().carFile}>
                {(plate) => <Plate plate={plate()} />}
              </Show>
            </a>{" "}
            {[props.visit.brand, props.visit.model].filter(Boolean).join(" ")}
          </p>
        )}
      </Show>
      <Show when={props.visit.mileageKm !== null}>
        <p class="text-13 text-ink-2">{t().km(countText(props.visit.mileageKm ?? 0))}</p>
      </Show>
    </SideBlock>
  );
}
