import { useMutation } from "@tanstack/solid-query";
import { createEffect, createSignal, on } from "solid-js";
import { asProblem } from "../../../platform/problem.ts";
import { toast } from "../../../ui/toast.ts";
import { dropDraft, renewDrafts, type SettingDraft, type SettingPlace, saveDraft } from "./drafts.queries.ts";
import { t } from "./versions.words.ts";

type Seen = { id: string; version: number } | undefined;

function seenOf(draft: SettingDraft | undefined): Seen {
  return draft && { id: draft.id, version: draft.version };
}

/**
 * The editing of one draft by one person. What others save meanwhile is taken over while nothing was typed, and told
 * where something was. `load` puts a draft, or what is in force where there is none, into the form.
 */
export function createDraftDesk(input: {
  place: () => SettingPlace;
  draft: () => SettingDraft | undefined;
  isChanged: () => boolean;
  /** What is typed; null while something is wrong with it. */
  body: () => SettingDraft["body"] | null;
  load: (draft: SettingDraft | undefined) => void;
  onSaved: () => void;
}) {
  const [seen, setSeen] = createSignal<Seen>(seenOf(input.draft()));
  const isSeen = (): boolean => {
    const draft = input.draft();
    return draft?.id === seen()?.id && draft?.version === seen()?.version;
  };
  const take = (): void => {
    setSeen(seenOf(input.draft()));
    input.load(input.draft());
  };
  createEffect(
    on(
      () => `${input.draft()?.id} ${input.draft()?.version}`,
      () => {
        if (!isSeen() && !input.isChanged()) take();
      },
      { defer: true },
    ),
  );
  const saving = useMutation(() => ({
    mutationFn: (body: SettingDraft["body"]) => saveDraft({ place: input.place(), known: seen(), body }),
    onSuccess: (draft) => {
      setSeen(seenOf(draft));
      input.onSaved();
      toast({ text: t().savedDraft });
    },
    onSettled: () => renewDrafts(),
  }));
  const dropping = useMutation(() => ({
    mutationFn: (id: string) => dropDraft(id),
    onSuccess: () => toast({ text: t().dropped }),
  }));
  const save = (): void => {
    const body = input.body();
    if (body && !saving.isPending) saving.mutate(body);
  };
  return {
    save,
    saving,
    dropping,
    /** Why the last try was refused; that somebody was faster is told apart. */
    problem: () => {
      const problem = saving.error ? asProblem(saving.error) : null;
      return problem && !["request.stale", "setting_drafts.exists"].includes(problem.code) ? problem : null;
    },
    /** Somebody else's draft over which something was typed here. */
    overtaken: () => (input.isChanged() && !isSeen() ? input.draft() : undefined),
    take,
    keepMine: (): void => {
      setSeen(seenOf(input.draft()));
      save();
    },
  };
}
