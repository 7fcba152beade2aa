import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Match, Switch } from "solid-js";
import { useColleagueName } from "../../platform/colleagues.ts";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { FilterBar } from "../../ui/filters.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { openPath } from "../follow-ups/open-path.ts";
import { dialColumns } from "./components/dial-columns.tsx";
import { useFollowUpColumns } from "./components/follow-up-columns.tsx";
import { type NumberListView, numberListHref, PARTS, readNumberList } from "./number-view.ts";
import { dialsQuery, type FollowUpNumber, numberFollowUpsQuery } from "./numbers.queries.ts";
import { t } from "./numbers.words.ts";

/** The rows behind a number: all that it divides by, those it counts, or the rest. */
export function NumberListPage(): JSX.Element {
  const me = useMe();
  const [search] = useSearchParams();
  const view = createMemo(() => readNumberList(search));
  const zone = () => view().zone ?? zoneOf(me(), view().storeId);
  const store = () => me().stores.find(({ id }) => id === view().storeId)?.name ?? "";
  const title = () => t().listOf(t().numbers[view().number], store());
  const followUps = () => {
    const { number } = view();
    return number === "dials" ? undefined : number;
  };
  return (
    <Sheet>
      <SheetHeader title={title()} back={{ href: paths.workbench, label: t().workbench }} />
      <p class="px-5 pb-2 text-13 text-ink-2 max-desk:px-4">{t().explains[view().number]}</p>
      <FilterBar
        label={t().byPart}
        current={view().part}
        filters={PARTS.map((part) => ({
          key: part,
          label: t().parts[view().number][part],
          href: numberListHref({ ...view(), part }),
        }))}
        tools={<Exported view={view()} zone={zone()} />}
      />
      <SheetScroll>
        <Switch fallback={<Dials view={view()} zone={zone()} title={title()} />}>
          <Match when={followUps()}>
            {(number) => <FollowUps number={number()} view={view()} zone={zone()} title={title()} />}
          </Match>
        </Switch>
      </SheetScroll>
    </Sheet>
  );
}

type RowsProps = { view: NumberListView; zone: string; title: string };

function Exported(props: { view: NumberListView; zone: string }): JSX.Element {
  const filters = () => {
    const { number, part, storeId } = props.view;
    return number === "dials"
      ? { part, zone: props.zone }
      : { number, part, zone: props.zone, ...(storeId ? { storeId } : {}) };
  };
  return <ExportMenu list={props.view.number === "dials" ? "dials" : "numbers"} filters={filters()} />;
}

function FollowUps(props: RowsProps & { number: FollowUpNumber }): JSX.Element {
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const frame = createMemo(() => timeFrame(props.zone));
  const query = useInfiniteQuery(() => {
    const { part, storeId } = props.view;
    return numberFollowUpsQuery({ number: props.number, part, storeId, zone: props.zone });
  });
  const rows = createMemo(() => (dataOf(query)?.pages ?? []).flatMap(({ data }) => data));
  const columns = useFollowUpColumns({ frame, rows, nameOf });
  return (
    <PagedList
      label={props.title}
      query={query}
      columns={columns()}
      onOpen={(row) => navigate(openPath(row))}
      empty={<Empty>{t().noRows}</Empty>}
    />
  );
}

function Dials(props: RowsProps): JSX.Element {
  const navigate = useNavigate();
  const frame = createMemo(() => timeFrame(props.zone));
  const query = useInfiniteQuery(() => dialsQuery({ part: props.view.part, zone: props.zone }));
  return (
    <PagedList
      label={props.title}
      query={query}
      columns={dialColumns(frame)}
      onOpen={(row) => navigate(paths.call(row.followUpId))}
      empty={<Empty>{t().noRows}</Empty>}
    />
  );
}
