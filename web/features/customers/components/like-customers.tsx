import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { createSettled } from "../../../platform/settled.ts";
import { Checkbox } from "../../../ui/field.tsx";
import { Note } from "../../../ui/note.tsx";
import { likeTyped } from "../customer-values.ts";
import { likeCustomersQuery } from "../customers.queries.ts";
import { t } from "../customers.words.ts";

/**
 * Who may be on file already, while a name or a phone is typed: open that one, or say that it is another person.
 * Nobody is shown for too little to go by.
 */
export function LikeCustomers(props: {
  typed: { name?: string | undefined; phone?: string | undefined };
  /** Whose form it is, where they are on file. */
  customerId?: string | undefined;
  another: boolean;
  onAnother: (another: boolean) => void;
}): JSX.Element {
  const asked = createSettled(() => likeTyped(props.typed));
  const query = useQuery(() => likeCustomersQuery(asked(), props.customerId));
  const found = () => dataOf(query) ?? { data: [], elsewhere: [] };
  const isSame = () =>
    found().elsewhere.length > 0 ||
    found().data.some(({ because }) => because.includes("phone") && because.includes("name"));
  return (
    <Show when={found().data.length > 0 || found().elsewhere.length > 0}>
      <Note tone={isSame() ? "warn" : "calm"}>
        <p>{isSame() ? t().like.same : t().like.maybe}</p>
        <ul class="flex flex-col gap-1 py-1">
          <For each={found().data}>
            {(one) => (
              <li class="flex flex-wrap gap-x-3">
                <a class="underline" href={paths.customer(one.id)}>
                  {one.name}
                </a>
                <span class="text-ink-2">
                  {[t().like.because(one.because.map((trait) => t().like.traits[trait])), one.storeName]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            )}
          </For>
          <For each={found().elsewhere}>{(store) => <li>{t().like.elsewhere(store)}</li>}</For>
        </ul>
        <Show when={isSame()}>
          <Checkbox checked={props.another} onChecked={(another) => props.onAnother(another)}>
            {t().like.another}
          </Checkbox>
        </Show>
      </Note>
    </Show>
  );
}
