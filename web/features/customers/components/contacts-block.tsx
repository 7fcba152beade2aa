import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { isMasked, phoneText } from "../../../platform/formats.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button, TextButton } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Checkbox, Field, TextInput } from "../../../ui/field.tsx";
import { ProblemNote } from "../../../ui/note.tsx";
import { DialButton } from "../../../ui/phone-number.tsx";
import { SideBlock } from "../../../ui/sheet.tsx";
import {
  addContactPoint,
  type ContactPoint,
  type CustomerArchive,
  capContactPoint,
  renewCustomers,
} from "../customers.queries.ts";
import { t } from "../customers.words.ts";
import { createReveal } from "./reveal-contact.tsx";

const KINDS: readonly ContactPoint["kind"][] = ["phone", "email", "wecom"];

/** How the customer is reached; another way is added on the spot. */
export function ContactsBlock(props: {
  customer: CustomerArchive;
  mayEdit: boolean;
  /** Whether a hidden number may be asked for with a reason. */
  mayReveal: boolean;
}): JSX.Element {
  const [adding, setAdding] = createSignal(false);
  return (
    <SideBlock
      title={t().contacts}
      aside={
        <Show when={props.mayEdit && !adding()}>
          <TextButton onClick={() => setAdding(true)}>{t().add}</TextButton>
        </Show>
      }
    >
      <ul class="flex flex-col gap-1">
        <For
          each={props.customer.contactPoints}
          fallback={
            <Show when={!adding()}>
              <li class="text-ink-3">{t().noContacts}</li>
            </Show>
          }
        >
          {(point) => (
            <ContactLine
              point={point}
              customer={props.customer}
              mayEdit={props.mayEdit}
              mayReveal={props.mayReveal}
            />
          )}
        </For>
      </ul>
      <Show when={adding()}>
        <AddContact customerId={props.customer.id} onDone={() => setAdding(false)} />
      </Show>
    </SideBlock>
  );
}

function ContactLine(props: {
  point: ContactPoint;
  customer: CustomerArchive;
  mayEdit: boolean;
  mayReveal: boolean;
}): JSX.Element {
  const { value, canAsk, ask, Asked } = createReveal(props);
  const stopped = () =>
    props.customer.doNotCall.some(
      ({ contactPointId, endedAt }) => contactPointId === props.point.id && endedAt === null,
    );
  const canDial = () => props.point.kind === "phone" && !isMasked(value());
  return (
    <li>
      <div class="flex items-center gap-2">
        <span class="min-w-0">
          <span class="num" aria-live="polite">
            {phoneText(value())}
          </span>
          <span class="ms-2 text-12 text-ink-3">
            {props.point.use === "main" ? t().mainUse : t().contactKinds[props.point.kind]}
          </span>
          <Show when={t().contactStates[props.point.state]}>
            {(words) => <span class="ms-2 text-12 due">{words()}</span>}
          </Show>
          <Show when={stopped()}>
            <span class="ms-2 text-12 late">{t().doNotCall}</span>
          </Show>
        </span>
        <Show when={canAsk()}>
          <span class="ms-auto flex-none">
            <TextButton onClick={ask}>{t().reveal}</TextButton>
          </span>
        </Show>
        <Show when={canDial()}>
          <span class="ms-auto desk:hidden">
            <DialButton phone={value()} name={props.customer.name} />
          </span>
        </Show>
      </div>
      <Show when={props.point.kind === "phone"}>
        <DailyCap point={props.point} mayEdit={props.mayEdit} />
      </Show>
      <Asked />
    </li>
  );
}

const CAPS = [1, 2, 3, 4, 5];

/** How often the number may be dialled a day, whatever for; said where it differs from the usual, set by whoever edits. */
function DailyCap(props: { point: ContactPoint; mayEdit: boolean }): JSX.Element {
  const set = useMutation(() => ({
    mutationFn: (dailyCap: number | null) => capContactPoint({ id: props.point.id, dailyCap }),
    onSuccess: renewCustomers,
  }));
  return (
    <Show
      when={props.mayEdit}
      fallback={
        <Show when={props.point.dailyCap}>
          {(most) => <div class="text-12 text-ink-3">{t().mostADay(most())}</div>}
        </Show>
      }
    >
      <select
        class="max-w-full rounded-control bg-transparent text-12 text-ink-3 [field-sizing:content] max-desk:min-h-11"
        aria-label={t().capOf(phoneText(props.point.value))}
        disabled={set.isPending}
        value={props.point.dailyCap ?? ""}
        onChange={(event) =>
          set.mutate(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
        }
      >
        <option value="">{t().usualCap}</option>
        <For each={CAPS}>{(most) => <option value={most}>{t().mostADay(most)}</option>}</For>
      </select>
    </Show>
  );
}

function AddContact(props: { customerId: string; onDone: () => void }): JSX.Element {
  const [kind, setKind] = createSignal<ContactPoint["kind"]>("phone");
  const [value, setValue] = createSignal("");
  const [isMain, setIsMain] = createSignal(false);
  const add = useMutation(() => ({
    mutationFn: () =>
      addContactPoint({
        customerId: props.customerId,
        kind: kind(),
        value: value().trim(),
        use: isMain() ? "main" : "other",
      }),
    onSuccess: () => {
      renewCustomers();
      props.onDone();
    },
  }));
  const problem = () => (add.error ? asProblem(add.error) : null);
  const wrong = () => problem()?.fieldError("/value");
  return (
    <form
      class="mt-3 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (value().trim() !== "" && !add.isPending) add.mutate();
      }}
    >
      <Segmented
        size="small"
        label={t().contactKind}
        options={KINDS.map((one) => ({ value: one, label: t().contactKinds[one] }))}
        value={kind()}
        onValue={setKind}
      />
      <Field label={t().contactValues[kind()]} error={wrong()}>
        {(ties) => (
          <TextInput
            {...ties()}
            ref={(element) => queueMicrotask(() => element.focus())}
            numeric={kind() === "phone"}
            inputmode={kind() === "phone" ? "tel" : kind() === "email" ? "email" : "text"}
            value={value()}
            onValue={setValue}
          />
        )}
      </Field>
      <Checkbox checked={isMain()} onChecked={setIsMain}>
        {t().makeMain}
      </Checkbox>
      <Show when={!wrong() && problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="flex gap-2">
        <Button type="submit" size="small" busy={add.isPending}>
          {t().save}
        </Button>
        <Button size="small" kind="bare" onClick={() => props.onDone()}>
          {t().cancel}
        </Button>
      </div>
    </form>
  );
}
