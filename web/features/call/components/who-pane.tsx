import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { countText, isMasked, phoneDigits, vinTail } from "../../../platform/formats.ts";
import { language } from "../../../platform/i18n.ts";
import { monthText, type TimeFrame } from "../../../platform/time-text.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Field, Select } from "../../../ui/field.tsx";
import { Note } from "../../../ui/note.tsx";
import { CopyNumber } from "../../../ui/phone-number.tsx";
import { QrCode } from "../../../ui/qr.tsx";
import { SideBlock, SidePane } from "../../../ui/sheet.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import {
  Attempts,
  FollowUpTags,
  LastVisit,
  LastWords,
  OpenCases,
  Promises,
} from "../../follow-ups/components/follow-up-blocks.tsx";
import { customerPart } from "../../follow-ups/customer-part.ts";
import { customerQuery, type FollowUpDetail } from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { workTitle } from "../../follow-ups/work-title.ts";
import { HistoryBlock } from "../../history/history-panel.tsx";
import { t } from "../call.words.ts";
import { chooseLine, ownLine } from "../own-line.ts";

type WhoProps = { followUp: FollowUpDetail; frame: TimeFrame };

/** Who is called: the number, what was done and promised, the car, and what they said the last time. */
export function WhoPane(props: WhoProps): JSX.Element {
  const query = useQuery(() => customerQuery(props.followUp.customerId));
  const archive = () => (query.isSuccess ? query.data : null);
  const car = () => archive()?.vehicles.find(({ id }) => id === props.followUp.vehicleId);
  const carFacts = () => {
    const known = car();
    const { plate, model } = props.followUp;
    const mileage = known?.mileageKm ?? null;
    return [
      ...(plate || model
        ? [
            {
              name: t().plate,
              value: (
                <>
                  <Show when={plate}>{(text) => <Plate plate={text()} />}</Show> {model}
                </>
              ),
            },
          ]
        : []),
      ...(known?.vin ? [{ name: t().vin, value: <span class="num">{vinTail(known.vin)}</span> }] : []),
      ...(mileage === null ? [] : [{ name: t().mileage, value: t().kilometres(countText(mileage)) }]),
      ...(known?.boughtOn ? [{ name: t().boughtOn, value: monthText(known.boughtOn, language()) }] : []),
    ];
  };
  return (
    <SidePane label={t().customer}>
      <SideBlock>
        <div class="flex flex-wrap items-center gap-2">
          <h1 class="text-20 font-semibold" tabindex="-1">
            {props.followUp.customerName ?? t().noName}
          </h1>
          <span class="text-ink-2">{customerPart(archive(), props.followUp.vehicleId)}</span>
          <FollowUpTags row={props.followUp} />
          <OpenCases followUp={props.followUp} />
        </div>
        <NumberToDial followUp={props.followUp} />
        <OwnLine followUp={props.followUp} />
      </SideBlock>
      <ScanToDial followUp={props.followUp} />
      <Joined followUp={props.followUp} />
      <div class="max-desk:[&_.side-title]:hidden">
        <LastVisit followUp={props.followUp} frame={props.frame} large />
      </div>
      <div class="max-desk:hidden">
        <Promises followUp={props.followUp} frame={props.frame} />
        <Attempts followUp={props.followUp} frame={props.frame} />
        <Show when={carFacts().length > 0}>
          <SideBlock title={t().car}>
            <Facts facts={carFacts()} />
          </SideBlock>
        </Show>
        <LastWords followUp={props.followUp} frame={props.frame} />
      </div>
      <HistoryBlock of="follow-up" id={props.followUp.id} storeId={props.followUp.storeId} />
    </SidePane>
  );
}

function callable(followUp: FollowUpDetail): string | null {
  const point = followUp.contactPoint;
  if (followUp.state !== "open" || point?.kind !== "phone" || point.state !== "valid") return null;
  return isMasked(point.value) ? null : point.value;
}

function NumberToDial(props: { followUp: FollowUpDetail }): JSX.Element {
  const point = () => props.followUp.contactPoint;
  const isAtCap = (): boolean => {
    const { state, promisedAt, dial } = props.followUp;
    return state === "open" && promisedAt === null && dial.dialsToday >= dial.mostToday;
  };
  const trouble = (): string => {
    const state = point()?.state;
    if (state === undefined) return followUpWords().noNumber;
    if (state === "masked") return followUpWords().maskedNumber;
    return state === "invalid" ? followUpWords().deadNumber : "";
  };
  return (
    <>
      <Show when={point()}>{(known) => <CopyNumber phone={known().value} />}</Show>
      <Show when={isAtCap()}>
        <div class="mt-2">
          <Note>{t().atCap(props.followUp.dial.dialsToday)}</Note>
        </div>
      </Show>
      <Show when={props.followUp.state === "open" && trouble()}>
        {(sentence) => (
          <div class="mt-2">
            <Note>{sentence()}</Note>
          </div>
        )}
      </Show>
    </>
  );
}

/** Which of the store's numbers is dialled from: chosen once, and told with every call; the only one is no choice. */
function OwnLine(props: { followUp: FollowUpDetail }): JSX.Element {
  const line = () => ownLine(props.followUp);
  return (
    <Show when={props.followUp.state === "open" && props.followUp.lines.length > 1}>
      <div class="mt-2">
        <Field label={t().line}>
          {(ties) => (
            <Select
              {...ties()}
              value={line() ?? ""}
              onValue={(number) => chooseLine({ storeId: props.followUp.storeId, number: number || null })}
            >
              <Show when={line() === null}>
                <option value="">{t().chooseLine}</option>
              </Show>
              <For each={props.followUp.lines}>
                {({ number, label }) => (
                  <option value={number}>{[label, number].filter(Boolean).join(" ")}</option>
                )}
              </For>
            </Select>
          )}
        </Field>
      </div>
    </Show>
  );
}

function ScanToDial(props: { followUp: FollowUpDetail }): JSX.Element {
  return (
    <Show when={callable(props.followUp)}>
      {(phone) => (
        <div class="max-desk:hidden">
          <SideBlock>
            <div class="flex items-center gap-3">
              <QrCode text={`tel:${phoneDigits(phone())}`} label={t().scanToDial} />
              <p class="text-13 text-ink-2">{t().scanHint}</p>
            </div>
          </SideBlock>
        </div>
      )}
    </Show>
  );
}

/** Other open follow-ups on the same phone: this call counts for each (合并回访). */
function Joined(props: { followUp: FollowUpDetail }): JSX.Element {
  return (
    <Show when={props.followUp.joined.length > 0}>
      <SideBlock title={t().joinedTitle(props.followUp.joined.length + 1)}>
        <ul class="flex flex-col gap-1">
          <For each={props.followUp.joined}>
            {(one) => (
              <li>
                <Show when={one.plate}>{(plate) => <Plate plate={plate()} />}</Show> {workTitle(one)}
              </li>
            )}
          </For>
        </ul>
        <p class="mt-1 text-13 text-ink-3">{t().joinedHint}</p>
      </SideBlock>
    </Show>
  );
}
