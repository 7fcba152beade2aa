import { type JSX, Show } from "solid-js";
import { type Marked, markedIn } from "./search-lines.ts";

/** A text with the part marked that was typed. */
function MarkedText(props: { text: string; marked: Marked | undefined }): JSX.Element {
  return (
    <Show when={props.marked} fallback={props.text}>
      {(marked) => (
        <>
          {marked().before}
          <mark>{marked().marked}</mark>
          {marked().after}
        </>
      )}
    </Show>
  );
}

/** What stands on one line of the search: title, what tells it apart, and what it was found by where that is neither. */
export function SearchLine(props: {
  title: string;
  detail: string;
  beside: string | null;
  part: string;
  aside: string;
}): JSX.Element {
  const inTitle = () => markedIn(props.title, props.part);
  const inDetail = () =>
    inTitle() || props.beside !== null ? undefined : markedIn(props.detail, props.part);
  return (
    <>
      <span class="clip">
        <b>
          <MarkedText text={props.title} marked={props.beside === null ? inTitle() : undefined} />
        </b>{" "}
        <span class="text-ink-2">
          <MarkedText text={props.detail} marked={inDetail()} />
          <Show when={props.beside}>
            {(beside) => (
              <>
                {props.detail === "" ? "" : " · "}
                <MarkedText text={beside()} marked={markedIn(beside(), props.part)} />
              </>
            )}
          </Show>
        </span>
      </span>
      <span class="text-12 text-ink-3">{props.aside}</span>
    </>
  );
}
