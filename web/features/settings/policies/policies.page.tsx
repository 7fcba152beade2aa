import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { FilterBar } from "../../../ui/filters.tsx";
import { Bones, Loaded } from "../../../ui/loaded.tsx";
import { SheetHeader } from "../../../ui/sheet.tsx";
import { LevelChoice } from "../components/version-head.tsx";
import { draftAt, draftsQuery } from "../versions/drafts.queries.ts";
import { effective, inForce } from "../versions.ts";
import { policiesQuery } from "./policies.queries.ts";
import { t } from "./policies.words.ts";
import { PolicyForm } from "./policy-form.tsx";
import { POLICY_KINDS, type PolicyKind } from "./policy-values.ts";

function hrefOf(kind: PolicyKind, storeId: string | null): string {
  const search = new URLSearchParams({
    ...(kind === "service-callback" ? {} : { kind }),
    ...(storeId === null ? {} : { store: storeId }),
  }).toString();
  return search === "" ? paths.settingsPage("policies") : `${paths.settingsPage("policies")}?${search}`;
}

/** When follow-ups are due, when customers are called, when somebody is told: by kind, for the group or one store. */
export function PoliciesPage(): JSX.Element {
  const me = useMe();
  const [search] = useSearchParams();
  const query = useQuery(policiesQuery);
  const drafts = useQuery(draftsQuery);
  const kind = () => POLICY_KINDS.find((known) => known === search.kind) ?? "service-callback";
  const storeId = createMemo(() => {
    const asked = me().stores.find(({ id }) => id === search.store)?.id ?? null;
    return asked ?? (me().sight === "group" ? null : (me().stores[0]?.id ?? null));
  });
  const versions = createMemo(() => {
    const known = (dataOf(query) ?? []).filter((policy) => policy.kind === kind());
    return inForce(known, storeId());
  });
  return (
    <>
      <SheetHeader
        title={t().title}
        acts={<LevelChoice storeId={storeId()} hrefOf={(id) => hrefOf(kind(), id)} />}
      />
      <FilterBar
        label={t().kindsLabel}
        current={kind()}
        filters={POLICY_KINDS.map((key) => ({ key, label: t().kinds[key], href: hrefOf(key, storeId()) }))}
        ruled
      />
      <Loaded query={query} bones={<Bones lines={10} />}>
        {() => (
          <Show when={effective(versions())}>
            {(policy) => (
              <Show when={!drafts.isPending && `${kind()} ${storeId()} ${policy().id}`} keyed>
                {(_) => (
                  <PolicyForm
                    policy={policy()}
                    versions={versions()}
                    storeId={storeId()}
                    draft={draftAt(dataOf(drafts), {
                      about: "policy",
                      kind: kind(),
                      storeId: storeId(),
                      brand: null,
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
