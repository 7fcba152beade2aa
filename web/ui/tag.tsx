import type { JSX } from "solid-js";

export type TagTone = "plain" | "ring" | "due" | "late" | "kept" | "promised";

/** One or two words about a thing: `外返`, `大客户`. Status colours only where the word is a status. */
export function Tag(props: { tone?: TagTone | undefined; children: JSX.Element }): JSX.Element {
  return (
    <span
      class="tag"
      classList={{ [`tag-${props.tone}`]: props.tone !== undefined && props.tone !== "plain" }}
    >
      {props.children}
    </span>
  );
}
