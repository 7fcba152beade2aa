import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createMemo, For, type JSX, Show } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { Select } from "../../../ui/field.tsx";
import { FilterBar } from "../../../ui/filters.tsx";
import { Bones, Loaded } from "../../../ui/loaded.tsx";
import { SheetHeader } from "../../../ui/sheet.tsx";
import { LevelChoice } from "../components/version-head.tsx";
import { storesQuery } from "../stores/stores.queries.ts";
import { draftAt, draftsQuery } from "../versions/drafts.queries.ts";
import { effective } from "../versions.ts";
import { SCRIPT_KEYS, type ScriptKey } from "./script-body.ts";
import { ScriptForm } from "./script-form.tsx";
import { scriptsQuery } from "./scripts.queries.ts";
import { t } from "./scripts.words.ts";
import { brandsOf, scriptsInForce } from "./scripts-in-force.ts";

function hrefOf(key: ScriptKey, storeId: string | null, brand: string | null): string {
  const search = new URLSearchParams({
    ...(key === "service-callback" ? {} : { kind: key }),
    ...(storeId === null ? {} : { store: storeId }),
    ...(brand === null ? {} : { brand }),
  }).toString();
  return search === "" ? paths.settingsPage("scripts") : `${paths.settingsPage("scripts")}?${search}`;
}

/** What is said and asked in a call, by kind, for the group or one store, and every brand or one. */
export function ScriptsPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const query = useQuery(scriptsQuery);
  const drafts = useQuery(draftsQuery);
  const stores = useInfiniteQuery(storesQuery);
  const brand = () => (typeof search.brand === "string" && search.brand !== "" ? search.brand : null);
  const key = () => SCRIPT_KEYS.find((known) => known === search.kind) ?? "service-callback";
  const storeId = createMemo(() => {
    const asked = me().stores.find(({ id }) => id === search.store)?.id ?? null;
    return asked ?? (me().sight === "group" ? null : (me().stores[0]?.id ?? null));
  });
  const ofKey = () => (dataOf(query) ?? []).filter((script) => script.key === key());
  const versions = createMemo(() => scriptsInForce(ofKey(), { storeId: storeId(), brand: brand() }));
  const brands = () => {
    const known = brandsOf({
      stores: stores.data?.pages.flatMap(({ data }) => data) ?? [],
      scripts: [...ofKey(), ...(dataOf(drafts) ?? []).filter(({ about }) => about === "script")],
      storeId: storeId(),
    });
    const chosen = brand();
    return chosen === null || known.includes(chosen) ? known : [...known, chosen];
  };
  return (
    <>
      <SheetHeader
        title={t().title}
        acts={
          <>
            <Show when={brands().length > 0}>
              <Select
                aria-label={t().brandsLabel}
                value={brand() ?? ""}
                onValue={(name) => navigate(hrefOf(key(), storeId(), name || null))}
              >
                <option value="">{t().allBrands}</option>
                <For each={brands()}>{(name) => <option value={name}>{name}</option>}</For>
              </Select>
            </Show>
            <LevelChoice storeId={storeId()} hrefOf={(id) => hrefOf(key(), id, brand())} />
          </>
        }
      />
      <FilterBar
        label={t().keysLabel}
        current={key()}
        filters={SCRIPT_KEYS.map((one) => ({
          key: one,
          label: t().keys[one],
          href: hrefOf(one, storeId(), brand()),
        }))}
        ruled
      />
      <Loaded query={query} bones={<Bones lines={10} />}>
        {() => (
          <Show when={effective(versions())}>
            {(script) => (
              <Show when={!drafts.isPending && `${key()} ${storeId()} ${brand()} ${script().id}`} keyed>
                {(_) => (
                  <ScriptForm
                    script={script()}
                    versions={versions()}
                    storeId={storeId()}
                    brand={brand()}
                    draft={draftAt(dataOf(drafts), {
                      about: "script",
                      kind: key(),
                      storeId: storeId(),
                      brand: brand(),
                    })}
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
