import { type JSX, Show } from "solid-js";
import { may, useMe } from "../../../platform/me.tsx";
import { TextButton } from "../../../ui/button.tsx";
import { NumberInFacts } from "../../../ui/phone-number.tsx";
import { createReveal } from "../../customers/components/reveal-contact.tsx";
import type { CaseFile } from "../cases.queries.ts";
import { t } from "../cases.words.ts";

/** The customer's number: whole for whoever has work of the case, masked for others, who may see it for a reason. */
export function CaseNumber(props: { point: NonNullable<CaseFile["contactPoint"]> }): JSX.Element {
  const me = useMe();
  const { value, canAsk, ask, Asked } = createReveal({
    get point() {
      return props.point;
    },
    get mayReveal() {
      return may(me(), "personal-data:reveal");
    },
  });
  const trouble = () => t().numberStates[props.point.state];
  return (
    <>
      <NumberInFacts phone={value()} />
      <Show when={trouble()}>{(words) => <span class="ms-2 text-12 due">{words()}</span>}</Show>
      <Show when={canAsk()}>
        <span class="ms-3">
          <TextButton onClick={ask}>{t().reveal}</TextButton>
        </span>
      </Show>
      <Asked />
    </>
  );
}
