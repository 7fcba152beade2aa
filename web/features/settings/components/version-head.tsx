import { useNavigate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { useMe } from "../../../platform/me.tsx";
import { Select } from "../../../ui/field.tsx";
import { t } from "../settings.words.ts";

/** Whom a rule or a script is for: the group, or one of the stores in sight. `hrefOf` gives the address of each. */
export function LevelChoice(props: {
  storeId: string | null;
  hrefOf: (storeId: string | null) => string;
}): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Show when={me().stores.length > 1}>
      <Select
        aria-label={t().forWhom}
        value={props.storeId ?? ""}
        onValue={(storeId) => navigate(props.hrefOf(storeId || null))}
      >
        <option value="">{t().wholeGroup}</option>
        <For each={me().stores}>{({ id, name }) => <option value={id}>{name}</option>}</For>
      </Select>
    </Show>
  );
}
