import { type JSX, Show } from "solid-js";
import { Note } from "../../../ui/note.tsx";
import { CopyText } from "../components/copy-text.tsx";
import { t } from "./tokens.words.ts";

/** The whole token, the one time it is shown. Null where the answer that held it was lost. */
export function SecretNote(props: { token: string | null }): JSX.Element {
  return (
    <Show when={props.token} fallback={<Note tone="bad">{t().secretLost}</Note>}>
      {(token) => (
        <Note>
          <p class="mb-2">{t().secretOnce}</p>
          <CopyText label={t().secretTitle} text={token()} />
        </Note>
      )}
    </Show>
  );
}
