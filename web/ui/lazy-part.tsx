import { type Component, createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { online } from "../platform/online.ts";

const parts: (() => Promise<void>)[] = [];

/** Fetches the code of every part known so far, so that they open also when the network has gone. */
export async function preloadParts(): Promise<void> {
  await Promise.all(parts.map((preload) => preload()));
}

/**
 * A part whose code is fetched on first use, without holding up the screen around it. Where that fails for want of
 * a network, nothing is drawn until it is back.
 */
export function lazyPart<Props extends Record<string, unknown>>(
  load: () => Promise<Component<Props>>,
): { Part: Component<Props>; preload: () => void } {
  const [loaded, setLoaded] = createSignal<Component<Props>>();
  let flight: Promise<void> | undefined;
  const fetchOnce = (): Promise<void> => {
    flight ??= load()
      .then((component) => {
        setLoaded(() => component);
      })
      .catch(() => {
        flight = undefined;
      });
    return flight;
  };
  parts.push(fetchOnce);
  return {
    preload: () => void fetchOnce(),
    Part: (props: Props): JSX.Element => {
      createEffect(
        on(online, () => {
          if (!loaded()) void fetchOnce();
        }),
      );
      return <Show when={loaded()}>{(component) => <Dynamic component={component()} {...props} />}</Show>;
    },
  };
}
