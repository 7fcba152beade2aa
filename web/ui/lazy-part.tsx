import { type Component, type JSX, lazy, Suspense } from "solid-js";

/** A part whose code is fetched on first use, without holding up the screen around it. */
export function lazyPart<Props extends Record<string, unknown>>(
  load: () => Promise<Component<Props>>,
): { Part: Component<Props>; preload: () => void } {
  const Inner = lazy(async () => ({ default: await load() }));
  return {
    Part: (props: Props): JSX.Element => (
      <Suspense>
        <Inner {...props} />
      </Suspense>
    ),
    preload: () => {
      void Inner.preload();
    },
  };
}
