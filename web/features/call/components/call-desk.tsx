import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, type JSX, onCleanup, Show } from "solid-js";
import { createShortcuts } from "../../../platform/keys.ts";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { queryClient } from "../../../platform/query-client.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { clockText } from "../../../platform/time-text.ts";
import { FocusLayout } from "../../../ui/focus-layout.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { toast } from "../../../ui/toast.ts";
import { calledSince } from "../../follow-ups/attempt-outbox.ts";
import { canOpen, createCallsAhead } from "../../follow-ups/calls-ahead.ts";
import {
  type AttemptResult,
  type FollowUpDetail,
  followUpQuery,
  openListQuery,
  renewFollowUps,
  workbenchQuery,
} from "../../follow-ups/follow-ups.queries.ts";
import { followUpWords } from "../../follow-ups/follow-ups.words.ts";
import { noteLastCall, useTakeBack } from "../../follow-ups/last-call.ts";
import { pickId, workList } from "../../follow-ups/work-list.ts";
import { isCalled, nextCall, notCalled } from "../../follow-ups/working-order.ts";
import { t } from "../call.words.ts";
import { createCallSession, type SavedWhere } from "../call-session.ts";
import { RESULTS } from "../results.ts";
import { levelOf } from "../script.ts";
import { type OpenedCaseWords, tellOpenedCase } from "../tell-opened-case.ts";
import { CallBar } from "./call-bar.tsx";
import { EndedPane } from "./ended-pane.tsx";
import { ResultPane } from "./result-pane.tsx";
import { ScriptPane } from "./script-pane.tsx";
import { WhoPane } from "./who-pane.tsx";

const PREFETCH_MS = 1_000;

/** False for a key pressed in what floats above: a dialog closes on Esc, and the screen beneath stays. */
function isOnScreen(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  return target === document.body || target.closest(".focus") !== null;
}

/** One call on three columns: who it is, the questions, the result. Saving brings the next from the list. */
export function CallDesk(props: { followUp: FollowUpDetail }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  usePageTitle(() => t().title(props.followUp.customerName ?? t().noName));

  const frame = createMemo(() => timeFrame(zoneOf(me(), props.followUp.storeId)));
  const workbench = useQuery(() => workbenchQuery(frame().zone));
  const list = useInfiniteQuery(() => openListQuery(workList().filters));
  const rows = createMemo(() => {
    const all = list.isPending ? [] : (list.data?.pages.flatMap(({ data }) => data) ?? []);
    return notCalled(all, calledSince(list.dataUpdatedAt));
  });
  createCallsAhead(() => rows().filter(isCalled));
  const next = createMemo(() =>
    nextCall({
      rows: rows().filter(canOpen),
      done: props.followUp,
      windows: workbench.isSuccess ? workbench.data.windows : props.followUp.dial.windows,
      frame: frame(),
    }),
  );
  /** Without a network there may be calls that cannot be opened: that is not the same as none. */
  const nextKnown = () => !list.isPending && rows().every(canOpen);
  /** The code on paper by which the call was opened, where its result was noted there. */
  const paperCode = () => (typeof search.code === "string" && search.code !== "" ? search.code : null);
  const goOn = (): void => {
    if (paperCode() !== null) {
      navigate(paths.paperEntry());
      return;
    }
    const row = next();
    pickId(row?.id ?? null);
    navigate(row ? paths.call(row.id) : workList().href);
  };
  const takeBack = useTakeBack();
  const onSaved = (result: AttemptResult, where: SavedWhere): void => {
    const named = followUpWords().results[result];
    const told = where === "sent" ? t().saved(named) : t().savedHere(named);
    const row = next();
    const after =
      paperCode() !== null
        ? ""
        : row
          ? t().nextUp(row.customerName ?? t().noName)
          : nextKnown()
            ? t().nothingUp
            : "";
    noteLastCall({ followUp: props.followUp, form: session.entered() });
    const message = { text: told + after, topic: "call", undo: takeBack.run };
    toast(message);
    if (where === "sent" && levelOf(props.followUp, session.form) !== null) {
      const tell = ({ text, link }: OpenedCaseWords): void => {
        toast({ ...message, text: told + text + after, link });
      };
      // It is told where it is known; a failure to ask is no failure of the call.
      void tellOpenedCase({ followUp: props.followUp, tell }).catch(() => undefined);
    }
    goOn();
    renewFollowUps();
  };
  const session = createCallSession({
    followUp: props.followUp,
    staffId: me().staffId ?? "",
    zone: () => frame().zone,
    startWith: RESULTS.find(({ result }) => result === search.result)?.result,
    toldLate: () => paperCode() !== null,
    onSaved,
  });
  const isOpen = () => props.followUp.state === "open";

  createEffect(() => {
    const id = next()?.id;
    if (id === undefined) return;
    const timer = setTimeout(() => void queryClient.prefetchQuery(followUpQuery(id)), PREFETCH_MS);
    onCleanup(() => clearTimeout(timer));
  });
  createEffect(() => {
    const { endsAt, nextAt } = props.followUp.dial;
    const turn = endsAt ?? nextAt;
    // The window opened or closed meanwhile: only the server knows what holds now.
    if (turn !== null && frame().now >= Date.parse(turn)) {
      void queryClient.invalidateQueries(followUpQuery(props.followUp.id));
    }
  });
  createShortcuts(() => ({
    title: t().keysTitle,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        cap: "Enter",
        label: t().saveKey,
        run: () => (isOpen() ? void session.save() : goOn()),
      },
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: t().saveKey,
        active: isOpen(),
        run: () => void session.save(),
      },
      takeBack.shortcut(),
      {
        code: "Escape",
        cap: "Esc",
        label: t().backKey,
        run: ({ target }) => {
          if (isOnScreen(target)) navigate(workList().href);
        },
      },
    ],
  }));

  const draft = () => {
    const at = session.draft.savedAt();
    return { clock: at === null ? null : clockText(at, frame()), refused: session.draft.refused() };
  };
  return (
    <FocusLayout bar={<CallBar followUp={props.followUp} draft={draft()} />}>
      <WhoPane followUp={props.followUp} frame={frame()} />
      <Show
        when={isOpen() || !session.untouched()}
        fallback={<EndedPane followUp={props.followUp} frame={frame()} />}
      >
        <ScriptPane followUp={props.followUp} frame={frame()} session={session} />
      </Show>
      <ResultPane
        followUp={props.followUp}
        frame={frame()}
        session={session}
        next={next()}
        nextKnown={nextKnown()}
        paperCode={paperCode()}
        onGoOn={goOn}
      />
    </FocusLayout>
  );
}
