import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { archiveWords, keysOf } from "../../../platform/archive-words.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { asProblem } from "../../../platform/problem.ts";
import { localTime } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { DayStrip } from "../../../ui/day-strip.tsx";
import { Checkbox, Field, FieldGroup, Select, TextInput } from "../../../ui/field.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import { toast } from "../../../ui/toast.ts";
import { SpansEditor } from "../components/spans-editor.tsx";
import { t as shared } from "../settings.words.ts";
import { readSpans } from "../spans.ts";
import { putPolicy } from "./policies.queries.ts";
import { t } from "./policies.words.ts";
import {
  boundsOf,
  type NumberSetting,
  type Policy,
  type PolicyFault,
  type PolicySetting,
  type PolicyValues,
  policyBody,
  policyFaults,
  policyValues,
  settingsOf,
} from "./policy-values.ts";
import { reason, shippedText } from "./shipped-text.ts";

type FormProps = { policy: Policy; shipped: Policy; storeId: string | null };

/** The settings of one policy, each with its reason and what was shipped. Saving puts a new version in force. */
export function PolicyForm(props: FormProps): JSX.Element {
  const me = useMe();
  const [values, setValues] = createSignal(policyValues(props.policy.body));
  const faults = () => policyFaults(values(), props.policy.kind);
  const isChanged = () => JSON.stringify(values()) !== JSON.stringify(policyValues(props.policy.body));
  const forGroup = () => props.storeId === null;
  const mayChange = () => may(me(), "policies:manage") && (!forGroup() || me().sight === "group");
  const set = (changes: Partial<PolicyValues>): void => {
    setValues((before) => ({ ...before, ...changes }));
  };
  const saving = useMutation(() => ({
    mutationFn: async () => {
      const body = policyBody(values(), props.policy.kind);
      return body && putPolicy({ kind: props.policy.kind, storeId: props.storeId, body });
    },
    onSuccess: (made) => made && toast({ text: shared().savedVersion(made.number) }),
  }));
  const problem = () => (saving.error ? asProblem(saving.error) : null);
  const save = (): void => {
    if (mayChange() && isChanged() && policyBody(values(), props.policy.kind) && !saving.isPending)
      saving.mutate();
  };
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: shared().save,
        active: mayChange() && isChanged(),
        run: save,
      },
    ],
  }));
  const has = (setting: PolicySetting) => settingsOf(props.policy.kind).includes(setting);

  return (
    <>
      <SheetScroll padded>
        <p class="text-ink-2">{t().kindLeads[props.policy.kind]}</p>
        <Show when={may(me(), "policies:manage") && !mayChange()}>
          <Note tone="calm">{t().groupOnly}</Note>
        </Show>
        <fieldset class="flex max-w-180 flex-col gap-5" disabled={!mayChange()}>
          <Show when={has("due")}>
            <DueField values={values()} faults={faults()} shipped={props.shipped} set={set} />
          </Show>
          <WindowsField
            values={values()}
            faults={faults()}
            shipped={props.shipped}
            set={set}
            storeId={props.storeId}
            mayChange={mayChange()}
            refused={problem()?.code === "policies.spans_overlap" ? problem()?.detail : undefined}
          />
          <div class="grid gap-x-6 gap-y-5 desk:grid-cols-2">
            <For each={["most", "perDay", "hoursApart", "lapse", "remind", "escalate", "highValue"] as const}>
              {(setting) => (
                <Show when={has(setting)}>
                  <NumberField
                    values={values()}
                    faults={faults()}
                    shipped={props.shipped}
                    set={set}
                    setting={setting}
                  />
                </Show>
              )}
            </For>
          </div>
          <Show when={has("ratingScale")}>
            <FieldGroup
              label={t().settings.ratingScale.name}
              hint={reason("ratingScale", props.shipped.body)}
            >
              <Segmented
                label={t().settings.ratingScale.name}
                value={values().ratingScale === 5 ? "five" : "ten"}
                onValue={(scale) => set({ ratingScale: scale === "five" ? 5 : 10 })}
                options={[
                  { value: "five", label: t().scales.five },
                  { value: "ten", label: t().scales.ten },
                ]}
              />
            </FieldGroup>
          </Show>
          <Show when={has("visitKinds")}>
            <KindsField values={values()} faults={faults()} shipped={props.shipped} set={set} />
          </Show>
        </fieldset>
      </SheetScroll>
      <Show when={problem()}>
        {(refused) => (
          <div class="border-t border-line px-5 py-3">
            <ProblemNote problem={refused()} saving />
          </div>
        )}
      </Show>
      <Show when={mayChange()}>
        <SheetFooter>
          <Button kind="go" cap="Ctrl Enter" busy={saving.isPending} disabled={!isChanged()} onClick={save}>
            {shared().save}
          </Button>
          <Button onClick={() => setValues(policyValues(props.shipped.body))}>{t().useShipped}</Button>
          <span class="text-13 text-ink-3 max-desk:hidden">{t().keeps}</span>
        </SheetFooter>
      </Show>
    </>
  );
}

