import { type Accessor, batch, createEffect, createSignal, on } from "solid-js";
import { createDraft, type Draft } from "./drafts.ts";
import { changedFields, type FormValues, rebaseEdit } from "./edit-rebase.ts";
import { online } from "./online.ts";
import { type ApiProblem, asProblem } from "./problem.ts";

/** A record as a form sees it, with the ETag that saving it must carry. */
export type RecordSnapshot<Field extends string> = { values: FormValues<Field>; etag: string };

/** Who saved the record first, and when (ISO 8601). */
export type OtherEdit = { by: string; at: string };

/** The edit of one record by one person. */
export type RecordForm<Field extends string> = {
  values: Accessor<FormValues<Field>>;
  set: (field: Field, value: string) => void;
  isChanged: Accessor<boolean>;
  /** Why the last try was refused; null while nothing stands in the way. */
  problem: Accessor<ApiProblem | null>;
  /** Somebody who saved the record first; what was typed is still here, to be looked at and saved again. */
  otherEdit: Accessor<OtherEdit | null>;
  /** What that somebody wrote into fields that were changed here too. */
  theirs: Accessor<Partial<Record<Field, string>>>;
  takeTheirs: (field: Field) => void;
  busy: Accessor<boolean>;
  save: () => Promise<void>;
  /** Throws away what was typed. */
  discard: () => void;
  draft: Pick<Draft<unknown>, "savedAt" | "refused">;
};

type Kept<Field extends string> = { base: FormValues<Field>; typed: FormValues<Field> };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function readValues<Field extends string>(kept: unknown, like: FormValues<Field>): FormValues<Field> | null {
  if (!isRecord(kept)) return null;
  const read: Record<Field, string> = { ...like };
  for (const field in like) {
    const value = kept[field];
    if (typeof value !== "string") return null;
    read[field] = value;
  }
  return read;
}

/** The latest of the changes that the body of a 412 tells of. */
function otherEditOf(problem: ApiProblem): OtherEdit {
  const changes = problem.body.changes;
  const [latest]: unknown[] = Array.isArray(changes) ? changes : [];
  if (!isRecord(latest)) return { by: "", at: "" };
  return {
    by: typeof latest.by === "string" ? latest.by : "",
    at: typeof latest.at === "string" ? latest.at : "",
  };
}

/**
 * A form over one versioned record. Sends only what was changed; keeps a draft; where somebody else saved
 * first, reads the record anew and lays what was typed over it. `draftKey` names the record and the person.
 */
export function createRecordForm<Field extends string>({
  draftKey,
  opened,
  reload,
  send,
  onSaved,
}: {
  draftKey: string;
  opened: RecordSnapshot<Field>;
  reload: () => Promise<RecordSnapshot<Field>>;
  send: (changes: Partial<Record<Field, string>>, etag: string) => Promise<unknown>;
  onSaved: () => void;
}): RecordForm<Field> {
  const draft = createDraft<Kept<Field>>({
    key: draftKey,
    read: (kept) => {
      if (!isRecord(kept)) return null;
      const base = readValues(kept.base, opened.values);
      const typed = readValues(kept.typed, opened.values);
      return base && typed ? { base, typed } : null;
    },
  });
  const start = draft.restored
    ? rebaseEdit({ ...draft.restored.value, current: opened.values })
    : { values: opened.values, theirs: {} };

  const [snapshot, setSnapshot] = createSignal(opened);
  const [values, setValues] = createSignal(start.values);
  const [theirs, setTheirs] = createSignal<Partial<Record<Field, string>>>(start.theirs);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [otherEdit, setOtherEdit] = createSignal<OtherEdit | null>(null);
  const [busy, setBusy] = createSignal(false);

  const changes = () => changedFields(snapshot().values, values());
  const isChanged = () => Object.keys(changes()).length > 0;

  const rebase = async (stale: ApiProblem): Promise<void> => {
    const current = await reload();
    const rebased = rebaseEdit({ base: snapshot().values, typed: values(), current: current.values });
    batch(() => {
      setSnapshot(current);
      setValues(() => rebased.values);
      setTheirs(() => rebased.theirs);
      setOtherEdit(otherEditOf(stale));
    });
  };

  const trySave = async (): Promise<void> => {
    if (isChanged()) await send(changes(), snapshot().etag);
    draft.clear();
    onSaved();
  };

  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setOtherEdit(null);
    try {
      await trySave().catch((thrown: unknown) => {
        const refused = asProblem(thrown);
        if (refused.status !== 412) throw refused;
        return rebase(refused);
      });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };

  // What could not be sent for want of a network is sent when it is back, as the words beside it promise.
  createEffect(
    on(
      online,
      (reached) => {
        if (reached && problem()?.kind === "offline") void save();
      },
      { defer: true },
    ),
  );

  return {
    values,
    theirs,
    problem,
    otherEdit,
    busy,
    isChanged,
    save,
    draft,
    set(field, value) {
      setValues((before) => ({ ...before, [field]: value }));
      draft.save({ base: snapshot().values, typed: values() });
    },
    takeTheirs(field) {
      const value = theirs()[field];
      if (value === undefined) return;
      batch(() => {
        setValues((before) => ({ ...before, [field]: value }));
        setTheirs((before) => {
          const others = { ...before };
          delete others[field];
          return others;
        });
      });
      draft.save({ base: snapshot().values, typed: values() });
    },
    discard: draft.clear,
  };
}
