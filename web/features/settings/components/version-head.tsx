import { useNavigate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { useMe, zoneOf } from "../../../platform/me.tsx";
import { timeFrame } from "../../../platform/time-frame.ts";
import { stampText } from "../../../platform/time-text.ts";
import { Select } from "../../../ui/field.tsx";
import { t } from "../settings.words.ts";
import type { AnyVersion, InForce } from "../versions.ts";

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

/** Which version counts: `第 3 版，11月20日 10:27 起`, `沿用全集团的`, `出厂默认`. */
export function VersionNote(props: { versions: InForce<AnyVersion>; storeId: string | null }): JSX.Element {
  const me = useMe();
  const text = (): string => {
    const { own, group } = props.versions;
    if (own?.createdAt) {
      return t().version(
        own.number,
        stampText(own.createdAt, timeFrame(zoneOf(me(), props.storeId ?? undefined))),
      );
    }
    return props.storeId !== null && group ? t().setForGroup : t().shipped;
  };
  return <span class="text-13 text-ink-3">{text()}</span>;
}