type Part = {
  values: PolicyValues;
  faults: Partial<Record<PolicySetting, PolicyFault>>;
  shipped: Policy;
  set: (changes: Partial<PolicyValues>) => void;
};

/** What is said of a number that cannot be; nothing where it can. */
function faultText(props: Part, setting: NumberSetting): string | undefined {
  const { least, most } = boundsOf(props.shipped.kind)[setting];
  switch (props.faults[setting]) {
    case undefined:
      return undefined;
    case "beforeDue":
      return t().lapsesFirst;
    default:
      return t().numberFault(least, most);
  }
}

function DueField(props: Part): JSX.Element {
  return (
    <Field
      label={t().settings.due.name}
      hint={t().settings.due.why}
      aside={t().shippedValue(shippedText("due", props.shipped.body))}
      error={faultText(props, "due")}
    >
      {(ties) => (
        <span class="flex gap-2">
          <TextInput
            {...ties()}
            numeric
            class="max-w-20"
            value={props.values.due}
            onValue={(due) => props.set({ due })}
          />
          <Select
            aria-label={t().settings.due.name}
            value={props.values.unit}
            onValue={(unit) => props.set({ unit: unit === "days" ? "days" : "working-days" })}
          >
            <option value="working-days">{t().units["working-days"]}</option>
            <option value="days">{t().units.days}</option>
          </Select>
        </span>
      )}
    </Field>
  );
}

function WindowsField(
  props: Part & { storeId: string | null; mayChange: boolean; refused: string | undefined },
): JSX.Element {
  const me = useMe();
  const fault = () => {
    const wrong = props.faults.windows;
    return wrong === "number" || wrong === "beforeDue" ? undefined : wrong;
  };
  const windows = () => {
    const read = readSpans(props.values.windows);
    return read.ok ? read.spans : [];
  };
  const minute = (): number => {
    const { hour, minute: past } = localTime(now(), zoneOf(me(), props.storeId ?? undefined));
    return hour * 60 + past;
  };
  return (
    <FieldGroup
      label={t().settings.windows.name}
      hint={reason("windows", props.shipped.body)}
      error={props.refused}
    >
      <div class="flex flex-col gap-3">
        <SpansEditor
          label={t().settings.windows.name}
          entries={props.values.windows}
          fault={fault()}
          disabled={!props.mayChange}
          onEntries={(entries) => props.set({ windows: entries })}
        />
        <div>
          <DayStrip windows={windows()} minute={minute()} />
        </div>
      </div>
    </FieldGroup>
  );
}

function NumberField(props: Part & { setting: Exclude<NumberSetting, "due"> }): JSX.Element {
  return (
    <Field
      label={t().settings[props.setting].name}
      hint={t().settings[props.setting].why}
      aside={t().shippedValue(shippedText(props.setting, props.shipped.body))}
      error={faultText(props, props.setting)}
    >
      {(ties) => (
        <TextInput
          {...ties()}
          numeric
          class="max-w-32"
          value={props.values[props.setting]}
          onValue={(text) => props.set({ [props.setting]: text })}
        />
      )}
    </Field>
  );
}

function KindsField(props: Part): JSX.Element {
  const kinds = () => keysOf(archiveWords().visitKinds);
  return (
    <FieldGroup label={t().settings.visitKinds.name} hint={reason("visitKinds", props.shipped.body)}>
      <div class="grid grid-cols-2 gap-x-4 gap-y-1 desk:grid-cols-4">
        <For each={kinds()}>
          {(kind) => (
            <Checkbox
              checked={props.values.visitKinds.includes(kind)}
              onChecked={(checked) =>
                props.set({
                  visitKinds: kinds().filter((other) =>
                    other === kind ? checked : props.values.visitKinds.includes(other),
                  ),
                })
              }
            >
              {archiveWords().visitKinds[kind]}
            </Checkbox>
          )}
        </For>
      </div>
    </FieldGroup>
  );
}
