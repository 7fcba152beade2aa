import { type JSX, onMount, Show } from "solid-js";
import { Bones } from "../../../ui/loaded.tsx";
import type { Import } from "../imports.queries.ts";
import { useReadAgain } from "../imports.read-again.ts";
import { nothingDecided, sentAs } from "../imports.recent-upload.ts";
import { ImportFailed } from "./import-failed.tsx";

const ORDER_FIELDS = new Set(["orderNumber", "arrivedAt", "settledAt", "deliveredAt"]);

/** Whether a file that was assumed to hold repair orders has not one of the columns that make them. */
export function isMisjudged({ id, kind, problem, columns }: Import): boolean {
  return (
    sentAs(id)?.upload.kindAssumed === true &&
    kind === "service-visits" &&
    problem?.code === "imports.missing_column" &&
    !columns.some(({ field }) => field !== null && ORDER_FIELDS.has(field))
  );
}

/** Reads a misjudged file as what else it may be: customers. */
export function AssumedKind(props: { import: Import }): JSX.Element {
  const again = useReadAgain();
  onMount(() => {
    const sent = sentAs(props.import.id);
    if (!sent) return;
    again.mutate({
      upload: { ...sent.upload, kind: "customers", kindAssumed: false },
      decided: nothingDecided,
    });
  });
  return (
    <Show when={again.error} fallback={<Bones lines={6} />}>
      <ImportFailed import={props.import} />
    </Show>
  );
}
