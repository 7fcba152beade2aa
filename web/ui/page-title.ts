import { createEffect } from "solid-js";

const PRODUCT = "车商闭环";

/** Names the browser tab after what the screen shows, for as long as it is shown. */
export function usePageTitle(title: () => string): void {
  createEffect(() => {
    document.title = title() ? `${title()} · ${PRODUCT}` : PRODUCT;
  });
}
