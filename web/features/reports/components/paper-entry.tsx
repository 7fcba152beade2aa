import { useNavigate } from "@solidjs/router";
import { createSignal, createUniqueId, type JSX, onMount, Show } from "solid-js";
import { api, call } from "../../../platform/api.ts";
import { holdFocus } from "../../../platform/hold-focus.ts";
import { paths } from "../../../platform/paths.ts";
import { type ApiProblem, asProblem } from "../../../platform/problem.ts";
import { Button } from "../../../ui/button.tsx";
import { TextInput } from "../../../ui/field.tsx";
import { words } from "../../../ui/words.ts";
import { t } from "../reports.words.ts";

/**
 * 录入纸质结果: the field for a code from paper, which opens its call, where the time of the call is asked. One that was
 * scanned opens at once.
 */
export function PaperEntry(props: { code: string; onClose: () => void }): JSX.Element {
  const navigate = useNavigate();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal(props.code);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [busy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const open = async (): Promise<void> => {
    const code = typed().trim();
    if (code === "" || busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const found = await call(api.GET("/paper-codes/{code}", { params: { path: { code } } }));
      navigate(paths.paperCall(found.followUpId, found.code));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  onMount(() => {
    const field = form?.querySelector("input");
    if (field) holdFocus(field);
    if (props.code !== "") void open();
  });
  return (
    <form
      ref={form}
      class="ruled flex flex-wrap items-center gap-x-3 gap-y-1 bg-accent-tint px-5 py-2 max-desk:px-4"
      aria-label={t().entry.title}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <label for={id}>
        {t().entry.title}
        <span class="sr-only">{t().entry.code}</span>
      </label>
      <span class="w-36">
        <TextInput
          id={id}
          aria-describedby={`${id}-note`}
          aria-invalid={problem() ? "true" : undefined}
          value={typed()}
          onValue={(text) => {
            setTyped(text);
            setProblem(null);
          }}
          maxlength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </span>
      <Button type="submit" cap="Enter" busy={busy()}>
        {t().entry.open}
      </Button>
      <Button kind="bare" cap="Esc" onClick={() => props.onClose()}>
        {words().close}
      </Button>
      <p id={`${id}-note`} class="text-13" classList={{ late: problem() !== null }} role="status">
        <Show when={problem()} fallback={t().entry.hint}>
          {(wrong) => wrong().detail}
        </Show>
      </p>
    </form>
  );
}
