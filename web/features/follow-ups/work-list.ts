import { createSignal } from "solid-js";
import { paths } from "../../platform/paths.ts";
import type { OpenListFilters } from "./follow-ups.queries.ts";

/** The list that is being worked through: where it stands, what it holds, and the row that was taken from it. */
export type WorkList = { href: string; filters: OpenListFilters };

const [workList, setWorkList] = createSignal<WorkList>({ href: paths.workbench, filters: { own: true } });
const [pickedId, pickId] = createSignal<string | null>(null);

/** The list that the call screen goes back to and takes the next call from. */
/** The row chosen on the workbench, kept while a call is made. */
export { pickedId, pickId, setWorkList, workList };
