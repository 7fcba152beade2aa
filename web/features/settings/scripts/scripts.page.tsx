import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { FilterBar } from "../../../ui/filters.tsx";
import { Bones, Loaded } from "../../../ui/loaded.tsx";
import { SheetHeader } from "../../../ui/sheet.tsx";
import { LevelChoice, VersionNote } from "../components/version-head.tsx";
import { effective, inForce } from "../versions.ts";
import { SCRIPT_KEYS, type ScriptKey } from "./script-body.ts";
import { ScriptForm } from "./script-form.tsx";
import { scriptsQuery } from "./scripts.queries.ts";
import { t } from "./scripts.words.ts";

function hrefOf(key: ScriptKey, storeId: string | null): string {
  const search = new URLSearchParams({
    ...(key === "service-callback" ? {} : { kind: key }),
    ...(storeId === null ? {} : { store: storeId }),
  }).toString();
  return search === "" ? paths.settingsPage("scripts") : `${paths.settingsPage("scripts")}?${search}`;
}

/** What is said and asked in a call, by kind, for the group or one store. */
export function ScriptsPage(): JSX.Element {
  const me = useMe();
  const [search] = useSearchParams();
  const query = useQuery(scriptsQuery);
  const key = () => SCRIPT_KEYS.find((known) => known === search.kind) ?? "service-callback";
  const storeId = createMemo(() => {
    const asked = me().stores.find(({ id }) => id === search.store)?.id ?? null;
    return asked ?? (me().sight === "group" ? null : (me().stores[0]?.id ?? null));
  });
  const versions = createMemo(() => {
    const known = (dataOf(query) ?? []).filter((script) => script.key === key());
    return inForce(known, storeId());
  });
  return (
    <>
      <SheetHeader
        title={t().title}
        note={<VersionNote versions={versions()} storeId={storeId()} />}
        acts={<LevelChoice storeId={storeId()} hrefOf={(id) => hrefOf(key(), id)} />}
      />
      <FilterBar
        label={t().keysLabel}
        current={key()}
        filters={SCRIPT_KEYS.map((one) => ({ key: one, label: t().keys[one], href: hrefOf(one, storeId()) }))}
        ruled
      />
      <Loaded query={query} bones={<Bones lines={10} />}>
        {() => (
          <Show when={effective(versions())}>
            {(script) => (
              <Show when={`${key()} ${storeId()} ${script().id}`} keyed>
                {(_) => (
                  <ScriptForm
                    script={script()}
                    shipped={versions().shipped ?? script()}
                    storeId={storeId()}
                  />
                )}
              </Show>
            )}
          </Show>
        )}
      </Loaded>
    </>
  );
}
