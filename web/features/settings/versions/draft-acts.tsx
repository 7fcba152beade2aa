import { type JSX, Show } from "solid-js";
import { Button } from "../../../ui/button.tsx";
import { Note } from "../../../ui/note.tsx";
import type { createDraftDesk } from "./draft-desk.ts";
import type { SettingDraft } from "./drafts.queries.ts";
import { t } from "./versions.words.ts";

type Desk = ReturnType<typeof createDraftDesk>;

/** What one does next with a draft: save what was typed, then put it in force, or drop it. */
export function DraftActs(props: {
  desk: Desk;
  draft: SettingDraft | undefined;
  isChanged: boolean;
  maySave: boolean;
  onSave: () => void;
  onPut: () => void;
}): JSX.Element {
  const isOpen = () => props.draft !== undefined && props.draft.inForceFrom === null;
  return (
    <>
      <Show
        when={isOpen() && !props.isChanged}
        fallback={
          <Show when={props.draft === undefined || isOpen()}>
            <Button
              kind="go"
              cap="Ctrl Enter"
              busy={props.desk.saving.isPending}
              disabled={!props.maySave}
              onClick={() => props.onSave()}
            >
              {t().saveDraft}
            </Button>
          </Show>
        }
      >
        <Button kind="go" cap="Ctrl Enter" onClick={() => props.onPut()}>
          {t().toPut}
        </Button>
      </Show>
      <Show when={props.draft}>
        {(draft) => (
          <Button busy={props.desk.dropping.isPending} onClick={() => props.desk.dropping.mutate(draft().id)}>
            {t().dropDraft}
          </Button>
        )}
      </Show>
    </>
  );
}

/** That somebody else has saved the draft over which something was typed here. */
export function OvertakenNote(props: { desk: Desk }): JSX.Element {
  return (
    <Show when={props.desk.overtaken()}>
      {(draft) => (
        <div class="border-t border-line px-5 py-3">
          <Note>
            <p class="mb-2">{t().theyEdited(draft().editedBy ?? "")}</p>
            <span class="flex flex-wrap gap-2">
              <Button size="small" onClick={() => props.desk.take()}>
                {t().takeTheirs}
              </Button>
              <Button size="small" onClick={() => props.desk.keepMine()}>
                {t().keepMine}
              </Button>
            </span>
          </Note>
        </div>
      )}
    </Show>
  );
}
