import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { setBadge } from "../../../platform/badges.ts";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { lazyPart } from "../../../ui/lazy-part.tsx";
import { SheetFooter, SheetScroll, SheetSplit, ThumbBar } from "../../../ui/sheet.tsx";
import { calledSince } from "../../follow-ups/attempt-outbox.ts";
import { createCallsAhead } from "../../follow-ups/calls-ahead.ts";
import { UnsentNotes } from "../../follow-ups/components/unsent-note.tsx";
import { type FollowUp, openListQuery, workbenchQuery } from "../../follow-ups/follow-ups.queries.ts";
import { useTakeBack } from "../../follow-ups/last-call.ts";
import { notePath, openPath } from "../../follow-ups/open-path.ts";
import { pickedId, pickId, setWorkList } from "../../follow-ups/work-list.ts";
import { isCalled, nextCall, notCalled } from "../../follow-ups/working-order.ts";
import { createChosenWork } from "../../runs/chosen-work.tsx";
import { moveMade } from "../../runs/move-made.ts";
import { readView, viewHref, type WorkbenchView } from "../view.ts";
import { t } from "../workbench.words.ts";
import { DeskHead } from "./desk-head.tsx";
import { KindFilters } from "./kind-filters.tsx";
import { NextPane } from "./next-pane.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { WorkTable } from "./work-table.tsx";

const paperEntry = lazyPart(
  async () => (await import("../../reports/components/paper-entry.tsx")).PaperEntry,
);
const moveNote = lazyPart(async () => (await import("../../runs/components/move-note.tsx")).MoveNote);

const CALL_PAGE_AFTER_MS = 2_000;

const callPage = () => import("../../call/call.page.tsx");

/** The list of open work with its numbers, filters and keys, and beside it the row that is chosen. */
export function Desk(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [moving, setMoving] = createSignal<FollowUp | null>(null);

  const view = createMemo<WorkbenchView>(() => readView(search, { wide: me().sight !== "own" }));
  const zone = createMemo(() => zoneOf(me(), chosenStore() ?? undefined));
  const filters = createMemo(() => {
    const { whose, kind, assigneeId, number } = view();
    // One's own numbers are of all stores, and so are their rows.
    const storeId = number === undefined ? (chosenStore() ?? undefined) : undefined;
    return { own: whose === "mine", kind, assigneeId, storeId, number, zone: zone() };
  });
  const frame = createMemo(() => timeFrame(zone()));
  const figures = useQuery(() => workbenchQuery(frame().zone));
  const workbench = () => (figures.isSuccess ? figures.data : undefined);
  const list = useInfiniteQuery(() => openListQuery(filters()));
  const rows = createMemo(() => {
    const all = list.isPending ? [] : (list.data?.pages.flatMap(({ data }) => data) ?? []);
    return notCalled(all, calledSince(list.dataUpdatedAt));
  });
  const next = createMemo(() =>
    nextCall({ rows: rows(), windows: workbench()?.windows ?? [], frame: frame() }),
  );
  const selected = createMemo(() => rows().find(({ id }) => id === pickedId()) ?? next() ?? rows()[0]);

  const chosen = createChosenWork({
    rows,
    active: () => view().whose === "store" && may(me(), "follow-ups:assign"),
  });

  createEffect(() => {
    const count = workbench()?.dueToday;
    if (count !== undefined) setBadge("workbench", count);
  });
  onMount(() => {
    // The screen that is opened from here next, at hand also when the network has gone.
    const timer = setTimeout(() => void callPage().catch(() => undefined), CALL_PAGE_AFTER_MS);
    onCleanup(() => clearTimeout(timer));
  });
  createCallsAhead(() => (filters().own ? rows().filter(isCalled) : []));
  createEffect(() => setWorkList({ href: viewHref(view()), filters: filters() }));

  /** The code of a result on paper: none while it is not asked for, empty until one is typed. */
  const paperCode = () => (typeof search.code === "string" ? search.code : null);
  const takeBack = useTakeBack();
  const open = (row: FollowUp): void => {
    pickId(row.id);
    navigate(openPath(row));
  };
  const withSelected = (act: (row: FollowUp) => void) => () => {
    const row = selected();
    if (row) act(row);
  };
  createShortcuts(() => ({
    title: t().keysTitle,
    shortcuts: [
      {
        code: "KeyN",
        cap: "N",
        label: t().nextKey,
        active: next() !== undefined,
        run: () => {
          const row = next();
          if (row) open(row);
        },
      },
      {
        code: "KeyT",
        cap: "T",
        label: t().setTime,
        active: may(me(), "follow-ups:work"),
        run: withSelected((row) => navigate(notePath(row))),
      },
      {
        code: "KeyR",
        cap: "R",
        label: t().reassign,
        active: may(me(), "follow-ups:assign"),
        run: () => (chosen.any() ? chosen.move() : withSelected(setMoving)()),
      },
      {
        code: "KeyO",
        cap: "O",
        label: t().archive,
        run: withSelected(({ customerId }) => customerId && navigate(paths.customer(customerId))),
      },
      {
        code: "KeyF",
        cap: "F",
        label: t().filterKey,
        run: () => document.querySelector<HTMLElement>(".filter[aria-current], .filter")?.focus(),
      },
      {
        code: "KeyE",
        cap: "E",
        label: t().enterPaper,
        active: may(me(), "follow-ups:work"),
        run: () => navigate(paths.paperEntry()),
      },
      takeBack.shortcut(),
    ],
  }));

  return (
    <>
      <SheetSplit side={<NextPane row={selected()} frame={frame()} onReassign={setMoving} />}>
        <DeskHead figures={figures} frame={frame()} view={view()} />
        <Show when={paperCode() !== null}>
          <paperEntry.Part
            code={paperCode() ?? ""}
            onClose={() => setSearch({ code: null }, { replace: true })}
          />
        </Show>
        <UnsentNotes />
        <KindFilters view={view()} filters={filters()} workbench={workbench()} />
        <SheetScroll>
          <Show when={moveMade()}>
            <moveNote.Part frame={frame()} />
          </Show>
          <Show when={chosen.any()}>
            <p class="px-5 py-2 max-desk:hidden">
              <chosen.MoveButton cap="R" />
            </p>
          </Show>
          <WorkTable
            list={list}
            rows={rows()}
            view={view()}
            frame={frame()}
            workbench={workbench()}
            selected={selected()?.id ?? null}
            onSelect={({ id }) => pickId(id)}
            onOpen={open}
            marks={chosen.marks()}
          />
        </SheetScroll>
        <SheetFooter
          keys={[
            { caps: ["J", "K"], label: t().moveKeys },
            { caps: ["Enter"], label: t().openKey },
            { caps: ["N"], label: t().nextKey },
            { caps: ["F"], label: t().filterKey },
            { caps: ["/"], label: t().searchKey },
            { caps: ["?"], label: t().allKeys },
          ]}
        />
      </SheetSplit>
      <Show when={!chosen.any() && next()}>
        {(row) => (
          <ThumbBar>
            <ButtonLink kind="go" href={openPath(row())}>
              {t().next(row().customerName ?? t().noName)}
            </ButtonLink>
          </ThumbBar>
        )}
      </Show>
      <Show when={chosen.any()}>
        <ThumbBar>
          <chosen.MoveButton kind="go" />
        </ThumbBar>
      </Show>
      <chosen.MoveDialog />
      <ReassignDialog followUp={moving()} onClose={() => setMoving(null)} />
    </>
  );
}
