import { createSignal, For, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { Button } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import { differences } from "../versions/differences.ts";
import { DraftActs, OvertakenNote } from "../versions/draft-acts.tsx";
import { createDraftDesk } from "../versions/draft-desk.ts";
import type { SettingDraft, SettingPlace } from "../versions/drafts.queries.ts";
import { PutDialog } from "../versions/put-dialog.tsx";
import { StateBand } from "../versions/state-band.tsx";
import type { InForce } from "../versions.ts";
import { t } from "./policies.words.ts";
import {
  DueField,
  KindsField,
  NumberField,
  RoundsField,
  ScaleField,
  SurveysField,
  ValidField,
  WindowsField,
} from "./policy-fields.tsx";
import {
  type Policy,
  type PolicyBody,
  type PolicySetting,
  type PolicyValues,
  policyBody,
  policyFaults,
  policyValues,
  settingsOf,
} from "./policy-values.ts";
import { reachesOf, tellPolicy } from "./shipped-text.ts";

type FormProps = {
  policy: Policy;
  versions: InForce<Policy>;
  storeId: string | null;
  draft: SettingDraft | undefined;
};

/** What a draft of a policy holds. */
function policyOfDraft(body: SettingDraft["body"]): PolicyBody | undefined {
  return "questions" in body ? undefined : body;
}

/** The settings of one policy, each with its reason and what lies beneath. Saving keeps a draft, which is then put in force. */
export function PolicyForm(props: FormProps): JSX.Element {
  const me = useMe();
  const kind = () => props.policy.kind;
  const place = (): SettingPlace => ({
    about: "policy",
    kind: kind(),
    storeId: props.storeId,
    brand: null,
  });
  const loaded = (draft: SettingDraft | undefined): PolicyValues =>
    policyValues((draft && policyOfDraft(draft.body)) ?? props.policy.body);
  const [base, setBase] = createSignal(loaded(props.draft));
  const [values, setValues] = createSignal(base());
  const [putting, setPutting] = createSignal(false);
  const faults = () => policyFaults(values(), kind());
  const isChanged = () => JSON.stringify(values()) !== JSON.stringify(base());
  const isScheduled = () => (props.draft?.inForceFrom ?? null) !== null;
  const mayChange = () => may(me(), "policies:manage") && (props.storeId !== null || me().sight === "group");
  const set = (changes: Partial<PolicyValues>): void => {
    setValues((before) => ({ ...before, ...changes }));
  };
  const desk = createDraftDesk({
    place,
    draft: () => props.draft,
    isChanged,
    body: () => policyBody(values(), kind()),
    load: (draft) => {
      setBase(loaded(draft));
      setValues(base());
    },
    onSaved: () => setBase(values()),
  });
  const maySave = () => mayChange() && isChanged() && !isScheduled() && policyBody(values(), kind()) !== null;
  const mayPut = () => mayChange() && !isChanged() && props.draft !== undefined && !isScheduled();
  const go = (): void => {
    if (maySave()) desk.save();
    else if (mayPut()) setPutting(true);
  };
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: t().title,
        active: !putting() && (maySave() || mayPut()),
        run: go,
      },
    ],
  }));
  const has = (setting: PolicySetting) => settingsOf(kind()).includes(setting);
  const beneath = () => {
    const { group, shipped } = props.versions;
    const ofGroup = props.storeId !== null && group !== undefined;
    return { kind: kind(), ofGroup, body: ((ofGroup ? group : shipped) ?? props.policy).body };
  };
  const tell = (body: SettingDraft["body"]) => tellPolicy(policyOfDraft(body) ?? props.policy.body, kind());
  const differing = () => (props.draft ? differences(tell(props.policy.body), tell(props.draft.body)) : []);
  const part = () => ({ values: values(), faults: faults(), beneath: beneath(), set });

  return (
    <>
      <SheetScroll padded>
        <p class="text-ink-2">{t().kindLeads[kind()]}</p>
        <StateBand
          place={place()}
          versions={props.versions}
          inForce={props.policy.body}
          shipped={(props.versions.shipped ?? props.policy).body}
          draft={props.draft}
          tell={tell}
          mayChange={mayChange()}
        />
        <Show when={may(me(), "policies:manage") && !mayChange()}>
          <Note tone="calm">{t().groupOnly}</Note>
        </Show>
        <fieldset class="flex max-w-180 flex-col gap-5" disabled={!mayChange() || isScheduled()}>
          <Show when={has("due")}>
            <DueField {...part()} />
          </Show>
          <WindowsField
            {...part()}
            storeId={props.storeId}
            mayChange={mayChange() && !isScheduled()}
            refused={desk.problem()?.code === "policies.spans_overlap" ? desk.problem()?.detail : undefined}
          />
          <div class="grid gap-x-6 gap-y-5 desk:grid-cols-2">
            <For
              each={
                [
                  "most",
                  "perDay",
                  "hoursApart",
                  "lapse",
                  "remind",
                  "escalate",
                  "highValue",
                  "reCall",
                ] as const
              }
            >
              {(setting) => (
                <Show when={has(setting)}>
                  <NumberField {...part()} setting={setting} />
                </Show>
              )}
            </For>
          </div>
          <Show when={has("rounds")}>
            <RoundsField {...part()} />
          </Show>
          <Show when={has("makerSurveys")}>
            <SurveysField {...part()} />
          </Show>
          <Show when={has("ratingScale")}>
            <ScaleField {...part()} />
          </Show>
          <Show when={has("validContact")}>
            <ValidField {...part()} />
          </Show>
          <Show when={has("visitKinds")}>
            <KindsField {...part()} />
          </Show>
        </fieldset>
      </SheetScroll>
      <OvertakenNote desk={desk} />
      <Show when={desk.problem()}>
        {(refused) => (
          <div class="border-t border-line px-5 py-3">
            <ProblemNote problem={refused()} saving />
          </div>
        )}
      </Show>
      <Show when={mayChange()}>
        <SheetFooter>
          <DraftActs
            desk={desk}
            draft={props.draft}
            isChanged={isChanged()}
            maySave={maySave()}
            onSave={go}
            onPut={() => setPutting(true)}
          />
          <Show when={!isScheduled()}>
            <Button onClick={() => setValues(policyValues(beneath().body))}>
              {beneath().ofGroup ? t().useGroup : t().useShipped}
            </Button>
          </Show>
          <span class="text-13 text-ink-3 max-desk:hidden">{t().keeps}</span>
        </SheetFooter>
      </Show>
      <Show when={props.draft}>
        {(draft) => (
          <PutDialog
            open={putting()}
            onClose={() => setPutting(false)}
            draft={draft()}
            name={t().kinds[kind()]}
            number={props.versions.own?.number ?? 0}
            differences={differing()}
            reaches={reachesOf(differing(), kind())}
          />
        )}
      </Show>
    </>
  );
}
