import { useLocation } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { badges } from "../platform/badges.ts";
import { chooseStore, chosenStore } from "../platform/chosen-store.ts";
import { type Me, useMe } from "../platform/me.tsx";
import { paths } from "../platform/paths.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { Menu } from "../ui/menu.tsx";
import { isWithin, type NavEntry, navEntries } from "./nav-entries.ts";
import { PersonMenu } from "./person-menu.tsx";
import { t } from "./shell-words.ts";

const FOOT = new Set<NavEntry["key"]>(["inbox", "settings"]);
const TABS = new Set<NavEntry["key"]>(["workbench", "customers", "visits", "cases"]);

function Counted(props: { count: number; unread: boolean }): JSX.Element {
  return (
    <span class="num">
      <span aria-hidden={props.unread}>{props.count}</span>
      <Show when={props.unread}>
        <span class="sr-only">{t().unread(props.count)}</span>
      </Show>
    </span>
  );
}

function Count(props: { entry: NavEntry }): JSX.Element {
  const count = () => (props.entry.badge ? badges[props.entry.badge] : undefined);
  return (
    <Show when={count()}>{(some) => <Counted count={some()} unread={props.entry.badge === "inbox"} />}</Show>
  );
}

function NavLink(props: { entry: NavEntry; pathname: string }): JSX.Element {
  return (
    <a
      class="nav-link"
      href={props.entry.href}
      aria-current={isWithin(props.pathname, props.entry.href) ? "page" : undefined}
    >
      {props.entry.label}
      <Count entry={props.entry} />
    </a>
  );
}

function StoreFace(props: { me: Me }): JSX.Element {
  const name = () => {
    const { stores } = props.me;
    const one = stores.length === 1 ? stores[0] : stores.find(({ id }) => id === chosenStore());
    return one?.name ?? (stores.length > 1 ? t().allStores : props.me.groupName);
  };
  return (
    <>
      <Icon name="mark" size="large" />
      <span class="min-w-0">
        <b class="clip">{name()}</b>
        <Show when={name() !== props.me.groupName}>
          <span class="clip block text-12 text-ink-3">{props.me.groupName}</span>
        </Show>
      </span>
    </>
  );
}

/** Group and store; with several stores, the choice of the one that lists are narrowed to. */
function StoreHead(): JSX.Element {
  const me = useMe();
  const entry = (id: string | null, label: string) => ({
    id: id ?? "all",
    label,
    checked: chosenStore() === id,
    onSelect: () => chooseStore(id),
  });
  const groups = () => [
    { entries: [entry(null, t().allStores), ...me().stores.map(({ id, name }) => entry(id, name))] },
  ];
  return (
    <Show
      when={me().stores.length > 1}
      fallback={
        <div class="nav-store">
          <StoreFace me={me()} />
        </div>
      }
    >
      <Menu
        label={t().chooseStore}
        groups={groups()}
        trigger={(ties) => (
          <button type="button" class="nav-store" {...ties()}>
            <StoreFace me={me()} />
            <Icon name="down" size="tiny" />
          </button>
        )}
      />
    </Show>
  );
}

/** The navigation on the left of a desk. */
export function Navigation(props: { onSearch: () => void; onKeys: () => void }): JSX.Element {
  const me = useMe();
  const location = useLocation();
  const entries = () => navEntries(me());
  return (
    <nav class="nav" aria-label={t().navigation}>
      <StoreHead />
      <button type="button" class="nav-find" onClick={() => props.onSearch()}>
        <Icon name="search" size="small" />
        {t().search}
        <KeyCap cap="Ctrl K" />
      </button>
      <For each={entries().filter(({ key }) => !FOOT.has(key))}>
        {(entry) => <NavLink entry={entry} pathname={location.pathname} />}
      </For>
      <div class="mt-auto pt-2">
        <For each={entries().filter(({ key }) => FOOT.has(key))}>
          {(entry) => <NavLink entry={entry} pathname={location.pathname} />}
        </For>
        <PersonMenu onKeys={props.onKeys} />
      </div>
    </nav>
  );
}

/** On a phone: the search over everything, above every screen. */
export function FindBar(props: { onSearch: () => void }): JSX.Element {
  return (
    <search class="find-bar">
      <button type="button" class="nav-find" onClick={() => props.onSearch()}>
        <Icon name="search" size="small" />
        <span class="clip">{t().search}</span>
      </button>
    </search>
  );
}

/** Five words at the foot of a phone: four places and the rest. */
export function TabBar(): JSX.Element {
  const me = useMe();
  const location = useLocation();
  const tabs = () => navEntries(me()).filter(({ key }) => TABS.has(key));
  const inMore = () => !tabs().some(({ href }) => isWithin(location.pathname, href));
  return (
    <nav class="tab-bar" aria-label={t().navigation}>
      <For each={tabs()}>
        {(entry) => (
          <a href={entry.href} aria-current={isWithin(location.pathname, entry.href) ? "page" : undefined}>
            {entry.short}
          </a>
        )}
      </For>
      <a href={paths.more} aria-current={inMore() ? "page" : undefined}>
        {t().more}
        <Show when={badges.inbox}>{(unread) => <Counted count={unread()} unread />}</Show>
      </a>
    </nav>
  );
}
