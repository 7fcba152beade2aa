import { For, Index, type JSX, Show } from "solid-js";
import { archiveWords, keysOf } from "../../../platform/archive-words.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { localTime } from "../../../platform/time-text.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { DayStrip } from "../../../ui/day-strip.tsx";
import { Checkbox, Field, FieldGroup, Select, TextInput } from "../../../ui/field.tsx";
import { SpansEditor } from "../components/spans-editor.tsx";
import { t as shared } from "../settings.words.ts";
import { readSpans } from "../spans.ts";
import { t } from "./policies.words.ts";
import {
  boundsOf,
  type NumberSetting,
  type PolicyFault,
  type PolicySetting,
  type PolicyValues,
  type SurveyEntry,
} from "./policy-values.ts";
import { type Beneath, beneathText, reason } from "./shipped-text.ts";

/** One setting of a policy in its form. */
export type Part = {
  values: PolicyValues;
  faults: Partial<Record<PolicySetting, PolicyFault>>;
  beneath: Beneath;
  set: (changes: Partial<PolicyValues>) => void;
};

/** What is said of a number that cannot be; nothing where it can. */
function faultText(props: Part, setting: NumberSetting): string | undefined {
  const { least, most } = boundsOf(props.beneath.kind)[setting];
  switch (props.faults[setting]) {
    case undefined:
      return undefined;
    case "beforeDue":
      return t().lapsesFirst;
    default:
      return t().numberFault(least, most);
  }
}

export function DueField(props: Part): JSX.Element {
  return (
    <Field
      label={t().settings.due.name}
      hint={t().settings.due.why}
      aside={beneathText("due", props.beneath)}
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

export function WindowsField(
  props: Part & { storeId: string | null; mayChange: boolean; refused: string | undefined },
): JSX.Element {
  const me = useMe();
  const fault = () => {
    const wrong = props.faults.windows;
    return wrong === "number" || wrong === "beforeDue" || wrong === "survey" ? undefined : wrong;
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
      hint={reason("windows", props.beneath)}
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

export function NumberField(props: Part & { setting: Exclude<NumberSetting, "due"> }): JSX.Element {
  return (
    <Field
      label={t().settings[props.setting].name}
      hint={t().settings[props.setting].why}
      aside={beneathText(props.setting, props.beneath)}
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

export function KindsField(props: Part): JSX.Element {
  const kinds = () => keysOf(archiveWords().visitKinds);
  return (
    <FieldGroup label={t().settings.visitKinds.name} hint={reason("visitKinds", props.beneath)}>
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

export function ScaleField(props: Part): JSX.Element {
  return (
    <FieldGroup label={t().settings.ratingScale.name} hint={reason("ratingScale", props.beneath)}>
      <Segmented
        label={t().settings.ratingScale.name}
        value={props.values.ratingScale === 5 ? "five" : "ten"}
        onValue={(scale) => props.set({ ratingScale: scale === "five" ? 5 : 10 })}
        options={[
          { value: "five", label: t().scales.five },
          { value: "ten", label: t().scales.ten },
        ]}
      />
    </FieldGroup>
  );
}

export function RoundsField(props: Part): JSX.Element {
  const isSecond = () => props.values.rounds !== "first";
  return (
    <>
      <FieldGroup label={t().settings.rounds.name} hint={reason("rounds", props.beneath)}>
        <Segmented
          label={t().settings.rounds.name}
          value={props.values.rounds}
          onValue={(rounds) => props.set({ rounds })}
          options={(["first", "both", "second"] as const).map((value) => ({
            value,
            label: t().rounds[value],
          }))}
        />
      </FieldGroup>
      <Show when={isSecond()}>
        <NumberField {...props} setting="secondDays" />
      </Show>
    </>
  );
}

export function ValidField(props: Part): JSX.Element {
  return (
    <FieldGroup label={t().settings.validContact.name} hint={reason("validContact", props.beneath)}>
      <Segmented
        label={t().settings.validContact.name}
        value={props.values.validContact}
        onValue={(validContact) => props.set({ validContact })}
        options={(["either", "rating", "both"] as const).map((value) => ({
          value,
          label: t().validContacts[value],
        }))}
      />
    </FieldGroup>
  );
}

export function SurveysField(props: Part): JSX.Element {
  const entries = () => props.values.makerSurveys;
  const change = (at: number, part: Partial<SurveyEntry>): void =>
    props.set({
      makerSurveys: entries().map((entry, index) => (index === at ? { ...entry, ...part } : entry)),
    });
  const text = (at: number, name: keyof SurveyEntry, label: string, width: string) => (
    <TextInput
      aria-label={label}
      class={width}
      numeric={name !== "brand"}
      value={entries()[at]?.[name] ?? ""}
      onValue={(value) => change(at, { [name]: value })}
    />
  );
  return (
    <FieldGroup
      label={t().settings.makerSurveys.name}
      hint={reason("makerSurveys", props.beneath)}
      error={props.faults.makerSurveys ? t().surveyFault : undefined}
    >
      <div class="flex flex-col gap-2">
        <Index each={entries()}>
          {(_, index) => (
            <span class="flex flex-wrap items-center gap-2">
              {text(index, "brand", t().surveyBrand, "max-w-40")}
              {text(index, "from", t().surveyFrom, "max-w-16")}
              <span class="text-ink-3">{shared().to}</span>
              {text(index, "to", t().surveyTo, "max-w-16")}
              <IconButton
                icon="cross"
                size="small"
                label={t().removeSurvey}
                onClick={() => props.set({ makerSurveys: entries().filter((_one, at) => at !== index) })}
              />
            </span>
          )}
        </Index>
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() => props.set({ makerSurveys: [...entries(), { brand: "", from: "4", to: "15" }] })}
          >
            {t().addSurvey}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}
