import { useNavigate } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { api, call } from "../../../platform/api.ts";
import { clockOf } from "../../../platform/call-windows.ts";
import { language } from "../../../platform/i18n.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { pickFile } from "../../../platform/picked-file.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { FileDrop } from "../../../ui/file-drop.tsx";
import { Empty } from "../../../ui/note.tsx";
import { Section, SheetHeader, SheetScroll, SheetSplit, SideBlock, SidePane } from "../../../ui/sheet.tsx";
import { StatusGlyph } from "../../../ui/status.tsx";
import { t } from "../workbench.words.ts";

const MAX_BYTES = 40 * 1_048_576;

/** Before the first visits: the place to drop the DMS export, the first fifteen minutes, and what is set already. */
export function FirstRun(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const take = (file: File): void => {
    pickFile(file);
    navigate(paths.imports);
  };
  return (
    <>
      <SheetHeader
        title={t().title}
        note={t().welcome(me().name)}
        acts={<span class="text-13 text-ink-2 max-desk:hidden">{t().restLater}</span>}
        ruled
      />
      <SheetSplit holds="content" side={<Side />}>
        <SheetScroll padded>
          <Show when={may(me(), "imports:run")} fallback={<Empty>{t().noVisits}</Empty>}>
            <div class="grid min-h-89 max-desk:min-h-70">
              <FileDrop title={t().dropTitle} accept={[".xlsx", ".csv"]} maxBytes={MAX_BYTES} onFile={take}>
                <p>{t().dropFormats}</p>
                <p class="mt-1 text-13 text-ink-3">{t().dropMasked}</p>
              </FileDrop>
            </div>
          </Show>
          <div class="max-desk:hidden">
            <Section title={t().preview} note={t().previewNote}>
              <div aria-hidden="true">
                <DataList
                  bones
                  label={t().preview}
                  rowKey={() => ""}
                  columns={[
                    { key: "customer", title: t().customer, width: 160, phone: "name", cell: () => "" },
                    { key: "vehicle", title: t().vehicle, width: 200, phone: "mark", cell: () => "" },
                    { key: "work", title: t().work, phone: "work", cell: () => "" },
                    { key: "due", title: t().due, width: 120, align: "end", phone: "state", cell: () => "" },
                  ]}
                />
              </div>
            </Section>
          </div>
        </SheetScroll>
      </SheetSplit>
    </>
  );
}

function Side(): JSX.Element {
  return (
    <SidePane label={t().checklist}>
      <SideBlock title={t().checklist}>
        <Steps />
      </SideBlock>
      <SideBlock title={t().howToExport}>
        <p>{t().howToExportText}</p>
      </SideBlock>
      <Preset />
    </SidePane>
  );
}

type Step = { title: string; note?: string; minutes: number; done: boolean; href?: string | undefined };

function Steps(): JSX.Element {
  const me = useMe();
  const steps = (): Step[] => {
    const { groupName, stores, firstRun } = me();
    return [
      { title: t().stepSignUp(stores[0]?.name ?? groupName), minutes: 2, done: true },
      { title: t().stepImport, note: t().stepImportNote, minutes: 4, done: firstRun.hasVisits },
      {
        title: t().stepColleagues,
        note: t().stepColleaguesNote,
        minutes: 4,
        done: firstRun.hasColleagues,
        href: may(me(), "staff:manage") ? paths.settings : undefined,
      },
      { title: t().stepCall, minutes: 5, done: firstRun.hasAttempts },
    ];
  };
  const current = () => steps().findIndex(({ done }) => !done);
  return (
    <ol>
      <For each={steps()}>
        {(step, index) => (
          <li class="flex gap-3 border-line py-2.5 not-first:border-t">
            <StatusGlyph
              shape={step.done ? "done" : "waiting"}
              class={step.done ? "kept mt-0.75" : "mt-0.75"}
            />
            <Show when={step.done}>
              <span class="sr-only">{t().stepDone}</span>
            </Show>
            <span class="min-w-0">
              <span classList={{ "font-semibold": index() === current() }}>
                <Show when={step.href} fallback={step.title}>
                  {(href) => <a href={href()}>{step.title}</a>}
                </Show>
              </span>
              <Show when={step.note}>{(note) => <span class="block text-13 text-ink-2">{note()}</span>}</Show>
            </span>
            <span class="num ms-auto text-12 text-ink-3">{t().minutes(step.minutes)}</span>
          </li>
        )}
      </For>
    </ol>
  );
}

/** The policy in force for callbacks, so that nobody has to set anything before the first call. */
function Preset(): JSX.Element {
  const me = useMe();
  const query = useQuery(() => ({
    queryKey: ["policies"],
    queryFn: () => call(api.GET("/policies")),
    enabled: may(me(), "policies:see"),
  }));
  const policy = () =>
    query.isSuccess
      ? query.data.data.find(({ kind, storeId }) => kind === "service-callback" && storeId === null)
      : undefined;
  return (
    <Show when={policy()}>
      {(one) => (
        <SideBlock title={t().preset}>
          <Facts
            facts={[
              { name: t().presetDue, value: t().presetDueValue(one().body.due.n) },
              {
                name: t().presetWindows,
                value: (
                  <span class="num">
                    {one()
                      .body.windows.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`)
                      .join(language() === "zh" ? "，" : ", ")}
                  </span>
                ),
              },
              { name: t().presetAttempts, value: t().presetAttemptsValue(one().body.attempts.most) },
            ]}
          />
          <p class="mt-2 text-13 text-ink-3">
            {t().presetChange}{" "}
            <Show when={may(me(), "policies:manage")}>
              <a class="underline underline-offset-3" href={paths.settings}>
                {t().toSettings}
              </a>
            </Show>
          </p>
        </SideBlock>
      )}
    </Show>
  );
}
