import { useNavigate, useParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import { createShortcuts } from "../../../platform/keys.ts";
import { type Me, may, useMe, zoneOf } from "../../../platform/me.tsx";
import { now } from "../../../platform/now.ts";
import { paths } from "../../../platform/paths.ts";
import { dataOf } from "../../../platform/query-data.ts";
import { timeFrame } from "../../../platform/time-frame.ts";
import { dateText, nearText } from "../../../platform/time-text.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-list.tsx";
import { Empty } from "../../../ui/note.tsx";
import { PagedList } from "../../../ui/paged-list.tsx";
import { SheetHeader, SheetScroll, ThumbBar } from "../../../ui/sheet.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { NewTokenDrawer } from "./new-token-drawer.tsx";
import { TokenDrawer } from "./token-drawer.tsx";
import { tokenState } from "./token-state.ts";
import { type ApiToken, tokensQuery } from "./tokens.queries.ts";
import { t } from "./tokens.words.ts";

const NEW = "new";

/** The tokens by which other systems call the API; the address names the one whose drawer is open. */
export function TokensPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const params = useParams();
  const query = useInfiniteQuery(tokensQuery);
  const mayManage = () => may(me(), "api-tokens:manage");
  const add = paths.settingsRecord("tokens", NEW);
  const close = (): void => navigate(paths.settingsPage("tokens"));
  const opened = createMemo(() =>
    dataOf(query)
      ?.pages.flatMap(({ data }) => data)
      .find(({ id }) => id === params.id),
  );
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [{ code: "KeyN", cap: "N", label: t().add, active: mayManage(), run: () => navigate(add) }],
  }));
  return (
    <>
      <SheetHeader
        title={t().title}
        acts={
          <Show when={mayManage()}>
            <ButtonLink href={add} icon="plus" cap="N" class="max-desk:hidden">
              {t().add}
            </ButtonLink>
          </Show>
        }
      />
      <p class="px-5 pb-3 text-13 text-ink-2 max-desk:px-4">
        {t().lead}{" "}
        <a class="underline underline-offset-3" href="/docs" rel="external">
          {t().docs}
        </a>
      </p>
      <SheetScroll>
        <PagedList
          label={t().list}
          query={query}
          columns={columns(me())}
          look={(token) => (tokenState(token, now()) === "working" ? undefined : "dim")}
          onOpen={({ id }) => navigate(paths.settingsRecord("tokens", id))}
          empty={<Empty acts={<ButtonLink href={add}>{t().add}</ButtonLink>}>{t().empty}</Empty>}
        />
      </SheetScroll>
      <Show when={mayManage()}>
        <ThumbBar>
          <ButtonLink kind="go" href={add}>
            {t().add}
          </ButtonLink>
        </ThumbBar>
      </Show>
      <Show when={mayManage() && params.id === NEW}>
        <NewTokenDrawer onClose={close} />
      </Show>
      <Show when={opened()}>{(token) => <TokenDrawer token={token()} onClose={close} />}</Show>
    </>
  );
}

function columns(me: Me): Column<ApiToken>[] {
  const frame = () => timeFrame(zoneOf(me));
  const storeNames = ({ storeIds }: ApiToken): string =>
    storeIds === null
      ? t().allStores
      : me.stores
          .filter(({ id }) => storeIds.includes(id))
          .map(({ name }) => name)
          .join("、");
  return [
    {
      key: "name",
      title: t().columns.name,
      main: true,
      phone: "name",
      cell: (token) => (
        <>
          <a href={paths.settingsRecord("tokens", token.id)}>{token.name}</a>
          <Show when={tokenState(token, now()) !== "working"}>
            <Tag>{t().states[tokenState(token, now())]}</Tag>
          </Show>
        </>
      ),
    },
    {
      key: "permissions",
      title: t().columns.permissions,
      width: 96,
      align: "end",
      class: "num",
      cell: ({ permissions }) => t().permissionCount(permissions.length),
    },
    { key: "stores", title: t().columns.stores, width: 200, phone: "work", wideOnly: true, cell: storeNames },
    {
      key: "expires",
      title: t().columns.expires,
      width: 130,
      align: "end",
      phone: "mark",
      class: "num",
      cell: ({ expiresAt }) => (expiresAt ? dateText(expiresAt, frame()) : t().noEnd),
    },
    {
      key: "used",
      title: t().columns.lastUsed,
      width: 130,
      align: "end",
      phone: "state",
      class: "num text-ink-2",
      cell: ({ lastUsedAt }) => (lastUsedAt ? nearText(lastUsedAt, frame()) : t().never),
    },
  ];
}
