import { useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { RecordBones } from "../../ui/record-bones.tsx";
import { Sheet, SheetHeader, SheetScroll, SheetSplit, SidePane } from "../../ui/sheet.tsx";
import { HistoryBlock } from "../history/history-panel.tsx";
import { CallbacksBlock } from "./components/callbacks-block.tsx";
import { EditVisit } from "./components/edit-visit.tsx";
import { CarBlock, PeopleBlock } from "./components/side-blocks.tsx";
import { KindTag, VisitState } from "./components/visit-columns.tsx";
import {
  MoneySection,
  NextSection,
  NotesSection,
  TimesSection,
  WorkSection,
} from "./components/visit-sections.tsx";
import { type ServiceVisit, visitQuery } from "./service-visits.queries.ts";
import { t } from "./service-visits.words.ts";

/** One visit: its times, what was done and paid, who and which car, and its callback. */
export function ServiceVisitPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const query = useQuery(() => visitQuery(params.id));
  return (
    <Sheet>
      <Show when={query.isError && !dataOf(query)}>
        <SheetHeader title={t().title} back={{ href: paths.visits, label: t().title }} ruled />
      </Show>
      <Loaded query={query} bones={<RecordBones />}>
        {(known) => <Visit visit={known().data} etag={known().etag ?? ""} />}
      </Loaded>
    </Sheet>
  );
}

function Visit(props: { visit: ServiceVisit; etag: string }): JSX.Element {
  const me = useMe();
  const [editing, setEditing] = createSignal(false);
  const mayEdit = () => may(me(), "service-visits:edit");
  createShortcuts(() => ({
    title: props.visit.orderNumber,
    shortcuts: [
      { code: "KeyE", cap: "E", label: t().editVisit, active: mayEdit(), run: () => setEditing(true) },
    ],
  }));
  return (
    <>
      <SheetHeader
        title={props.visit.orderNumber}
        back={{ href: paths.visits, label: t().title }}
        note={
          <>
            <KindTag kind={props.visit.kind} />
            <VisitState state={props.visit.state} />
          </>
        }
        acts={
          <Show when={mayEdit()}>
            <Button cap="E" onClick={() => setEditing(true)}>
              {t().edit}
            </Button>
          </Show>
        }
        ruled
      />
      <SheetSplit
        holds="content"
        side={
          <SidePane label={t().people}>
            <CallbacksBlock visit={props.visit} />
            <PeopleBlock visit={props.visit} />
            <CarBlock visit={props.visit} />
            <HistoryBlock of="service-visit" id={props.visit.id} storeId={props.visit.storeId} />
          </SidePane>
        }
      >
        <SheetScroll padded>
          <TimesSection visit={props.visit} />
          <WorkSection visit={props.visit} />
          <MoneySection visit={props.visit} />
          <NextSection visit={props.visit} />
          <NotesSection visit={props.visit} />
        </SheetScroll>
      </SheetSplit>
      <Show when={editing()}>
        <EditVisit visit={props.visit} etag={props.etag} onClose={() => setEditing(false)} />
      </Show>
    </>
  );
}
