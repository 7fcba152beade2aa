import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { findVehicles } from "../../platform/archive-search.ts";
import { archiveWords } from "../../platform/archive-words.ts";
import { countText, plateText, vinTail } from "../../platform/formats.ts";
import { language } from "../../platform/i18n.ts";
import { paths } from "../../platform/paths.ts";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { dataOf } from "../../platform/query-data.ts";
import { calendarDateText } from "../../platform/time-text.ts";
import { Combobox, type ComboOption } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { RecordBones } from "../../ui/record-bones.tsx";
import { Sheet, SheetHeader } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast.ts";
import { vehicleQuery } from "../vehicles/vehicles.queries.ts";
import { type MergeField, MergeSheet } from "./components/merge-sheet.tsx";
import { countLines } from "./merge-values.ts";
import {
  likeVehicles,
  mergeVehicles,
  renewMerged,
  type Side,
  UNDO_DAYS,
  type VehiclePreview,
  vehiclePreviewQuery,
} from "./merges.queries.ts";
import { t } from "./merges.words.ts";
import { takeMergeBack } from "./undo-made.ts";

type Vehicle = VehiclePreview["kept"]["vehicle"];
type FieldName = keyof VehiclePreview["advised"];

function nameOf({ plate, vin }: Pick<Vehicle, "plate" | "vin">): string {
  if (plate) return plateText(plate);
  return vin ? vinTail(vin) : t().noPlate;
}

/** Makes one of two cars: pick the other, choose field by field, see what moves, confirm. */
export function VehicleMergePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams<{ with?: string; swapped?: string }>();
  const other = () => search.with ?? "";
  const ids = () => (search.swapped ? [other(), params.id] : [params.id, other()]) as [string, string];
  const here = useQuery(() => vehicleQuery(params.id));
  const preview = useQuery(() => vehiclePreviewQuery(...ids()));
  const [picked, setPicked] = createSignal<ComboOption | null>(null);
  const name = () => {
    const known = dataOf(here)?.data;
    return known ? nameOf(known) : "";
  };
  // Before anything is typed, those that may well be the same.
  const find = async (query: string, signal: AbortSignal) => {
    if (query !== "") return (await findVehicles(query, signal)).filter(({ value }) => value !== params.id);
    const like = await likeVehicles(params.id, signal);
    return like.map((one) => ({
      value: one.id,
      label: nameOf(one),
      aside: t().because(one.because.map((trait) => t().traits[trait])),
    }));
  };
  return (
    <Sheet>
      <SheetHeader
        title={t().title(name())}
        back={{ href: paths.vehicle(params.id), label: t().back }}
        ruled
      />
      <div class="max-w-120 px-6 pt-4 max-desk:px-4">
        <Field label={t().which.vehicle} hint={t().whichHint.vehicle}>
          {(ties) => (
            <Combobox
              {...ties()}
              label={t().which.vehicle}
              chosen={picked()}
              find={find}
              onChosen={(option) => {
                setPicked(option);
                setSearch({ with: option?.value ?? "", swapped: "" }, { replace: true });
              }}
            />
          )}
        </Field>
      </div>
      <Show when={other()}>
        <Loaded query={preview} bones={<RecordBones />}>
          {(shown) => (
            <Merging
              preview={shown()}
              onSwap={() => setSearch({ swapped: search.swapped ? "" : "1" }, { replace: true })}
            />
          )}
        </Loaded>
      </Show>
    </Sheet>
  );
}

function Merging(props: { preview: VehiclePreview; onSwap: () => void }): JSX.Element {
  const navigate = useNavigate();
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const kept = () => props.preview.kept.vehicle;
  const gone = () => props.preview.gone.vehicle;
  const day = (date: string | null) => (date ? calendarDateText(date, language()) : null);
  const km = (count: number | null) => (count === null ? null : t().km(countText(count)));
  const texts: Record<FieldName, (vehicle: Vehicle) => string | null> = {
    plate: ({ plate }) => (plate ? plateText(plate) : null),
    brand: ({ brand }) => brand,
    model: ({ model }) => model,
    energy: ({ energy }) => (energy ? archiveWords().energies[energy] : null),
    boughtOn: ({ boughtOn }) => day(boughtOn),
    insuranceExpiresOn: ({ insuranceExpiresOn }) => day(insuranceExpiresOn),
    nextServiceOn: ({ nextServiceOn }) => day(nextServiceOn),
    nextServiceKm: ({ nextServiceKm }) => km(nextServiceKm),
    mileageKm: ({ mileageKm }) => km(mileageKm),
  };
  const fields = () =>
    (Object.keys(texts) as FieldName[]).map(
      (name): MergeField<FieldName> => ({
        name,
        label: t().carFields[name],
        kept: texts[name](kept()),
        gone: texts[name](gone()),
      }),
    );
  const merge = async (choices: Partial<Record<FieldName, Side>>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await mergeVehicles({
        keptId: kept().id,
        goneId: gone().id,
        keptVersion: kept().version,
        goneVersion: gone().version,
        choices,
      });
      const name = nameOf(choices.plate === "gone" ? gone() : kept());
      toast({ text: t().done(name), undo: () => void takeMergeBack(done.id), topic: "merge" });
      navigate(paths.vehicle(done.kept));
      // The preview asks no more once the screen is left: the two are one now.
      renewMerged();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <MergeSheet
      names={{ kept: nameOf(kept()), gone: nameOf(gone()) }}
      fields={fields()}
      advised={props.preview.advised}
      counts={countLines(props.preview.kept.counts, props.preview.gone.counts, t().carCounts)}
      notes={props.preview.vin ? [t().vinStays(props.preview.vin)] : []}
      promise={t().promise.vehicle(UNDO_DAYS)}
      problem={problem()}
      busy={busy()}
      onSwap={() => props.onSwap()}
      onMerge={(choices) => void merge(choices)}
    />
  );
}
