import { useMutation } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { asProblem } from "../../../platform/problem.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { nearText, stampText } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Segmented } from "../../../ui/choices.tsx";
import { Drawer } from "../../../ui/dialog.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { toast } from "../../../ui/toast.ts";
import { t as shared } from "../settings.words.ts";
import { SecretNote } from "./secret-note.tsx";
import { tokenState } from "./token-state.ts";
import { type ApiToken, revokeToken, rotateToken } from "./tokens.queries.ts";
import { t } from "./tokens.words.ts";

type Overlap = "0" | "24" | "72" | "168";
const OVERLAPS = ["0", "24", "72", "168"] as const;

/** One token: what it may do, when it was used, a new secret for it, and its end. */
export function TokenDrawer(props: { token: ApiToken; onClose: () => void }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const works = () => tokenState(props.token, now()) === "working";
  const revoking = useMutation(() => ({
    mutationFn: () => revokeToken(props.token.id),
    onSuccess: () => {
      toast({ text: t().revoked });
      props.onClose();
    },
    onError: () => setAsking(false),
  }));
  return (
    <Drawer
      open
      onClose={() => props.onClose()}
      title={props.token.name}
      acts={
        <Show when={props.token.revokedAt === null}>
          <Show
            when={asking()}
            fallback={
              <Button kind="danger" class="push" onClick={() => setAsking(true)}>
                {t().revoke}
              </Button>
            }
          >
            <Button class="push" onClick={() => setAsking(false)}>
              {shared().cancel}
            </Button>
            <Button kind="danger" busy={revoking.isPending} onClick={() => revoking.mutate()}>
              {t().revokeNow}
            </Button>
          </Show>
        </Show>
      }
    >
      <div class="flex flex-col gap-5">
        <Show when={asking()}>
          <Note tone="bad">{t().revokeBody(props.token.name)}</Note>
        </Show>
        <Show when={revoking.error}>{(thrown) => <ProblemNote problem={asProblem(thrown())} />}</Show>
        <TokenFacts token={props.token} />
        <Section title={t().permissionsField}>
          <ul class="grid grid-cols-2 gap-x-4 gap-y-0.5 text-ink-2">
            <For each={props.token.permissions}>{(key) => <li>{t().permissions[key]}</li>}</For>
          </ul>
        </Section>
        <Show when={works() && !asking()}>
          <Rotation token={props.token} />
        </Show>
      </div>
    </Drawer>
  );
}

function TokenFacts(props: { token: ApiToken }): JSX.Element {
  const me = useMe();
  const frame = () => timeFrame(zoneOf(me()));
  const stores = () =>
    props.token.storeIds === null
      ? t().allStores
      : me()
          .stores.filter(({ id }) => props.token.storeIds?.includes(id))
          .map(({ name }) => name)
          .join("、");
  const { id } = props.token;
  const facts = () => [
    { name: "ID", value: <span class="num">{id}</span> },
    { name: t().stores, value: stores() },
    { name: t().created, value: <span class="num">{stampText(props.token.createdAt, frame())}</span> },
    {
      name: t().columns.lastUsed,
      value: props.token.lastUsedAt ? nearText(props.token.lastUsedAt, frame()) : t().never,
    },
    {
      name: t().columns.expires,
      value: props.token.expiresAt ? stampText(props.token.expiresAt, frame()) : t().noEnd,
    },
    ...(props.token.revokedAt
      ? [{ name: t().states.revoked, value: stampText(props.token.revokedAt, frame()) }]
      : []),
  ];
  return <Facts facts={facts()} />;
}

function Rotation(props: { token: ApiToken }): JSX.Element {
  const [overlap, setOverlap] = createSignal<Overlap>("24");
  const rotating = useMutation(() => ({
    mutationFn: () => rotateToken({ id: props.token.id, overlapHours: Number(overlap()) }),
  }));
  return (
    <Section title={t().rotate}>
      <Show
        when={rotating.data}
        fallback={
          <div class="flex flex-col items-start gap-3">
            <p class="text-13 text-ink-2">{t().rotateLead}</p>
            <Segmented<Overlap>
              label={t().rotateLead}
              size="small"
              value={overlap()}
              onValue={setOverlap}
              options={OVERLAPS.map((value) => ({ value, label: t().overlaps[value] }))}
            />
            <Button busy={rotating.isPending} onClick={() => rotating.mutate()}>
              {t().rotate}
            </Button>
            <Show when={rotating.error}>{(thrown) => <ProblemNote problem={asProblem(thrown())} />}</Show>
          </div>
        }
      >
        {(made) => <SecretNote token={made().token} />}
      </Show>
    </Section>
  );
}
