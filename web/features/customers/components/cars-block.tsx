import { For, type JSX, Show } from "solid-js";
import { countText } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { paths } from "../../../platform/paths.ts";
import { calendarDateText, monthText } from "../../../platform/time-text.ts";
import { SideBlock } from "../../../ui/sheet.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import type { CustomerArchive } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

type Car = CustomerArchive["vehicles"][number];

/** The customer's cars, and what part the customer has in each. */
export function CarsBlock(props: { customer: CustomerArchive }): JSX.Element {
  return (
    <SideBlock title={t().cars}>
      <ul>
        <For each={props.customer.vehicles} fallback={<li class="text-ink-3">{t().noCars}</li>}>
          {(car) => <CarLine car={car} />}
        </For>
      </ul>
    </SideBlock>
  );
}

function CarLine(props: { car: Car }): JSX.Element {
  const facts = (): string[] => {
    const { boughtOn, mileageKm, nextServiceOn, nextServiceKm, insuranceExpiresOn } = props.car;
    const words = t();
    const next = nextServiceOn
      ? monthText(nextServiceOn, language())
      : nextServiceKm !== null
        ? words.carKm(countText(nextServiceKm))
        : "";
    return [
      [words.carPart[props.car.part], boughtOn ? words.carSince(monthText(boughtOn, language())) : ""],
      [mileageKm === null ? "" : words.carKm(countText(mileageKm)), next ? words.carNextService(next) : ""],
      [insuranceExpiresOn ? words.carInsurance(calendarDateText(insuranceExpiresOn, language())) : ""],
    ]
      .map((line) => line.filter(Boolean).join(language() === "zh" ? "，" : ", "))
      .filter(Boolean);
  };
  return (
    <li class="border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0">
      <a class="text-ink hover:text-ink" href={paths.vehicle(props.car.id)}>
        <Show when={props.car.plate} fallback={<b class="num">{props.car.vin ?? t().none}</b>}>
          {(plate) => <Plate plate={plate()} />}
        </Show>{" "}
        {props.car.model ?? props.car.brand}
      </a>
      <For each={facts()}>{(line) => <p class="text-13 text-ink-2">{line}</p>}</For>
    </li>
  );
}
