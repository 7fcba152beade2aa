import { For, type JSX, Show } from "solid-js";
import { archiveWords } from "../../../platform/archive-words.ts";
import { countText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { paths } from "../../../platform/paths.ts";
import { calendarDateText } from "../../../platform/time-text.ts";
import { Facts } from "../../../ui/facts.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import type { VehicleFile, VehicleParty } from "../vehicles.queries.ts";
import { t } from "../vehicles.words.ts";

function dateOf(on: string | null): string | null {
  return on === null ? null : calendarDateText(on, language());
}

/** A list that gives no day says that somebody has the car, not since when. */
const UNKNOWN_DAY = "1970-01-01";

function spanOf({ from, until }: { from: string; until: string | null }): string {
  const begin = from === UNKNOWN_DAY ? "" : calendarDateText(from, language());
  if (until !== null) return t().span(begin, calendarDateText(until, language()));
  return begin && t().from(begin);
}

/** What is on file about the car; what nobody has filled in is left out. */
export function FactsBlock(props: { vehicle: VehicleFile }): JSX.Element {
  const km = (value: number | null) => (value === null ? null : t().km(countText(value)));
  const facts = () => {
    const car = props.vehicle;
    const names = t().fact;
    const nextService = [dateOf(car.nextServiceOn), km(car.nextServiceKm)].filter(Boolean);
    const lines: { name: string; value: JSX.Element }[] = [
      {
        name: names.vin,
        value: car.vin ? <span class="num whitespace-normal break-all">{car.vin}</span> : null,
      },
      { name: names.brand, value: car.brand },
      { name: names.model, value: car.model },
      { name: names.energy, value: car.energy ? archiveWords().energies[car.energy] : null },
      { name: names.boughtOn, value: dateOf(car.boughtOn) },
      { name: names.mileage, value: km(car.mileageKm) },
      { name: names.nextService, value: nextService.join(language() === "zh" ? "，" : ", ") },
      { name: names.insurance, value: dateOf(car.insuranceExpiresOn) },
      { name: names.lastVisit, value: dateOf(car.lastVisitOn) },
      { name: names.externalId, value: car.externalId },
    ];
    return lines.filter(({ value }) => value);
  };
  return (
    <SideBlock title={t().facts}>
      <Show when={facts().length > 0} fallback={<p class="text-ink-3">{t().nothingOnFile}</p>}>
        <Facts facts={facts()} />
      </Show>
    </SideBlock>
  );
}

/** The plates the car has had, the present one first. */
export function PlatesBlock(props: { plates: VehicleFile["plates"] }): JSX.Element {
  const ordered = () => {
    const end = ({ untilOn }: (typeof props.plates)[number]) => untilOn ?? "9999";
    return [...props.plates].sort((a, b) => end(b).localeCompare(end(a)));
  };
  return (
    <Show when={props.plates.length > 0}>
      <SideBlock title={t().plates}>
        <ul class="flex flex-col gap-1">
          <For each={ordered()}>
            {(plate) => (
              <li classList={{ "text-ink-3": plate.untilOn !== null }}>
                <Plate plate={plate.plate} plain={plate.untilOn !== null} />
                <Show when={plate.newEnergy}>
                  <span class="ms-2 text-12 text-ink-3">{t().newEnergy}</span>
                </Show>
                <p class="text-12 text-ink-3">{spanOf({ from: plate.fromOn, until: plate.untilOn })}</p>
              </li>
            )}
          </For>
        </ul>
      </SideBlock>
    </Show>
  );
}

/** Who owns, drives or brings the car; those of former days apart. */
export function PeopleBlock(props: { parties: readonly VehicleParty[] }): JSX.Element {
  const isFormer = ({ untilOn, part }: VehicleParty) => untilOn !== null || part === "former-owner";
  const former = () => props.parties.filter(isFormer);
  return (
    <>
      <SideBlock title={t().people}>
        <PeopleList
          parties={props.parties.filter((party) => !isFormer(party))}
          empty={<li class="text-ink-3">{t().peopleEmpty}</li>}
        />
      </SideBlock>
      <Show when={former().length > 0}>
        <SideBlock title={t().peopleFormer}>
          <PeopleList parties={former()} />
        </SideBlock>
      </Show>
    </>
  );
}

function PeopleList(props: { parties: readonly VehicleParty[]; empty?: JSX.Element }): JSX.Element {
  return (
    <ul class="flex flex-col gap-2">
      <For each={props.parties} fallback={props.empty}>
        {(party) => (
          <li>
            <div class="flex flex-wrap items-baseline gap-x-2">
              <a href={paths.customer(party.customerId)}>{party.customerName}</a>
              <span class="text-13 text-ink-2">{archiveWords().vehicleParts[party.part]}</span>
            </div>
            <p class="text-12 text-ink-3">{spanOf({ from: party.sinceOn, until: party.untilOn })}</p>
          </li>
        )}
      </For>
    </ul>
  );
}
