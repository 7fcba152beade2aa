import { useNavigate, useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { askForSearch } from "../../platform/search-request.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyCap } from "../../ui/key-cap.tsx";
import { Empty, ProblemNote } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { useCustomerColumns } from "./components/customer-columns.tsx";
import { NewCustomerDrawer } from "./components/new-customer.tsx";
import { createCards } from "./customer-cards.ts";
import { type CustomerType, customersQuery } from "./customers.queries.ts";
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
  const cards = createCards(() => dataOf(query)?.pages ?? []);
  const columns = useCustomerColumns(cards);
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
        <Show when={cards.problem()}>
          {(problem) => (
            <div class="px-5 py-2">
              <ProblemNote problem={problem()} onRetry={cards.retry} />
            </div>
          )}
        </Show>
        <PagedList
          label={t().title}
          query={query}
          columns={columns()}
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
