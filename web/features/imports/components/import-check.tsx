import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useColleagues } from "../../../platform/colleagues.ts";
import { countText } from "../../../platform/formats.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { paths } from "../../../platform/paths.ts";
import { asProblem } from "../../../platform/problem.ts";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Note, ProblemNote } from "../../../ui/note.tsx";
import { SheetFooter, SheetScroll } from "../../../ui/sheet.tsx";
import { toast } from "../../../ui/toast.ts";
import { callsTodayText } from "../imports.calls.ts";
import { alikeTo } from "../imports.likeness.ts";
import { applyImport, cancelImport, type Import, importQuery, importsQuery } from "../imports.queries.ts";
import { useReadAgain } from "../imports.read-again.ts";
import { nothingDecided, sentAs } from "../imports.recent-upload.ts";
import { rowsToWrite } from "../imports.steps.ts";
import { t } from "../imports.words.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { Decisions, type NameDecisions } from "./decisions.tsx";
import { EffectsTable } from "./effects-table.tsx";
import { Rejects } from "./rejects.tsx";
import { Warnings } from "./warnings.tsx";

function headline({ kind, counts, report }: Import): string {
  if (rowsToWrite(counts) === 0) {
    return counts.rejected === counts.rows && counts.rows > 0 ? t().headAllRejected : t().headNothing;
  }
  return kind === "service-visits"
    ? t().headVisits(countText(report.deliveredYesterday), callsTodayText(report))
    : t().headCustomers(countText(counts.created), countText(counts.updated));
}

function chosenOnly(decisions: NameDecisions): NameDecisions {
  return Object.fromEntries(Object.entries(decisions).filter(([, id]) => id !== ""));
}

/** What a file comes to, before anything of it is written; what is in doubt is decided here. */
export function ImportCheck(props: { import: Import }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const colleagues = useColleagues();
  const [mapping, setMapping] = createSignal<Record<string, string>>({});
  const sent = () => sentAs(props.import.id);
  const before = sent()?.decided ?? nothingDecided;
  const [stores, setStores] = createSignal<NameDecisions>(before.stores);
  const [said, setSaid] = createSignal<NameDecisions>(before.advisers);

  const advisers = (): NameDecisions => {
    const sure = props.import.report.newAdvisers.map((name) => {
      const meant = alikeTo(
        name,
        colleagues().filter(({ state }) => state === "active"),
      ).sure;
      return [name, meant?.id ?? ""];
    });
    return { ...Object.fromEntries(sure), ...said() };
  };
  const remap = (heading: string, field: string | null): void => {
    setMapping((before) => {
      const { [heading]: _undone, ...others } = before;
      return field === null ? others : { ...others, [heading]: field };
    });
  };
  const isRemapped = () => Object.keys(mapping()).length > 0;
  const writes = () => rowsToWrite(props.import.counts);

  const again = useReadAgain();
  const apply = useMutation(() => ({
    mutationFn: (id: string) =>
      applyImport(id, {
        mapping: mapping(),
        stores: chosenOnly(stores()),
        advisers: chosenOnly(advisers()),
      }),
    onSuccess: (started: Import) => client.setQueryData(importQuery(started.id).queryKey, started),
  }));
  const discard = useMutation(() => ({
    mutationFn: cancelImport,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: importsQuery().queryKey });
      toast({ text: t().discardedNote });
      navigate(paths.imports);
    },
  }));
  const canRecheck = () => isRemapped() && sent() !== undefined;
  const canWrite = () => writes() > 0 || isRemapped();
  const write = (): void => {
    if (canWrite() && !apply.isPending) apply.mutate(props.import.id);
  };
  const recheck = (): void => {
    const upload = sent()?.upload;
    if (!upload) return;
    again.mutate({
      upload: { ...upload, mapping: { ...upload.mapping, ...mapping() } },
      decided: { stores: stores(), advisers: said() },
    });
  };
  const go = (): void => (canRecheck() ? recheck() : write());
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      {
        code: ["Enter", "NumpadEnter"],
        command: true,
        inFields: true,
        cap: "Ctrl Enter",
        label: canRecheck() ? t().recheck : t().apply(countText(writes())),
        run: go,
      },
    ],
  }));

  return (
    <>
      <SheetScroll padded>
        <div>
          <h2 class="text-20 font-semibold">{headline(props.import)}</h2>
          <Show when={canWrite()}>
            <p class="text-ink-2">{t().nothingWritten}</p>
          </Show>
        </div>
        <Show when={isRemapped()}>
          <Note>{t().columnsChanged}</Note>
        </Show>
        <div class="grid grid-cols-1 gap-x-10 gap-y-5 min-[1100px]:grid-cols-2">
          <div class="flex flex-col gap-4">
            <EffectsTable title={t().effects} import={props.import} />
            <Warnings import={props.import} />
          </div>
          <div class="flex flex-col gap-5">
            <Decisions
              import={props.import}
              stores={stores()}
              advisers={advisers()}
              onStore={(name, storeId) => setStores((before) => ({ ...before, [name]: storeId }))}
              onAdviser={(name, staffId) => setSaid((before) => ({ ...before, [name]: staffId }))}
            />
            <Rejects import={props.import} />
          </div>
        </div>
        <ColumnsTable import={props.import} mapping={mapping()} onMap={remap} />
        <Show when={apply.error ?? again.error ?? discard.error}>
          {(error) => <ProblemNote problem={asProblem(error())} />}
        </Show>
      </SheetScroll>
      <SheetFooter>
        <Show when={canWrite()}>
          <span class="text-13 text-ink-2 max-desk:hidden">{t().applyNote(countText(writes()))}</span>
        </Show>
        <span class="ms-auto flex flex-wrap gap-2">
          <Button kind="bare" busy={discard.isPending} onClick={() => discard.mutate(props.import.id)}>
            {t().discard}
          </Button>
          <ButtonLink href={paths.imports}>{t().otherFile}</ButtonLink>
          <Show when={canRecheck()}>
            <Button busy={apply.isPending} onClick={write}>
              {t().apply(countText(writes()))}
            </Button>
          </Show>
          <Show when={canWrite()}>
            <Button kind="go" cap="Ctrl Enter" busy={apply.isPending || again.isPending} onClick={go}>
              {canRecheck() ? t().recheck : t().apply(countText(writes()))}
            </Button>
          </Show>
        </span>
      </SheetFooter>
    </>
  );
}
