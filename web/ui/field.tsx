import { children, createEffect, createSignal, createUniqueId, type JSX, Show, splitProps } from "solid-js";
import { Icon } from "./icon.tsx";
import { words } from "./words.ts";

/** What ties a control to its field: pass it on to the control. */
export type FieldTies = {
  id: string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
  "aria-required": "true" | undefined;
};

/** The ties among a component's props, to be spread on the element that takes them. */
export function tiesOf(props: Partial<FieldTies>): Partial<FieldTies> {
  return {
    id: props.id,
    "aria-describedby": props["aria-describedby"],
    "aria-invalid": props["aria-invalid"],
    "aria-required": props["aria-required"],
  };
}

/**
 * Label above, hint or error below. The error replaces the hint and stands beside what was typed.
 *
 *     <Field label="手机号码" error={problem()?.fieldError("/phone")}>
 *       {(ties) => <TextInput {...ties()} value={phone()} onValue={setPhone} />}
 *     </Field>
 */
export function Field(props: {
  label: string;
  hint?: JSX.Element | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** At the far end of the label: `可不填`, `草稿已存 10:27`. */
  aside?: JSX.Element | undefined;
  children: (ties: () => FieldTies) => JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  const ties = (): FieldTies => ({
    id,
    "aria-describedby": props.error || props.hint ? `${id}-note` : undefined,
    "aria-invalid": props.error ? "true" : undefined,
    "aria-required": props.required ? "true" : undefined,
  });
  return (
    <div class="field">
      <div class="field-label">
        <label for={id}>{props.label}</label>
        <Show when={props.required}>
          <span class="text-12 text-ink-3" aria-hidden="true">
            {words().required}
          </span>
        </Show>
        <Show when={props.aside}>{(aside) => <span class="field-aside">{aside()}</span>}</Show>
      </div>
      {props.children(ties)}
      <FieldNote id={`${id}-note`} hint={props.hint} error={props.error} />
    </div>
  );
}

function FieldNote(props: { id: string; hint: JSX.Element; error: string | undefined }): JSX.Element {
  return (
    <Show
      when={props.error}
      fallback={
        <Show when={props.hint}>
          {(hint) => (
            <p class="field-note" id={props.id}>
              {hint()}
            </p>
          )}
        </Show>
      }
    >
      {(error) => (
        <p class="field-note late" id={props.id}>
          <Icon name="alert" />
          <span>{error()}</span>
        </p>
      )}
    </Show>
  );
}

/** Several controls under one name: a rating, a set of choices. */
export function FieldGroup(props: {
  label: string;
  hint?: JSX.Element | undefined;
  error?: string | undefined;
  children: JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <fieldset class="field" aria-describedby={props.error || props.hint ? `${id}-note` : undefined}>
      <legend class="field-label">{props.label}</legend>
      {props.children}
      <FieldNote id={`${id}-note`} hint={props.hint} error={props.error} />
    </fieldset>
  );
}

type Valued<Attributes> = Omit<Attributes, "value" | "onInput" | "onChange"> & {
  value: string;
  onValue: (value: string) => void;
};

/** One line of text. `numeric` sets figures and the digit keyboard of a phone. */
export function TextInput(
  props: Valued<JSX.InputHTMLAttributes<HTMLInputElement>> & { numeric?: boolean | undefined },
): JSX.Element {
  const [own, rest] = splitProps(props, ["onValue", "numeric", "class"]);
  return (
    <input
      type="text"
      inputmode={own.numeric ? "decimal" : undefined}
      autocomplete="off"
      {...rest}
      class={`input ${own.numeric ? "num" : ""} ${own.class ?? ""}`}
      onInput={(event) => own.onValue(event.currentTarget.value)}
    />
  );
}

/** Several lines of text. */
export function TextArea(props: Valued<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>>): JSX.Element {
  const [own, rest] = splitProps(props, ["onValue", "class"]);
  return (
    <textarea
      rows={3}
      {...rest}
      class={`input ${own.class ?? ""}`}
      onInput={(event) => own.onValue(event.currentTarget.value)}
    />
  );
}

/** A choice among a few known things, by the machine's own list. Children are `<option>`s. */
export function Select(props: Valued<JSX.SelectHTMLAttributes<HTMLSelectElement>>): JSX.Element {
  const [own, rest] = splitProps(props, ["onValue", "class", "value", "children", "ref"]);
  const options = children(() => own.children);
  const [element, setElement] = createSignal<HTMLSelectElement>();
  // Options that come later make the browser choose anew: the value has to be set again after them.
  createEffect(() => {
    options();
    const select = element();
    if (select) select.value = own.value;
  });
  return (
    <span class={`select ${own.class ?? ""}`}>
      <select
        {...rest}
        ref={(select) => {
          setElement(select);
          if (typeof own.ref === "function") own.ref(select);
        }}
        class="input"
        onChange={(event) => own.onValue(event.currentTarget.value)}
      >
        {options()}
      </select>
      <Icon name="down" size="tiny" />
    </span>
  );
}

/** A box to tick. Consent is never ticked beforehand. */
export function Checkbox(props: {
  checked: boolean;
  onChecked: (checked: boolean) => void;
  disabled?: boolean | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChecked(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}
