import type { components } from "../../../platform/api.generated.ts";
import { readSpans, type SpanEntry, type SpanFault, spanEntries } from "../spans.ts";

export type Policy = components["schemas"]["Policy"];
export type PolicyBody = Policy["body"];
export type PolicyKind = Policy["kind"];
export type VisitKind = PolicyBody["visitKinds"][number];

export const POLICY_KINDS = [
  "service-callback",
  "first-contact",
  "manual",
  "case",
] as const satisfies PolicyKind[];

/** The settings of a policy, each by the name of its field in the form. */
export type PolicySetting =
  | "due"
  | "windows"
  | "most"
  | "perDay"
  | "hoursApart"
  | "lapse"
  | "remind"
  | "escalate"
  | "visitKinds"
  | "ratingScale"
  | "highValue";

type NumberSetting = Extract<
  PolicySetting,
  "due" | "most" | "perDay" | "hoursApart" | "lapse" | "remind" | "escalate" | "highValue"
>;

/** What the form of a policy holds; numbers as they are typed. */
export type PolicyValues = Record<NumberSetting, string> & {
  unit: PolicyBody["due"]["unit"];
  windows: SpanEntry[];
  visitKinds: VisitKind[];
  ratingScale: PolicyBody["ratingScale"];
};

/** The bounds of each number, in the unit in which it is typed: working days, hours, minutes, yuan. */
export const BOUNDS: Record<NumberSetting, { least: number; most: number; whole: boolean }> = {
  due: { least: 0, most: 60, whole: true },
  most: { least: 1, most: 10, whole: true },
  perDay: { least: 1, most: 5, whole: true },
  hoursApart: { least: 0, most: 24, whole: false },
  lapse: { least: 1, most: 60, whole: true },
  remind: { least: 0, most: 480, whole: true },
  escalate: { least: 0, most: 10, whole: true },
  highValue: { least: 0, most: 10_000_000, whole: true },
};

const NUMBER_SETTINGS = [
  "due",
  "most",
  "perDay",
  "hoursApart",
  "lapse",
  "remind",
  "escalate",
  "highValue",
] as const satisfies NumberSetting[];

/** Between these minutes of the day customers may be called. */
const CALLABLE = { from: 8 * 60 + 30, to: 21 * 60 };

const EVERY_CALL: readonly PolicySetting[] = [
  "windows",
  "most",
  "perDay",
  "hoursApart",
  "lapse",
  "remind",
  "escalate",
];

/** The settings that mean something for a kind of follow-up. */
export function settingsOf(kind: PolicyKind): readonly PolicySetting[] {
  switch (kind) {
    case "service-callback":
      return ["due", ...EVERY_CALL, "visitKinds", "ratingScale", "highValue"];
    case "manual":
      return EVERY_CALL;
    default:
      return ["due", ...EVERY_CALL];
  }
}

/** A policy as its form shows it. */
export function policyValues(body: PolicyBody): PolicyValues {
  return {
    due: String(body.due.n),
    unit: body.due.unit,
    windows: spanEntries(body.windows),
    most: String(body.attempts.most),
    perDay: String(body.attempts.perDay),
    hoursApart: String(body.attempts.hoursApart),
    lapse: String(body.lapseWorkingDays),
    remind: String(body.remindBeforeEndMinutes),
    escalate: String(body.escalateWorkingDays),
    visitKinds: [...body.visitKinds],
    ratingScale: body.ratingScale,
    highValue: String(body.highValueCents / 100),
  };
}

/** A number as typed, within the bounds of its setting; null when it is none. */
export function numberOf(setting: NumberSetting, text: string): number | null {
  const { least, most, whole } = BOUNDS[setting];
  const digits = text.trim().replaceAll(/[,，]/g, "");
  const number = Number(digits);
  if (digits === "" || !Number.isFinite(number) || number < least || number > most) return null;
  return whole && !Number.isInteger(number) ? null : number;
}

/** What is wrong with the values, setting by setting; `number` where a number is out of bounds. */
export function policyFaults(values: PolicyValues): Partial<Record<PolicySetting, "number" | SpanFault>> {
  const faults: Partial<Record<PolicySetting, "number" | SpanFault>> = {};
  for (const setting of NUMBER_SETTINGS) {
    if (numberOf(setting, values[setting]) === null) faults[setting] = "number";
  }
  const windows = readSpans(values.windows, { within: CALLABLE, least: 1 });
  if (!windows.ok) faults.windows = windows.fault;
  return faults;
}

/** The policy that the values make; null while something is wrong with them. */
export function policyBody(values: PolicyValues): PolicyBody | null {
  const windows = readSpans(values.windows, { within: CALLABLE, least: 1 });
  if (!windows.ok || Object.keys(policyFaults(values)).length > 0) return null;
  const number = (setting: NumberSetting): number => numberOf(setting, values[setting]) ?? 0;
  return {
    due: { n: number("due"), unit: values.unit },
    windows: windows.spans,
    attempts: { most: number("most"), perDay: number("perDay"), hoursApart: number("hoursApart") },
    lapseWorkingDays: number("lapse"),
    remindBeforeEndMinutes: number("remind"),
    escalateWorkingDays: number("escalate"),
    visitKinds: values.visitKinds,
    ratingScale: values.ratingScale,
    highValueCents: number("highValue") * 100,
  };
}
