import { For, type JSX } from "solid-js";

/** Names and values in two columns: `车牌 鄂A·3K7R2`. */
export function Facts(props: { facts: readonly { name: string; value: JSX.Element }[] }): JSX.Element {
  return (
    <dl class="facts">
      <For each={props.facts}>
        {(fact) => (
          <>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </>
        )}
      </For>
    </dl>
  );
}
