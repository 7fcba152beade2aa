import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { plateText, vinTail } from "../../../platform/formats.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { createSettled } from "../../../platform/settled.ts";
import { Note } from "../../../ui/note.tsx";
import { likeVehiclesQuery } from "../vehicles.queries.ts";
import { t } from "../vehicles.words.ts";

/** Which other car bears a plate that is typed, with the way to it, or to one merged record of both. */
export function LikeVehicles(props: { plate: string; vehicleId: string }): JSX.Element {
  const me = useMe();
  const asked = createSettled(() => props.plate.trim());
  const query = useQuery(() => likeVehiclesQuery(asked(), props.vehicleId));
  const found = () => dataOf(query) ?? { data: [], elsewhere: [] };
  return (
    <Show when={found().data.length > 0 || found().elsewhere.length > 0}>
      <Note>
        <p>{t().like.title}</p>
        <ul class="flex flex-col gap-1 py-1">
          <For each={found().data}>
            {(one) => (
              <li class="flex flex-wrap gap-x-3">
                <a class="underline" href={paths.vehicle(one.id)}>
                  {one.plate ? plateText(one.plate) : one.vin ? vinTail(one.vin) : one.id}
                </a>
                <span class="text-ink-2">{one.model}</span>
                <Show when={may(me(), "customers:merge")}>
                  <a class="underline" href={`${paths.mergeVehicle(props.vehicleId)}?with=${one.id}`}>
                    {t().like.merge}
                  </a>
                </Show>
              </li>
            )}
          </For>
          <For each={found().elsewhere}>{(store) => <li>{t().like.elsewhere(store)}</li>}</For>
        </ul>
      </Note>
    </Show>
  );
}
