import { useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { momentText } from "../../platform/time-text.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Bones, Loaded } from "../../ui/loaded.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Note } from "../../ui/note.tsx";
import { Section, Sheet, SheetHeader, SheetScroll, SheetSplit, SidePane, ThumbBar } from "../../ui/sheet.tsx";
import { CustomerVoice, PrintHead } from "../../ui/text-parts.tsx";
import { HistoryBlock } from "../history/history-panel.tsx";
import { type CaseAct, caseActs, isHandler } from "./case-acts.ts";
import { type CaseDesk, createCaseDesk } from "./case-desk.ts";
import type { Case } from "./case-list.ts";
import { type CaseFile, caseFileQuery } from "./cases.queries.ts";
import { actWords, t } from "./cases.words.ts";
import { ActForm } from "./components/act-form.tsx";
import { CaseFacts } from "./components/case-facts.tsx";
import { CaseSteps } from "./components/case-steps.tsx";
import { CaseTags } from "./components/case-tags.tsx";
import { ClockList } from "./components/clock-list.tsx";
import { NextClock } from "./components/next-clock.tsx";

const KEYS: Partial<Record<CaseAct, { code: string; cap: string }>> = {
  updated: { code: "KeyU", cap: "U" },
  raised: { code: "KeyG", cap: "G" },
  reassigned: { code: "KeyR", cap: "R" },
};

const onTouch = matchMedia("(pointer: coarse)");

/** One case: facts, deadlines, what was done, and what can be done next, in place. */
export function CasePage(): JSX.Element {
  const params = useParams();
  const query = useQuery(() => caseFileQuery(params.id ?? ""));
  return (
    <Show when={params.id} keyed>
      <Sheet>
        <Show
          when={dataOf(query)}
          fallback={
            <>
              <SheetHeader title={t().title} back={back()} ruled />
              <Loaded query={query} bones={<Bones lines={8} />}>
                {() => null}
              </Loaded>
            </>
          }
        >
          {(file) => <CaseView file={file()} />}
        </Show>
      </Sheet>
    </Show>
  );
}

/** Where the case was come from. */
const back = () => ({ href: paths.cases, label: t().title });

function CaseView(props: { file: CaseFile }): JSX.Element {
  const me = useMe();
  const file = () => props.file;
  const frame = () => timeFrame(zoneOf(me(), file().storeId));
  const acts = createMemo(() =>
    caseActs({
      case: file(),
      rights: { work: may(me(), "cases:work"), close: may(me(), "cases:close") },
      staffId: me().staffId,
    }),
  );
  const desk = createCaseDesk({
    case: file,
    staffId: me().staffId,
    allowed: (act) => acts().next === act || acts().others.includes(act),
  });
  const isWriting = () => desk.act() !== null;
  createShortcuts(() => {
    const { next, others } = acts();
    const begin = (act: CaseAct) => ({ label: actWords(act, file()), run: () => desk.begin(act) });
    return {
      title: t().title,
      shortcuts: [
        ...(next && !isWriting() ? [{ code: ["Enter", "NumpadEnter"], cap: "Enter", ...begin(next) }] : []),
        ...others.flatMap((act) => (KEYS[act] ? [{ ...KEYS[act], ...begin(act) }] : [])),
      ],
    };
  });

  return (
    <>
      <PrintHead
        store={me().stores.find(({ id }) => id === file().storeId)?.name ?? me().groupName}
        form={t().printForm}
        printedBy={me().name}
        at={momentText(frame().now, frame())}
      />
      <SheetHeader
        title={file().title}
        back={back()}
        note={
          <>
            <CaseTags case={file()} />
            <span class="num text-13 text-ink-3">{file().number}</span>
            <span class="desk:hidden">
              <NextClock case={file()} />
            </span>
          </>
        }
        acts={<HeaderActs desk={desk} case={file()} {...acts()} />}
        ruled
      />
      <SheetSplit
        holds="content"
        side={
          <SidePane label={t().deadlines}>
            <ClockList case={file()} closingFollowUpId={file().closingFollowUpId} />
            <HistoryBlock of="case" id={file().id} storeId={file().storeId} />
          </SidePane>
        }
      >
        <SheetScroll padded>
          <ClosingNote file={file()} />
          <Show when={desk.act()} keyed>
            {(act) => <ActForm desk={desk} act={act} case={file()} />}
          </Show>
          <CaseStory file={file()} />
        </SheetScroll>
      </SheetSplit>
      <Show when={!isWriting() && (acts().next !== null || acts().others.length > 0)}>
        <ThumbBar>
          <Show when={acts().next}>
            {(next) => (
              <Button kind="go" onClick={() => desk.begin(next())}>
                {t().acts[next()]}
              </Button>
            )}
          </Show>
          <OtherActs desk={desk} case={file()} acts={acts().others} />
        </ThumbBar>
      </Show>
    </>
  );
}

