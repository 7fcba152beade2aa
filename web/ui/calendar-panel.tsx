import { DatePicker as Ark, type DateValue, parseDate } from "@ark-ui/solid/date-picker";
import { For, type JSX } from "solid-js";
import { Portal } from "solid-js/web";
import { language } from "../platform/i18n.ts";
import { languageTag } from "../platform/language.ts";
import { Icon } from "./icon.tsx";
import { QuietKeys } from "./quiet-keys.tsx";
import { words } from "./words.ts";

type View = "day" | "month" | "year";

function dateValue(date: string | undefined): DateValue | undefined {
  return date ? parseDate(date) : undefined;
}

function Head(): JSX.Element {
  return (
    <Ark.ViewControl class="calendar-head">
      <Ark.PrevTrigger class="button button-bare button-icon">
        <Icon name="left" />
      </Ark.PrevTrigger>
      <Ark.Context>
        {(picker) => (
          <Ark.ViewTrigger class="button button-bare" aria-label={picker().visibleRangeText.start}>
            <Ark.RangeText />
          </Ark.ViewTrigger>
        )}
      </Ark.Context>
      <Ark.NextTrigger class="button button-bare button-icon">
        <Icon name="right" />
      </Ark.NextTrigger>
    </Ark.ViewControl>
  );
}

function Days(): JSX.Element {
  return (
    <Ark.Context>
      {(picker) => (
        <Ark.Table>
          <Ark.TableHead>
            <Ark.TableRow>
              <For each={picker().weekDays}>{(day) => <Ark.TableHeader>{day.narrow}</Ark.TableHeader>}</For>
            </Ark.TableRow>
          </Ark.TableHead>
          <Ark.TableBody>
            <For each={picker().weeks}>
              {(week) => (
                <Ark.TableRow>
                  <For each={week}>
                    {(day) => (
                      <Ark.TableCell value={day}>
                        <Ark.TableCellTrigger class="calendar-day num">{day.day}</Ark.TableCellTrigger>
                      </Ark.TableCell>
                    )}
                  </For>
                </Ark.TableRow>
              )}
            </For>
          </Ark.TableBody>
        </Ark.Table>
      )}
    </Ark.Context>
  );
}

function Longer(props: { view: Exclude<View, "day"> }): JSX.Element {
  return (
    <Ark.Context>
      {(picker) => (
        <Ark.Table>
          <Ark.TableBody>
            <For
              each={
                props.view === "month"
                  ? picker().getMonthsGrid({ columns: 4, format: "short" })
                  : picker().getYearsGrid({ columns: 4 })
              }
            >
              {(row) => (
                <Ark.TableRow>
                  <For each={row}>
                    {(cell) => (
                      <Ark.TableCell value={cell.value}>
                        <Ark.TableCellTrigger class="calendar-day calendar-long">
                          {cell.label}
                        </Ark.TableCellTrigger>
                      </Ark.TableCell>
                    )}
                  </For>
                </Ark.TableRow>
              )}
            </For>
          </Ark.TableBody>
        </Ark.Table>
      )}
    </Ark.Context>
  );
}

const VIEWS: readonly View[] = ["day", "month", "year"];

/** The open calendar of `DateInput`; weeks begin on Monday. */
export function CalendarPanel(props: {
  controlId: string;
  triggerId: string;
  value: string;
  today: string;
  min: string | undefined;
  max: string | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
  onDate: (date: string) => void;
}): JSX.Element {
  const selected = (): DateValue[] => {
    const value = dateValue(props.value);
    return value ? [value] : [];
  };
  return (
    <Ark.Root
      open={props.open}
      onOpenChange={({ open }) => props.onOpen(open)}
      value={selected()}
      defaultFocusedValue={dateValue(props.value || props.today)}
      min={dateValue(props.min)}
      max={dateValue(props.max)}
      locale={languageTag(language())}
      startOfWeek={1}
      outsideDaySelectable
      translations={{
        content: words().chooseDate,
        dayCell: ({ valueText, selected }) => (selected ? words().dayTaken(valueText) : valueText),
        prevTrigger: () => words().earlier,
        nextTrigger: () => words().later,
      }}
      ids={{ control: props.controlId, trigger: props.triggerId }}
      positioning={{ placement: "bottom-start", gutter: 4 }}
      onValueChange={({ value }) => {
        const [date] = value;
        if (date) props.onDate(date.toString());
      }}
      lazyMount
      unmountOnExit
    >
      <Portal>
        <Ark.Positioner>
          <Ark.Content class="popup calendar">
            <QuietKeys />
            <For each={VIEWS}>
              {(view) => (
                <Ark.View view={view}>
                  <Head />
                  {view === "day" ? <Days /> : <Longer view={view} />}
                </Ark.View>
              )}
            </For>
          </Ark.Content>
        </Ark.Positioner>
      </Portal>
    </Ark.Root>
  );
}
