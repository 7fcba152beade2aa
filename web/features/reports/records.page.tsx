import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, For, type JSX, Show } from "solid-js";
import { useColleagueName } from "../../platform/colleagues.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { Button } from "../../ui/button.tsx";
import { Bones, Loaded } from "../../ui/loaded.tsx";
import { Empty } from "../../ui/note.tsx";
import { Paper } from "../../ui/paper.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { RecordForm } from "./components/record-form.tsx";
import { recordsQuery } from "./reports.queries.ts";
import { t } from "./reports.words.ts";

/** 回访记录表 (CB-10): one callback or many, each on a page of its own. */
export function RecordsPage(): JSX.Element {
  const me = useMe();
  const nameOf = useColleagueName();
  const [search] = useSearchParams<{ ids?: string }>();
  const ids = createMemo(() => [...new Set((search.ids ?? "").split(",").filter(Boolean))]);
  const query = useQuery(() => recordsQuery(ids()));
  createShortcuts(() => ({
    title: t().record,
    shortcuts: [{ code: "KeyP", cap: "P", label: t().print, run: () => print() }],
  }));
  return (
    <Sheet>
      <SheetHeader
        title={t().record}
        back={{ href: paths.reports, label: t().daily }}
        ruled
        acts={
          <Button icon="print" cap="P" onClick={() => print()}>
            {t().print}
          </Button>
        }
      />
      <SheetScroll>
        <Show when={ids().length > 0} fallback={<Empty>{t().recordsEmpty}</Empty>}>
          <Loaded query={query} bones={<Bones lines={12} />}>
            {(records) => (
              <For each={records()}>
                {(record) => (
                  <Paper shown label={`${t().record} ${record.followUp.customerName ?? t().noName}`}>
                    <RecordForm
                      record={record}
                      frame={timeFrame(zoneOf(me(), record.followUp.storeId))}
                      nameOf={nameOf}
                    />
                  </Paper>
                )}
              </For>
            )}
          </Loaded>
        </Show>
      </SheetScroll>
    </Sheet>
  );
}
