import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { useColleagueName } from "../../platform/colleagues.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { askForSearch } from "../../platform/search-request.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { dateText } from "../../platform/time-text.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import type { Column } from "../../ui/data-list.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyCap } from "../../ui/key-cap.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { NewCustomerDrawer } from "./components/new-customer.tsx";
import { type Customer, type CustomerType, customersQuery } from "./customers.queries.ts";
import { t } from "./customers.words.ts";

function typeIn(text: string | undefined): CustomerType | null {
  return text === "person" || text === "organisation" ? text : null;
}

/** 客户档案: who is on file, newest first. */
export function CustomersPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ type?: string; new?: string }>();
  const [adding, setAdding] = createSignal(false);
  // `paths.newCustomer`, also from this page itself.
  createEffect(() => {
    if (search.new && mayEdit()) setAdding(true);
  });
  const type = () => typeIn(search.type);
  const query = useInfiniteQuery(() => customersQuery({ storeId: chosenStore(), type: type() }));
  const mayEdit = () => may(me(), "customers:edit");
  createShortcuts(() => ({
    title: t().title,
    shortcuts: [
      { code: "KeyN", cap: "N", label: t().newCustomer, active: mayEdit(), run: () => setAdding(true) },
    ],
  }));
  return (
    <Sheet>
      <SheetHeader
        title={t().title}
        acts={
          <>
            <button type="button" class="nav-find mb-0 w-64 max-desk:hidden" onClick={askForSearch}>
              <Icon name="search" size="small" />
              <span class="clip">{t().search}</span>
              <KeyCap cap="/" />
            </button>
            <Show when={mayEdit()}>
              <Button icon="plus" cap="N" onClick={() => setAdding(true)}>
                {t().newCustomer}
              </Button>
            </Show>
          </>
        }
      />
      <button type="button" class="nav-find mx-4 mb-1 h-11 desk:hidden" onClick={askForSearch}>
        <Icon name="search" size="small" />
        <span class="clip">{t().search}</span>
      </button>
      <FilterBar
        label={t().filters}
        current={type() ?? "all"}
        filters={[
          { key: "all", label: t().all, href: paths.customers },
          { key: "person", label: t().persons, href: `${paths.customers}?type=person` },
          { key: "organisation", label: t().organisations, href: `${paths.customers}?type=organisation` },
          { key: "vehicles", label: t().vehicles, href: paths.vehicles },
        ]}
        tools={<ExportMenu list="customers" filters={{ storeId: chosenStore(), type: type() }} />}
      />
      <SheetScroll>
        <PagedList
          label={t().title}
          query={query}
          columns={useColumns()()}
          onOpen={(row) => navigate(paths.customer(row.id))}
          empty={<NoCustomers filtered={type() !== null} />}
        />
      </SheetScroll>
      <Show when={adding()}>
        <NewCustomerDrawer
          onClose={() => {
            setAdding(false);
            if (search.new) navigate(paths.customers, { replace: true });
          }}
        />
      </Show>
    </Sheet>
  );
}

function NoCustomers(props: { filtered: boolean }): JSX.Element {
  const me = useMe();
  return (
    <Show
      when={props.filtered}
      fallback={
        <Empty
          acts={
            <Show when={may(me(), "imports:run")}>
              <ButtonLink kind="go" href={paths.imports}>
                {t().toImports}
              </ButtonLink>
            </Show>
          }
        >
          {t().empty}
        </Empty>
      }
    >
      <Empty acts={<ButtonLink href={paths.customers}>{t().showAll}</ButtonLink>}>{t().emptyFiltered}</Empty>
    </Show>
  );
}

function useColumns(): () => Column<Customer>[] {
  const me = useMe();
  const colleagueName = useColleagueName();
  const storeName = (id: string | null) => me().stores.find((store) => store.id === id)?.name;
  const quiet = (text: string | null | undefined): JSX.Element => (
    <Show when={text} fallback={<span class="text-ink-3 max-desk:hidden">—</span>}>
      {text}
    </Show>
  );
  return () => [
    {
      key: "name",
      title: t().columnName,
      width: 260,
      narrow: 220,
      main: true,
      phone: "name",
      cell: (row) => (
        <>
          <a href={paths.customer(row.id)}>{row.name}</a>
          <Show when={row.type === "organisation"}>
            <Tag>{t().organisation}</Tag>
          </Show>
        </>
      ),
    },
    { key: "level", title: t().columnLevel, width: 110, phone: "state", cell: (row) => quiet(row.level) },
    {
      key: "keeper",
      title: t().columnKeeper,
      width: 110,
      phone: "work",
      cell: (row) => (
        <>
          {quiet(colleagueName(row.keeperId))}
          <span class="text-ink-3 desk:hidden"> {storeName(row.storeId)}</span>
        </>
      ),
    },
    ...(me().stores.length > 1
      ? [
          {
            key: "store",
            title: t().columnStore,
            width: 160,
            wideOnly: true,
            cell: (row: Customer) => quiet(storeName(row.storeId)),
          },
        ]
      : []),
    { key: "address", title: t().columnAddress, wideOnly: true, cell: (row) => quiet(row.address) },
    {
      key: "created",
      title: t().columnCreated,
      width: 140,
      align: "end",
      phone: "mark",
      cell: (row) => (
        <span class="num text-ink-2">
          {dateText(row.createdAt, timeFrame(zoneOf(me(), row.storeId ?? undefined)))}
        </span>
      ),
    },
  ];
}
