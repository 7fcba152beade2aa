import { type Accessor, batch, createSignal } from "solid-js";
import { createDraft, type Draft } from "../../platform/drafts.ts";
import { type ApiProblem, asProblem } from "../../platform/problem.ts";
import { toast } from "../../ui/toast.ts";
import {
  type ActField,
  type ActValues,
  missingFields,
  readValues,
  startingValues,
  stepBody,
} from "./act-values.ts";
import type { CaseAct } from "./case-acts.ts";
import type { Case } from "./case-list.ts";
import { closeCase, takeStep } from "./cases.queries.ts";
import { t } from "./cases.words.ts";

/** The act that is being written on a case page; one at a time, kept as a draft until it is sent. */
export type CaseDesk = {
  act: Accessor<CaseAct | null>;
  values: Accessor<ActValues>;
  /** The sentence beside a field that lacks something, or that the server refused. */
  errorOf: (field: ActField) => string | undefined;
  /** What the server refused as a whole; null while nothing stands in the way. */
  problem: Accessor<ApiProblem | null>;
  busy: Accessor<boolean>;
  draft: Pick<Draft<unknown>, "savedAt" | "refused">;
  begin: (act: CaseAct) => void;
  set: (changes: Partial<ActValues>) => void;
  /** Throws away what was written. */
  leave: () => void;
  save: () => Promise<void>;
};

type Kept = { act: CaseAct; values: ActValues };

const ACTS = ["acknowledged", "planned", "updated", "solved", "raised", "reassigned", "closed"] as const;

function readKept(kept: unknown): Kept | null {
  if (typeof kept !== "object" || kept === null || !("act" in kept) || !("values" in kept)) return null;
  const act = ACTS.find((known) => known === kept.act);
  const values = readValues(kept.values);
  return act && values ? { act, values } : null;
}

/** The desk of one case and one person. `allowed` says what may be done as the case stands. */
export function createCaseDesk(input: {
  case: Accessor<Case>;
  staffId: string | null;
  allowed: (act: CaseAct) => boolean;
}): CaseDesk {
  const { case: one, staffId, allowed } = input;
  const draft = createDraft<Kept>({ key: `case:${staffId}:${one().id}`, read: readKept });
  const restored = draft.restored && allowed(draft.restored.value.act) ? draft.restored.value : null;

  const [act, setAct] = createSignal<CaseAct | null>(restored?.act ?? null);
  const [values, setValues] = createSignal<ActValues>(restored?.values ?? startingValues(one()));
  const [missing, setMissing] = createSignal<readonly ActField[]>([]);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);

  const leave = (): void => {
    draft.clear();
    batch(() => {
      setAct(null);
      setProblem(null);
      setMissing([]);
    });
  };

  const send = (writing: CaseAct): Promise<Case> => {
    if (writing !== "closed") return takeStep(one().id, stepBody(writing, values()));
    return closeCase(one().id, { words: values().text.trim(), satisfied: values().satisfied === "yes" });
  };

  return {
    act,
    values,
    problem,
    busy,
    draft,
    leave,
    errorOf(field) {
      if (missing().includes(field)) return field === "level" ? t().chooseHigher : t().required;
      const textPointer = act() === "closed" ? "/words" : "/text";
      return problem()?.fieldError(field === "text" ? textPointer : `/${field}`);
    },
    begin(next) {
      batch(() => {
        // What was written for one act is as good for another: a plan that turned out to be the solution.
        if (act() === null) setValues(startingValues(one()));
        setAct(next);
        setProblem(null);
        setMissing([]);
      });
    },
    set(changes) {
      setValues((before) => ({ ...before, ...changes }));
      // A level or a mark that makes it major: either is what raising lacked.
      const mended = (field: ActField): boolean =>
        field in changes || (field === "level" && "major" in changes);
      setMissing((before) => before.filter((field) => !mended(field)));
      const writing = act();
      if (writing) draft.save({ act: writing, values: values() });
    },
    async save() {
      const writing = act();
      if (!writing || busy()) return;
      setMissing(missingFields({ act: writing, values: values(), case: one() }));
      if (missing().length > 0) return;
      setBusy(true);
      setProblem(null);
      try {
        const after = await send(writing);
        leave();
        toast({ text: writing === "closed" && after.state !== "closed" ? t().reopened : t().saved[writing] });
      } catch (thrown) {
        setProblem(asProblem(thrown));
      } finally {
        setBusy(false);
      }
    },
  };
}
