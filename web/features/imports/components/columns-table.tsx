import { createSignal, For, type JSX, Show } from "solid-js";
import { TextButton } from "../../../ui/button.tsx";
import { Select } from "../../../ui/field.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Section } from "../../../ui/sheet.tsx";
import { StatusLine } from "../../../ui/status.tsx";
import { fieldName, fieldsOfKind } from "../imports.fields.ts";
import type { Import, ImportKind } from "../imports.queries.ts";
import { t } from "../imports.words.ts";

type ImportColumn = Import["columns"][number];

const IGNORED = "ignore";

/** Where each column of the file goes, with what stands in it; a column can be sent elsewhere. */
export function ColumnsTable(props: {
  import: Import;
  mapping: Record<string, string>;
  /** `field` is null when a column goes back to how it was read. */
  onMap: (heading: string, field: string | null) => void;
}): JSX.Element {
  const columns = () => props.import.columns;
  const matched = () =>
    columns().filter(({ heading, field }) => (props.mapping[heading] ?? field ?? IGNORED) !== IGNORED).length;
  const half = () => Math.ceil(columns().length / 2);
  const table = (part: readonly ImportColumn[]): JSX.Element => (
    <Show when={part.length > 0}>
      <table class="plain table-fixed">
        <thead>
          <tr>
            <th scope="col" class="w-[22%] truncate">
              {t().columnInFile}
            </th>
            <th scope="col" class="w-[30%]">
              {t().columnTarget}
            </th>
            <th scope="col">{t().columnExamples}</th>
            <th scope="col" class="w-33 max-desk:hidden">
              {t().columnHow}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={part}>
            {(column) => (
              <ColumnRow
                column={column}
                kind={props.import.kind}
                chosen={props.mapping[column.heading]}
                onField={(field) => props.onMap(column.heading, field)}
              />
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
  return (
    <Section
      title={t().columns}
      note={
        <>
          {t().columnsNote(columns().length, matched())} · {t().columnsRemembered}
        </>
      }
    >
      <div class="grid grid-cols-1 items-start gap-x-10 min-[1100px]:grid-cols-2">
        {table(columns().slice(0, half()))}
        {table(columns().slice(half()))}
      </div>
    </Section>
  );
}

function ColumnRow(props: {
  column: ImportColumn;
  kind: ImportKind;
  chosen: string | undefined;
  onField: (field: string | null) => void;
}): JSX.Element {
  const [opened, setOpened] = createSignal(false);
  const doubtful = () => props.column.field === null || props.column.confidence === "alike";
  const field = () => props.chosen ?? props.column.field;
  const name = (): string => {
    const now = field();
    if (now === null) return t().columnKept;
    return now === IGNORED ? t().columnIgnored : fieldName(now);
  };
  return (
    <tr>
      <td class="truncate" title={props.column.heading}>
        {props.column.heading}
      </td>
      <td>
        <Show
          when={opened() || doubtful() || props.chosen !== undefined}
          fallback={
            <span class="flex items-baseline gap-2">
              {name()}
              <span class="flex-none text-13">
                <TextButton
                  aria-label={t().columnChangeOf(props.column.heading)}
                  onClick={() => setOpened(true)}
                >
                  {t().columnChange}
                </TextButton>
              </span>
            </span>
          }
        >
          <FieldSelect
            heading={props.column.heading}
            read={props.column.field}
            kind={props.kind}
            value={field() ?? ""}
            takesFocus={opened()}
            onField={props.onField}
          />
        </Show>
      </td>
      <td class="truncate text-ink-2">{props.column.examples.join("　") || "—"}</td>
      <td class="max-desk:hidden">
        <HowSure column={props.column} isChanged={props.chosen !== undefined} />
      </td>
    </tr>
  );
}

function FieldSelect(props: {
  heading: string;
  read: string | null;
  kind: ImportKind;
  value: string;
  takesFocus: boolean;
  onField: (field: string | null) => void;
}): JSX.Element {
  return (
    <Select
      ref={(element) => {
        if (props.takesFocus) queueMicrotask(() => element.focus());
      }}
      aria-label={t().columnChangeOf(props.heading)}
      value={props.value}
      onValue={(value) => props.onField(value === (props.read ?? "") ? null : value)}
    >
      <Show when={props.read === null}>
        <option value="">{t().columnKept}</option>
      </Show>
      <option value={IGNORED}>{t().columnIgnored}</option>
      <For each={fieldsOfKind[props.kind]}>
        {(field) => <option value={field}>{fieldName(field)}</option>}
      </For>
    </Select>
  );
}

/** How sure the reading of a column is: in words, and with a shape where a look is worth it. */
function HowSure(props: { column: ImportColumn; isChanged: boolean }): JSX.Element {
  const words = () => t().confidence;
  const sure = (): { icon: "tick" | "saved"; text: string } | null => {
    const { field, confidence } = props.column;
    if (props.isChanged) return { icon: "tick", text: words().changed };
    if (field === IGNORED) return { icon: "saved", text: words().ignored };
    if (field === null) return { icon: "saved", text: words().kept };
    if (confidence === "alike") return null;
    return { icon: "tick", text: confidence === "remembered" ? words().remembered : words().exact };
  };
  return (
    <Show when={sure()} fallback={<StatusLine shape="due-today">{words().alike}</StatusLine>}>
      {(state) => (
        <span class="status text-ink-2">
          <Icon name={state().icon} class={state().icon === "tick" ? "kept" : "text-ink-3"} />
          {state().text}
        </span>
      )}
    </Show>
  );
}
