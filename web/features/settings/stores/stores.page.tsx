import { useNavigate, useParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { language } from "../../../platform/i18n.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { asProblem } from "../../../platform/problem.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { calendarDateText } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-list.tsx";
import { Empty, ProblemNote } from "../../../ui/note.tsx";
import { PagedList } from "../../../ui/paged-list.tsx";
import { SheetHeader, SheetScroll, ThumbBar } from "../../../ui/sheet.tsx";
import { openStore, StoreDrawer } from "./store-drawer.tsx";
import type { Store } from "./store-values.ts";
import { storesQuery } from "./stores.queries.ts";
import { t } from "./stores.words.ts";
import { weekLine } from "./week-line.ts";

const NEW = "new";

/** The group's stores; the address names the one whose drawer is open. */
export function StoresPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const params = useParams();
  const query = useInfiniteQuery(storesQuery);
  const mayManage = () => may(me(), "organisation:manage");
  const add = () => paths.settingsRecord("stores", NEW);
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [{ code: "KeyN", cap: "N", label: t().add, active: mayManage(), run: () => navigate(add()) }],
  }));

  return (
    <>
      <SheetHeader
        title={t().title}
        acts={
          <Show when={mayManage()}>
            <ButtonLink href={add()} icon="plus" cap="N" class="max-desk:hidden">
              {t().add}
            </ButtonLink>
          </Show>
        }
      />
      <SheetScroll>
        <PagedList
          label={t().list}
          query={query}
          columns={columns(mayManage())}
          onOpen={({ id }) => mayManage() && navigate(paths.settingsRecord("stores", id))}
          empty={
            <Empty acts={mayManage() ? <ButtonLink href={add()}>{t().add}</ButtonLink> : undefined}>
              {t().empty}
            </Empty>
          }
        />
      </SheetScroll>
      <Show when={mayManage()}>
        <ThumbBar>
          <ButtonLink kind="go" href={add()}>
            {t().add}
          </ButtonLink>
        </ThumbBar>
      </Show>
      <Show when={mayManage() && params.id} keyed>
        {(id) => <OpenStore id={id} onClose={() => navigate(paths.settingsPage("stores"))} />}
      </Show>
    </>
  );
}

/** Reads the store afresh before its drawer opens, so that the edit starts from what stands now. */
function OpenStore(props: { id: string; onClose: () => void }): JSX.Element {
  const query = useQuery(() => ({
    queryKey: ["stores", "one", props.id],
    queryFn: async () => ({ opened: props.id === NEW ? null : await openStore(props.id) }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  }));
  return (
    <Show
      when={dataOf(query)}
      fallback={
        <Show when={query.isError}>
          <div class="p-5">
            <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
          </div>
        </Show>
      }
    >
      {(read) => <StoreDrawer opened={read().opened} onClose={props.onClose} />}
    </Show>
  );
}

function columns(mayManage: boolean): Column<Store>[] {
  return [
    {
      key: "name",
      title: t().columns.name,
      width: 200,
      main: true,
      phone: "name",
      cell: ({ id, name }) => (
        <Show when={mayManage} fallback={<b>{name}</b>}>
          <a href={paths.settingsRecord("stores", id)}>{name}</a>
        </Show>
      ),
    },
    { key: "city", title: t().columns.city, width: 90, phone: "state", cell: ({ city }) => city ?? "" },
    {
      key: "brands",
      title: t().columns.brands,
      width: 140,
      phone: "mark",
      wideOnly: true,
      cell: ({ brands }) => brands.join("、"),
    },
    { key: "hours", title: t().columns.hours, phone: "work", cell: ({ spans }) => weekLine(spans) },
    {
      key: "goLive",
      title: t().columns.goLive,
      width: 152,
      align: "end",
      wideOnly: true,
      class: "num text-ink-2",
      cell: ({ goLiveOn }) => (goLiveOn ? calendarDateText(goLiveOn, language()) : ""),
    },
  ];
}
