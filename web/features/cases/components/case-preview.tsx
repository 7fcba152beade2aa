import { type JSX, Show } from "solid-js";
import { paths } from "../../../platform/paths.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { SideBlock, SidePane } from "../../../ui/sheet.tsx";
import { CustomerVoice } from "../../../ui/text-parts.tsx";
import type { Case } from "../case-list.ts";
import { t } from "../cases.words.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseTags } from "./case-tags.tsx";
import { ClockList } from "./clock-list.tsx";

/** The selected case beside the list: what it is, in whose words, and its deadlines. */
export function CasePreview(props: { case: Case }): JSX.Element {
  return (
    <SidePane
      label={props.case.title}
      end={
        <ButtonLink href={paths.case(props.case.id)} kind="go" size="tall" wide cap="Enter">
          {t().openCase}
        </ButtonLink>
      }
    >
      <div class="side-block">
        <h2 class="text-20">{props.case.title}</h2>
        <div class="mt-1 mb-2 flex flex-wrap items-center gap-1.5">
          <CaseTags case={props.case} />
          <span class="num text-13 text-ink-3">{props.case.number}</span>
        </div>
        <CaseFacts case={props.case} />
      </div>
      <Show when={props.case.words}>
        {(words) => (
          <SideBlock title={t().words}>
            <CustomerVoice words={words()} />
          </SideBlock>
        )}
      </Show>
      <ClockList case={props.case} />
    </SidePane>
  );
}
