import { useNavigate, useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createEffect, createSignal, type JSX, Show } from "solid-js";
import { plateText, vinTail } from "../../platform/formats.ts";
import { createShortcuts } from "../../platform/keys.ts";
import { may, useMe } from "../../platform/me.tsx";
import { paths } from "../../platform/paths.ts";
import { dataOf } from "../../platform/query-data.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { RecordBones } from "../../ui/record-bones.tsx";
import { Sheet, SheetColumns, SheetHeader, SheetScroll, SidePane } from "../../ui/sheet.tsx";
import { HistoryBlock } from "../history/history-panel.tsx";
import { MergeHistory } from "../merges/components/merge-history.tsx";
import { vehicleMergesQuery } from "../merges/merges.queries.ts";
import { EditVehicle } from "./components/edit-vehicle.tsx";
import { MileageSection, VisitsSection } from "./components/history-sections.tsx";
import { OwnerDialog } from "./components/owner-dialog.tsx";
import { FactsBlock, PeopleBlock, PlatesBlock } from "./components/side-blocks.tsx";
import { type VehicleFile, vehicleQuery } from "./vehicles.queries.ts";
import { t } from "./vehicles.words.ts";

/** One car: what is on file, its plates, who owns and drives it, its visits and readings. */
export function VehiclePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const navigate = useNavigate();
  const query = useQuery(() => vehicleQuery(params.id));
  // An address of a car that was merged into another leads to it.
  createEffect(() => {
    const id = dataOf(query)?.data.id;
    if (id !== undefined && id !== params.id) navigate(paths.vehicle(id), { replace: true });
  });
  return (
    <Sheet>
      <Show when={query.isError && !dataOf(query)}>
        <SheetHeader title={t().title} back={{ href: paths.vehicles, label: t().title }} ruled />
      </Show>
      <Loaded query={query} bones={<RecordBones />}>
        {(known) => <File vehicle={known().data} etag={known().etag ?? ""} />}
      </Loaded>
    </Sheet>
  );
}

/** What people call the car: its plate, else the tail of its VIN. */
function nameOf({ plate, vin }: VehicleFile): string {
  if (plate) return plateText(plate);
  return vin ? vinTail(vin) : t().noPlate;
}

function File(props: { vehicle: VehicleFile; etag: string }): JSX.Element {
  const me = useMe();
  const [editing, setEditing] = createSignal(false);
  const [changing, setChanging] = createSignal(false);
  const merges = useQuery(() => vehicleMergesQuery(props.vehicle.id));
  const mayMerge = () => may(me(), "customers:merge");
  const mayEdit = () => may(me(), "customers:edit");
  createShortcuts(() => ({
    title: nameOf(props.vehicle),
    shortcuts: [
      { code: "KeyE", cap: "E", label: t().editVehicle, active: mayEdit(), run: () => setEditing(true) },
    ],
  }));
  return (
    <>
      <SheetHeader
        title={nameOf(props.vehicle)}
        back={{ href: paths.vehicles, label: t().title }}
        note={[props.vehicle.brand, props.vehicle.model].filter(Boolean).join(" ")}
        acts={
          <Show when={mayEdit()}>
            <Show when={mayMerge()}>
              <ButtonLink href={paths.mergeVehicle(props.vehicle.id)}>{t().mergeAct}</ButtonLink>
            </Show>
            <Button onClick={() => setChanging(true)}>{t().changeOwner}</Button>
            <Button cap="E" onClick={() => setEditing(true)}>
              {t().edit}
            </Button>
          </Show>
        }
        ruled
      />
      <SheetColumns
        start={
          <SidePane label={t().facts}>
            <FactsBlock vehicle={props.vehicle} />
            <PlatesBlock plates={props.vehicle.plates} />
            <HistoryBlock of="vehicle" id={props.vehicle.id} />
          </SidePane>
        }
        end={
          <SidePane label={t().people}>
            <PeopleBlock parties={props.vehicle.parties} />
            <MergeHistory merges={dataOf(merges) ?? []} mayMerge={mayMerge()} />
          </SidePane>
        }
      >
        <SheetScroll padded>
          <VisitsSection visits={props.vehicle.visits} />
          <MileageSection readings={props.vehicle.mileage} />
        </SheetScroll>
      </SheetColumns>
      <Show when={editing()}>
        <EditVehicle vehicle={props.vehicle} etag={props.etag} onClose={() => setEditing(false)} />
      </Show>
      <OwnerDialog
        vehicle={props.vehicle}
        name={nameOf(props.vehicle)}
        open={changing()}
        onClose={() => setChanging(false)}
      />
    </>
  );
}
