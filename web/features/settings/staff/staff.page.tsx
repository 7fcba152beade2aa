import { useNavigate } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { chosenStore } from "../../../platform/chosen-store.ts";
import { language } from "../../../platform/i18n.ts";
import { createShortcuts } from "../../../platform/keys.ts";
import { may, useMe } from "../../../platform/me.tsx";
import { paths } from "../../../platform/paths.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import type { Column } from "../../../ui/data-list.tsx";
import { Empty } from "../../../ui/note.tsx";
import { PagedList } from "../../../ui/paged-list.tsx";
import { SheetHeader, SheetScroll, ThumbBar } from "../../../ui/sheet.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { restDayText } from "./rest-days.ts";
import { createRoleName } from "./role-name.ts";
import { staffQuery } from "./staff.queries.ts";
import { t } from "./staff.words.ts";
import type { Colleague } from "./staff-values.ts";

/** The colleagues of the chosen store, or of all in sight. */
export function StaffPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const query = useInfiniteQuery(() => staffQuery(chosenStore()));
  const mayManage = () => may(me(), "staff:manage");
  const add = paths.settingsRecord("staff", "new");
  const open = (id: string) => paths.settingsRecord("staff", id);
  const columns = createColumns(open);
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [{ code: "KeyN", cap: "N", label: t().add, active: mayManage(), run: () => navigate(add) }],
  }));
  return (
    <>
      <SheetHeader
        title={t().title}
        note={me().stores.find(({ id }) => id === chosenStore())?.name}
        acts={
          <Show when={mayManage()}>
            <ButtonLink href={add} icon="plus" cap="N" class="max-desk:hidden">
              {t().add}
            </ButtonLink>
          </Show>
        }
      />
      <SheetScroll>
        <PagedList
          label={t().list}
          query={query}
          columns={columns()}
          look={({ state }) => (state === "left" ? "dim" : undefined)}
          onOpen={({ id }) => navigate(open(id))}
          empty={
            <Empty acts={mayManage() ? <ButtonLink href={add}>{t().add}</ButtonLink> : undefined}>
              {t().empty}
            </Empty>
          }
        />
      </SheetScroll>
      <Show when={mayManage()}>
        <ThumbBar>
          <ButtonLink kind="go" href={add}>
            {t().add}
          </ButtonLink>
        </ThumbBar>
      </Show>
    </>
  );
}

function createColumns(open: (id: string) => string): () => Column<Colleague>[] {
  const me = useMe();
  const roleName = createRoleName();
  const storeNames = ({ sight, storeIds }: Colleague): string => {
    const names = me()
      .stores.filter(({ id }) => storeIds.includes(id))
      .map(({ name }) => name);
    return sight === "group" && names.length === 0 ? t().group : names.join("、");
  };
  return () => [
    {
      key: "name",
      title: t().columns.name,
      width: 180,
      main: true,
      phone: "name",
      cell: (person) => (
        <>
          <a href={open(person.id)}>{person.name}</a>
          <Show
            when={person.state === "left"}
            fallback={
              <Show when={!person.joined}>
                <Tag tone="ring">{t().notJoined}</Tag>
              </Show>
            }
          >
            <Tag>{t().left}</Tag>
          </Show>
        </>
      ),
    },
    { key: "role", title: t().columns.role, width: 150, phone: "work", cell: ({ role }) => roleName(role) },
    { key: "stores", title: t().columns.stores, phone: "mark", cell: storeNames },
    {
      key: "sight",
      title: t().columns.sight,
      width: 120,
      wideOnly: true,
      cell: ({ sight }) => t().sights[sight],
    },
    {
      key: "rest",
      title: t().columns.restDays,
      width: 120,
      wideOnly: true,
      cell: ({ restDays }) => (
        <span classList={{ "text-ink-3": restDays.length === 0 }}>{restDayText(restDays)}</span>
      ),
    },
    {
      key: "open",
      title: t().columns.open,
      width: language() === "zh" ? 80 : 100,
      align: "end",
      phone: "state",
      class: "num",
      cell: ({ openFollowUps }) => (
        <span classList={{ "text-ink-3": openFollowUps === 0 }}>{openFollowUps}</span>
      ),
    },
  ];
}
