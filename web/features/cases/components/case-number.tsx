import { createSignal, type JSX, Show } from "solid-js";
import { isMasked } from "../../../platform/formats.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { TextButton } from "../../../ui/button.tsx";
import { NumberInFacts } from "../../../ui/phone-number.tsx";
import { RevealContact } from "../../customers/components/reveal-contact.tsx";
import type { CaseFile } from "../cases.queries.ts";
import { t } from "../cases.words.ts";

/** The customer's number: whole for whoever has work of the case, masked for others, who may see it for a reason. */
export function CaseNumber(props: { point: NonNullable<CaseFile["contactPoint"]> }): JSX.Element {
  const me = useMe();
  const [asking, setAsking] = createSignal(false);
  const [revealed, setRevealed] = createSignal<string | null>(null);
  const value = () => revealed() ?? props.point.value;
  const trouble = () => t().numberStates[props.point.state];
  /** A number that came with stars has no more to show. */
  const isHidden = () =>
    may(me(), "personal-data:reveal") && props.point.state !== "masked" && isMasked(value());
  return (
    <>
      <NumberInFacts phone={value()} />
      <Show when={trouble()}>{(words) => <span class="ms-2 text-12 due">{words()}</span>}</Show>
      <Show when={isHidden() && !asking()}>
        <span class="ms-3">
          <TextButton onClick={() => setAsking(true)}>{t().reveal}</TextButton>
        </span>
      </Show>
      <Show when={asking()}>
        <RevealContact
          contactPointId={props.point.id}
          onValue={(whole) => {
            setRevealed(whole);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      </Show>
    </>
  );
}
