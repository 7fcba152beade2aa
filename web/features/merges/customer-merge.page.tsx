import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { findCustomers } from "../../platform/archive-search.ts";
import { useColleagueName } from "../../platform/colleagues.ts";
import { language } from "../../platform/i18n.ts";
import { useMe } from "../../platform/me.tsx";
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
import { customerQuery } from "../customers/customers.queries.ts";
import { type MergeField, MergeSheet } from "./components/merge-sheet.tsx";
import { countLines } from "./merge-values.ts";
import {
  type CustomerPreview,
  customerPreviewQuery,
  likeCustomers,
  mergeCustomers,
  renewMerged,
  type Side,
  UNDO_DAYS,
} from "./merges.queries.ts";
import { t } from "./merges.words.ts";
import { takeMergeBack } from "./undo-made.ts";

type Customer = CustomerPreview["kept"]["customer"];
type Choices = CustomerPreview["advised"];
type FieldName = keyof Choices;

/** Makes one of two customers: pick the other, choose field by field, see what moves, confirm. */
export function CustomerMergePage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams<{ with?: string; swapped?: string }>();
  const other = () => search.with ?? "";
  const ids = () => (search.swapped ? [other(), params.id] : [params.id, other()]) as [string, string];
  const here = useQuery(() => customerQuery(params.id));
  const preview = useQuery(() => customerPreviewQuery(...ids()));
  const [picked, setPicked] = createSignal<ComboOption | null>(null);
  const name = () => dataOf(here)?.data.name ?? "";
  // Before anything is typed, those who may well be the same.
  const find = async (query: string, signal: AbortSignal) => {
    if (query !== "") return (await findCustomers(query, signal)).filter(({ value }) => value !== params.id);
    const like = await likeCustomers(params.id, signal);
    return like.map(({ id, name: label, because }) => ({
      value: id,
      label,
      aside: t().because(because.map((trait) => t().traits[trait])),
    }));
  };
  return (
    <Sheet>
      <SheetHeader
        title={t().title(name())}
        back={{ href: paths.customer(params.id), label: t().back }}
        ruled
      />
      <div class="max-w-120 px-6 pt-4 max-desk:px-4">
        <Field label={t().which.customer} hint={t().whichHint.customer}>
          {(ties) => (
            <Combobox
              {...ties()}
              label={t().which.customer}
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

function Merging(props: { preview: CustomerPreview; onSwap: () => void }): JSX.Element {
  const me = useMe();
  const navigate = useNavigate();
  const colleagueName = useColleagueName();
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  const kept = () => props.preview.kept.customer;
  const gone = () => props.preview.gone.customer;
  const texts: Record<FieldName, (customer: Customer) => string | null> = {
    name: ({ name }) => name,
    type: ({ type }) => t().types[type],
    gender: ({ gender }) => (gender ? t().genders[gender] : null),
    birthday: ({ birthday }) => (birthday ? calendarDateText(birthday, language()) : null),
    hobby: ({ hobby }) => hobby,
    level: ({ level }) => level,
    address: ({ address }) => address,
    note: ({ note }) => note,
    store: ({ storeId }) => me().stores.find(({ id }) => id === storeId)?.name ?? storeId,
    keeper: ({ keeperId }) => colleagueName(keeperId) ?? null,
  };
  const fields = () =>
    (Object.keys(texts) as FieldName[]).map(
      (name): MergeField<FieldName> => ({
        name,
        label: t().fields[name],
        kept: texts[name](kept()),
        gone: texts[name](gone()),
      }),
    );
  const notes = () => {
    const { callsCancelled, firstContactsJoined } = props.preview;
    return [
      ...(callsCancelled > 0 ? [t().callsCancelled(callsCancelled)] : []),
      ...(firstContactsJoined > 0 ? [t().firstContactsJoined(firstContactsJoined)] : []),
    ];
  };
  const merge = async (choices: Partial<Record<FieldName, Side>>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await mergeCustomers({
        keptId: kept().id,
        goneId: gone().id,
        keptVersion: kept().version,
        goneVersion: gone().version,
        choices,
      });
      const name = choices.name === "gone" ? gone().name : kept().name;
      toast({ text: t().done(name), undo: () => void takeMergeBack(done.id), topic: "merge" });
      navigate(paths.customer(done.kept));
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
      names={{ kept: kept().name, gone: gone().name }}
      fields={fields()}
      advised={props.preview.advised}
      counts={countLines(props.preview.kept.counts, props.preview.gone.counts, t().counts)}
      notes={notes()}
      promise={t().promise.customer(UNDO_DAYS)}
      problem={problem()}
      busy={busy()}
      onSwap={() => props.onSwap()}
      onMerge={(choices) => void merge(choices)}
    />
  );
}
