import { createMemo, type JSX, Match, Show, Switch } from "solid-js";
import { stampText, type TimeFrame } from "../../../platform/time-text.ts";
import { Button } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-list.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { Plate } from "../../../ui/text-parts.tsx";
import type { ReCall } from "../re-calls.queries.ts";
import { t } from "../re-calls.words.ts";

/** The columns of the register: what came of it, whom it was about, who called and who checks. */
export function useReCallColumns(props: {
  frame: () => TimeFrame;
  /** For those who may overrule. */
  onOverrule: () => ((reCall: ReCall) => void) | undefined;
}): () => Column<ReCall>[] {
  return createMemo(() => [
    {
      key: "state",
      title: t().state,
      width: 148,
      phone: "state",
      cell: (row) => <Result reCall={row} />,
    },
    {
      key: "customer",
      title: t().customer,
      width: 176,
      narrow: 152,
      main: true,
      phone: "name",
      cell: (row) => (
        <>
          <b>{row.customerName ?? t().noName}</b>{" "}
          <Show when={row.plate}>{(plate) => <Plate plate={plate()} plain />}</Show>
        </>
      ),
    },
    { key: "caller", title: t().caller, width: 96, phone: "mark", cell: (row) => row.callerName },
    {
      key: "calledAt",
      title: t().calledAt,
      width: 168,
      class: "num text-ink-2",
      wideOnly: true,
      cell: (row) => stampText(row.calledAt, props.frame()),
    },
    {
      key: "checker",
      title: t().checker,
      width: 96,
      class: "text-ink-2",
      cell: (row) => row.checkerName ?? "—",
    },
    {
      key: "ratings",
      title: t().ratings,
      width: 124,
      class: "num text-ink-2",
      cell: (row) =>
        row.result === null ? "—" : `${t().rating(row.recordedRating)} / ${t().rating(row.toldRating)}`,
    },
    { key: "words", title: t().words, phone: "work", cell: (row) => <Said reCall={row} /> },
    {
      key: "act",
      title: "",
      width: 76,
      cell: (row) => (
        <Show when={row.result === "never-called" && row.overruledAt === null && props.onOverrule()}>
          {(onOverrule) => (
            <Button size="small" onClick={() => onOverrule()(row)}>
              {t().overrule}
            </Button>
          )}
        </Show>
      ),
    },
  ]);
}

function Result(props: { reCall: ReCall }): JSX.Element {
  return (
    <Switch fallback={<StatusLine shape="waiting">{t().waits}</StatusLine>}>
      <Match when={props.reCall.overruledAt !== null}>
        <StatusLine shape="done">{t().overruled}</StatusLine>
      </Match>
      <Match when={props.reCall.result === null && props.reCall.reCallId === null}>
        <StatusLine shape="exempt">{t().noChecker}</StatusLine>
      </Match>
      <Match when={props.reCall.result === "confirmed"}>
        <StatusLine shape="done">{t().results.confirmed}</StatusLine>
      </Match>
      <Match when={props.reCall.result === "differs"}>
        <StatusLine shape="overdue">{t().results.differs}</StatusLine>
      </Match>
      <Match when={props.reCall.result === "never-called"}>
        <StatusLine shape="refuted">{t().results["never-called"]}</StatusLine>
      </Match>
      <Match when={props.reCall.result === "not-reached"}>
        <StatusLine shape="unreached">{t().results["not-reached"]}</StatusLine>
      </Match>
    </Switch>
  );
}

function Said(props: { reCall: ReCall }): JSX.Element {
  return (
    <>
      {props.reCall.words}
      <Show when={props.reCall.overruledReason}>
        {(reason) => (
          <span class="text-ink-2">
            {" "}
            {t().why}: {reason()}
          </span>
        )}
      </Show>
    </>
  );
}
