import { type JSX, Show } from "solid-js";
import { Tag, type TagTone } from "../../../ui/tag.tsx";
import type { Case, CaseLevel } from "../case-list.ts";
import { t } from "../cases.words.ts";

const tones: Record<CaseLevel, TagTone> = { complaint: "late", grievance: "due", improvement: "plain" };

/** How heavy a case is: its level, whether it is major, whether it is about rework. */
export function CaseTags(props: { case: Pick<Case, "level" | "major" | "rework"> }): JSX.Element {
  return (
    <>
      <Tag tone={tones[props.case.level]}>{t().levels[props.case.level]}</Tag>
      <Show when={props.case.major}>
        <Tag tone="late">{t().major}</Tag>
      </Show>
      <Show when={props.case.rework}>
        <Tag tone="ring">{t().rework}</Tag>
      </Show>
    </>
  );
}
