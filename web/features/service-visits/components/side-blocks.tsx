import { For, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../../platform/colleagues.ts";
import { countText } from "../../../platform/formats.ts";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { Facts } from "../../../ui/facts.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import type { ServiceVisit } from "../service-visits.queries.ts";
import { t } from "../service-visits.words.ts";
import { customerToCall } from "../visit-values.ts";

type Part = { visit: ServiceVisit };

/** The customers of a visit, whoever is called named; the adviser and the store. */
export function PeopleBlock(props: Part): JSX.Element {
  const me = useMe();
  const colleagueName = useColleagueName();
  const customers = () => {
    const { senderCustomerId, driverCustomerId, ownerCustomerId } = props.visit;
    const named = [
      { part: t().sender, id: senderCustomerId },
      { part: t().driver, id: driverCustomerId },
      { part: t().owner, id: ownerCustomerId },
    ];
    return named.flatMap(({ part, id }) => (id === null ? [] : [{ part, id }]));
  };
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
                  {id === customerToCall(props.visit)
                    ? (props.visit.customerName ?? t().openArchive)
                    : t().openArchive}
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
