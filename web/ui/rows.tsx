import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { Icon, type IconName } from "./icon.tsx";
import { StatusGlyph, type StatusShape } from "./status.tsx";

/** Two-line rows parted by hairlines: lists on a phone, short lists anywhere. */
export function CardList(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <ul class="card-list" aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/** One row: name and state above, work and plate below. With `href` the whole row opens it. */
export function CardRow(props: {
  first: JSX.Element;
  second?: JSX.Element | undefined;
  end?: JSX.Element | undefined;
  endSecond?: JSX.Element | undefined;
  href?: string | undefined;
}): JSX.Element {
  return (
    <li>
      <Dynamic component={props.href ? "a" : "div"} class="card-row" href={props.href}>
        <div class="min-w-0">
          <div class="clip">{props.first}</div>
          <Show when={props.second}>{(second) => <div class="card-second clip">{second()}</div>}</Show>
        </div>
        <div class="card-end">
          {props.end}
          <Show when={props.endSecond}>{(second) => <div class="card-second">{second()}</div>}</Show>
        </div>
      </Dynamic>
    </li>
  );
}

/** One thing that happened. `mark` is a status shape or a drawing; `tone` colours it where it means something. */
export type TimelineItem = {
  key: string;
  /** A heading before it: the year. */
  heading?: string | undefined;
  when: string;
  mark: { shape: StatusShape } | { icon: IconName };
  tone?: "late" | "due" | "kept" | "promised" | undefined;
  title: JSX.Element;
  aside?: JSX.Element | undefined;
  body?: JSX.Element | undefined;
};

/** Everything that happened with somebody, newest first, along one line. */
export function Timeline(props: { label: string; items: readonly TimelineItem[] }): JSX.Element {
  return (
    <ol aria-label={props.label}>
      <For each={props.items}>
        {(item) => (
          <li>
            <Show when={item.heading}>
              <div class="timeline-year">{item.heading}</div>
            </Show>
            <article class="timeline-event">
              <div class="timeline-when num">{item.when}</div>
              <div class={`timeline-dot ${item.tone ?? ""}`}>
                {"shape" in item.mark ? (
                  <StatusGlyph shape={item.mark.shape} />
                ) : (
                  <Icon name={item.mark.icon} />
                )}
              </div>
              <div class="min-w-0">
                <h3>
                  {item.title}
                  <Show when={item.aside}>{(aside) => <span class="timeline-aside">{aside()}</span>}</Show>
                </h3>
                <Show when={item.body}>{(body) => <div class="timeline-body">{body()}</div>}</Show>
              </div>
            </article>
          </li>
        )}
      </For>
    </ol>
  );
}