/** Printing, the other acts, and the step that comes next; on a phone they stand at the thumb. */
function HeaderActs(props: {
  desk: CaseDesk;
  case: Case;
  next: CaseAct | null;
  others: readonly CaseAct[];
}): JSX.Element {
  const inMenu = () => props.others.filter((act) => act !== "updated");
  return (
    <div class="flex items-center gap-3 max-desk:hidden">
      <Button icon="print" aria-label={t().print} onClick={() => print()}>
        <span class="max-wide:hidden">{t().print}</span>
      </Button>
      <Show when={props.desk.act() === null}>
        <OtherActs desk={props.desk} case={props.case} acts={inMenu()} />
        <Show when={props.others.includes("updated")}>
          <Button cap="U" onClick={() => props.desk.begin("updated")}>
            {t().acts.updated}
          </Button>
        </Show>
        <Show when={props.next}>
          {(next) => (
            <Button kind="go" cap="Enter" onClick={() => props.desk.begin(next())}>
              {t().acts[next()]}
            </Button>
          )}
        </Show>
      </Show>
    </div>
  );
}

function OtherActs(props: { desk: CaseDesk; case: Case; acts: readonly CaseAct[] }): JSX.Element {
  const entries = () =>
    props.acts.map((act) => ({
      id: act,
      label: actWords(act, props.case),
      aside: onTouch.matches ? undefined : KEYS[act]?.cap,
      onSelect: () => props.desk.begin(act),
    }));
  return (
    <Show when={props.acts.length > 0}>
      <Menu
        label={t().otherActs}
        groups={[{ entries: entries() }]}
        place="bottom-end"
        trigger={(ties) => (
          <Button {...ties()} iconEnd="down">
            {t().otherActs}
          </Button>
        )}
      />
    </Show>
  );
}

/** Once a case is solved: who may close it, and the call that does. */
function ClosingNote(props: { file: CaseFile }): JSX.Element {
  const me = useMe();
  return (
    <Show when={props.file.state === "solved"}>
      <Note tone="calm">
        <p>{isHandler(props.file, me().staffId) ? t().handlerCannotClose : t().waitsForCloser}</p>
        <Show when={props.file.waitsForColleague}>
          <p class="mt-2">{t().nobodyToClose}</p>
        </Show>
        <Show when={!isHandler(props.file, me().staffId) && props.file.closingFollowUpId}>
          {(id) => (
            <p class="mt-2">
              <ButtonLink size="small" icon="phone" href={paths.call(id())}>
                {t().closingCall}
              </ButtonLink>
            </p>
          )}
        </Show>
      </Note>
    </Show>
  );
}

/** What happened and what was found, from the customer's words to the latest step. */
function CaseStory(props: { file: CaseFile }): JSX.Element {
  const me = useMe();
  const opening = () => props.file.steps.find(({ kind }) => kind === "opened");
  return (
    <>
      <div class="grid gap-x-8 gap-y-4 desk:grid-cols-2">
        <Section title={t().facts}>
          <CaseFacts case={props.file} file={props.file} openedBy={opening()?.byName} />
        </Section>
        <Section title={t().words}>
          <Show when={props.file.words} fallback={<p class="text-ink-3">{t().noWords}</p>}>
            {(words) => <CustomerVoice words={words()} />}
          </Show>
        </Section>
      </div>
      <Show when={props.file.cause || props.file.department}>
        <Section title={t().cause}>
          <p>
            {props.file.cause}{" "}
            <Show when={props.file.department}>
              {(name) => <span class="text-ink-2">{t().department(name())}</span>}
            </Show>
          </p>
        </Section>
      </Show>
      <Show when={props.file.plan}>{(plan) => <Section title={t().plan}>{plan()}</Section>}</Show>
      <Show when={props.file.solution}>
        {(solution) => <Section title={t().solution}>{solution()}</Section>}
      </Show>
      <Show when={props.file.closingWords}>
        {(words) => (
          <Section title={t().closingWords}>
            <CustomerVoice words={words()} />
          </Section>
        )}
      </Show>
      <Section title={t().steps}>
        <CaseSteps
          steps={props.file.steps}
          zone={zoneOf(me(), props.file.storeId)}
          words={props.file.words}
        />
      </Section>
    </>
  );
}
