import { useNavigate, useParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../platform/colleagues.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Menu } from "../../ui/menu.tsx";
import { RecordBones } from "../../ui/record-bones.tsx";
import { Sheet, SheetColumns, SheetHeader, SheetScroll, SidePane } from "../../ui/sheet.tsx";
import { Tag } from "../../ui/tag.tsx";
import { HistoryBlock } from "../history/history-panel.tsx";
import { MergeHistory } from "../merges/components/merge-history.tsx";
import { customerMergesQuery } from "../merges/merges.queries.ts";
import { CarsBlock } from "./components/cars-block.tsx";
import { ContactsBlock } from "./components/contacts-block.tsx";
import { CustomerTimeline, VoicesBlock } from "./components/customer-timeline.tsx";
import { DoNotCallBlock } from "./components/do-not-call-block.tsx";
import { DoNotCallDialog } from "./components/do-not-call-dialog.tsx";
import { EditCustomer } from "./components/edit-customer.tsx";
import { FactsBlock, NoteBlock } from "./components/facts-block.tsx";
import { OpenWork } from "./components/open-work.tsx";
import {
  type CustomerArchive,
  customerQuery,
  openFollowUpsQuery,
  timelineQuery,
} from "./customers.queries.ts";
import { t } from "./customers.words.ts";

/** One customer's archive: who it is and their cars, what is open, everything that happened, what to mind. */
export function CustomerPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const query = useQuery(() => customerQuery(params.id));
  // An address of somebody who was merged into another leads to them.
  createEffect(() => {
    const id = dataOf(query)?.data.id;
    if (id !== undefined && id !== params.id) navigate(paths.customer(id), { replace: true });
  });
  return (
    <Sheet>
      <Show when={query.isError && !dataOf(query)}>
        <SheetHeader title={t().title} back={{ href: paths.customers, label: t().title }} ruled />
      </Show>
      <Loaded query={query} bones={<RecordBones />}>
        {(known) => <Archive customer={known().data} etag={known().etag ?? ""} />}
      </Loaded>
    </Sheet>
  );
}

function Archive(props: { customer: CustomerArchive; etag: string }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const colleagueName = useColleagueName();
  const [editing, setEditing] = createSignal(false);
  const [entering, setEntering] = createSignal(false);
  const timeline = useInfiniteQuery(() => timelineQuery(props.customer.id));
  const followUps = useQuery(() => ({
    ...openFollowUpsQuery(props.customer.id),
    enabled: may(me(), "follow-ups:see"),
  }));
  /** A case stands for its own handling, so that it is not listed twice. */
  const calls = () => (dataOf(followUps) ?? []).filter(({ kind }) => kind !== "case-handling");
  /** Cases and cars in the workshop; follow-ups are read apart, with their due times. */
  const besides = () => {
    const open = dataOf(timeline)?.pages[0]?.open ?? [];
    return open.filter(({ type }) => type !== "follow-up");
  };
  const merges = useQuery(() => customerMergesQuery(props.customer.id));
  const mayMerge = () => may(me(), "customers:merge");
  const mayEdit = () => may(me(), "customers:edit");
  const call = () => (may(me(), "follow-ups:work") ? calls()[0] : undefined);

  createShortcuts(() => ({
    title: props.customer.name,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        cap: "Enter",
        label: t().startCall,
        active: call() !== undefined,
        run: () => {
          const next = call();
          if (next) navigate(paths.call(next.id));
        },
      },
      { code: "KeyE", cap: "E", label: t().editCustomer, active: mayEdit(), run: () => setEditing(true) },
    ],
  }));

  return (
    <>
      <SheetHeader
        title={props.customer.name}
        back={{ href: paths.customers, label: t().title }}
        note={<HeadTags customer={props.customer} />}
        acts={
          <>
            <Show when={colleagueName(props.customer.keeperId)}>
              {(name) => (
                <span class="text-ink-2 max-desk:hidden">
                  {t().fact.keeper} {name()}
                </span>
              )}
            </Show>
            <Show when={mayEdit()}>
              <Button cap="E" onClick={() => setEditing(true)}>
                {t().edit}
              </Button>
              <Menu
                label={t().more}
                place="bottom-end"
                groups={[
                  {
                    entries: [
                      { id: "do-not-call", label: t().doNotCallAct, onSelect: () => setEntering(true) },
                      ...(mayMerge()
                        ? [
                            {
                              id: "merge",
                              label: t().mergeAct,
                              onSelect: () => navigate(paths.mergeCustomer(props.customer.id)),
                            },
                          ]
                        : []),
                    ],
                  },
                ]}
                trigger={(ties) => (
                  <Button
                    {...ties()}
                    class="button-icon"
                    icon="more"
                    aria-label={t().more}
                    title={t().more}
                  />
                )}
              />
            </Show>
            <Show when={call()}>
              {(next) => (
                <ButtonLink kind="go" href={paths.call(next().id)} cap="Enter">
                  {t().startCall}
                </ButtonLink>
              )}
            </Show>
          </>
        }
        ruled
      />
      <div class="desk:hidden">
        <OpenWork calls={calls()} besides={besides()} />
      </div>
      <SheetColumns
        start={
          <SidePane label={t().contacts}>
            <ContactsBlock
              customer={props.customer}
              mayEdit={mayEdit()}
              mayReveal={may(me(), "personal-data:reveal")}
            />
            <CarsBlock customer={props.customer} />
            <FactsBlock customer={props.customer} />
            <HistoryBlock of="customer" id={props.customer.id} storeId={props.customer.storeId} />
          </SidePane>
        }
        end={
          <SidePane label={t().voices}>
            <NoteBlock customer={props.customer} />
            <VoicesBlock query={timeline} />
            <DoNotCallBlock customer={props.customer} mayEdit={mayEdit()} />
            <MergeHistory merges={dataOf(merges) ?? []} mayMerge={mayMerge()} />
          </SidePane>
        }
      >
        <div class="max-desk:hidden">
          <OpenWork calls={calls()} besides={besides()} />
        </div>
        <SheetScroll>
          <CustomerTimeline customer={props.customer} query={timeline} />
        </SheetScroll>
      </SheetColumns>
      <Show when={editing()}>
        <EditCustomer customer={props.customer} etag={props.etag} onClose={() => setEditing(false)} />
      </Show>
      <DoNotCallDialog customer={props.customer} open={entering()} onClose={() => setEntering(false)} />
    </>
  );
}

function HeadTags(props: { customer: CustomerArchive }): JSX.Element {
  const address = (): string => {
    if (props.customer.gender === "male") return t().male;
    return props.customer.gender === "female" ? t().female : "";
  };
  const inForce = () => props.customer.doNotCall.filter(({ endedAt }) => endedAt === null);
  const widest = () =>
    (["all", "callback", "marketing"] as const).find((reach) =>
      inForce().some((entry) => entry.reach === reach),
    );
  return (
    <>
      <Show when={props.customer.type === "person" && address()}>{(word) => <span>{word()}</span>}</Show>
      <Show when={props.customer.type === "organisation"}>
        <Tag>{t().organisation}</Tag>
      </Show>
      <Show when={props.customer.level}>{(level) => <Tag>{level()}</Tag>}</Show>
      <Show when={widest()}>{(reach) => <Tag tone="late">{t().tagDoNotCall[reach()]}</Tag>}</Show>
    </>
  );
}
