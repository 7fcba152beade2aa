import { useNavigate } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { chosenStore } from "../../platform/chosen-store.ts";
import { countText, vinTail } from "../../platform/formats.ts";
import { may, useMe, zoneOf } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { timeFrame } from "../../platform/time-frame.ts";
import { calendarDayText, type TimeFrame } from "../../platform/time-text.ts";
import { ButtonLink } from "../../ui/button.tsx";
import type { Column } from "../../ui/data-list.tsx";
import { FilterBar } from "../../ui/filters.tsx";
import { Empty } from "../../ui/note.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Sheet, SheetHeader, SheetScroll } from "../../ui/sheet.tsx";
import { Plate } from "../../ui/text-parts.tsx";
import { ExportMenu } from "../exports/export-menu.tsx";
import { type Vehicle, vehiclesQuery } from "./vehicles.queries.ts";
import { t } from "./vehicles.words.ts";

/** The cars on file, newest first; beside the customers they belong to. */
export function VehiclesPage(): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const query = useInfiniteQuery(() => vehiclesQuery(chosenStore()));
  return (
    <Sheet>
      <SheetHeader title={t().title} />
      <FilterBar
        label={t().filters}
        current="vehicles"
        filters={[
          { key: "all", label: t().all, href: paths.customers },
          { key: "person", label: t().persons, href: `${paths.customers}?type=person` },
          { key: "organisation", label: t().organisations, href: `${paths.customers}?type=organisation` },
          { key: "vehicles", label: t().title, href: paths.vehicles },
        ]}
        tools={<ExportMenu list="vehicles" filters={{ storeId: chosenStore() }} />}
      />
      <SheetScroll>
        <PagedList
          label={t().title}
          query={query}
          columns={columns(timeFrame(zoneOf(me())))}
          onOpen={(row) => navigate(paths.vehicle(row.id))}
          empty={
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
        />
      </SheetScroll>
    </Sheet>
  );
}

function quiet(text: string | null): JSX.Element {
  return text === null || text === "" ? <span class="text-ink-3">—</span> : text;
}

function columns(frame: TimeFrame): Column<Vehicle>[] {
  const date = (on: string | null) => (on ? calendarDayText(on, frame) : null);
  return [
    {
      key: "plate",
      title: t().columnPlate,
      width: 150,
      main: true,
      phone: "name",
      cell: (row) => (
        <a href={paths.vehicle(row.id)}>
          <Show when={row.plate} fallback={t().noPlate}>
            {(plate) => <Plate plate={plate()} />}
          </Show>
        </a>
      ),
    },
    {
      key: "model",
      title: t().columnModel,
      phone: "work",
      cell: (row) => quiet([row.brand, row.model].filter(Boolean).join(" ")),
    },
    {
      key: "vin",
      title: t().columnVin,
      width: 140,
      phone: "state",
      cell: (row) => <span class="num text-ink-2">{row.vin ? vinTail(row.vin) : "—"}</span>,
    },
    {
      key: "mileage",
      title: t().columnMileage,
      width: 120,
      align: "end",
      phone: "mark",
      cell: (row) => (
        <span class="num">{row.mileageKm === null ? "—" : t().km(countText(row.mileageKm))}</span>
      ),
    },
    {
      key: "insurance",
      title: t().columnInsurance,
      width: 150,
      align: "end",
      wideOnly: true,
      cell: (row) => <span class="num text-ink-2">{quiet(date(row.insuranceExpiresOn))}</span>,
    },
    {
      key: "last-visit",
      title: t().columnLastVisit,
      width: 150,
      align: "end",
      wideOnly: true,
      cell: (row) => <span class="num text-ink-2">{quiet(date(row.lastVisitOn))}</span>,
    },
  ];
}
