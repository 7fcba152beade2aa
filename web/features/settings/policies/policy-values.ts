import type { components } from "../../../platform/api.generated.ts";
import { readSpans, type SpanEntry, type SpanFault, spanEntries } from "../spans.ts";

export type Policy = components["schemas"]["Policy"];
export type PolicyBody = Policy["body"];
export type PolicyKind = Policy["kind"];
export type Rounds = PolicyBody["secondWave"]["rounds"];
export type ValidContact = PolicyBody["validContact"];
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
  | "highValue"
  | "reCall"
  | "rounds"
  | "secondDays"
  | "validContact"
  | "makerSurveys";

export type NumberSetting = Extract<
  PolicySetting,
  | "due"
  | "most"
  | "perDay"
  | "hoursApart"
  | "lapse"
  | "remind"
  | "escalate"
  | "highValue"
  | "reCall"
  | "secondDays"
>;

/** What the form of a policy holds; numbers as they are typed. */
export type PolicyValues = Record<NumberSetting, string> & {
  unit: PolicyBody["due"]["unit"];
  windows: SpanEntry[];
  visitKinds: VisitKind[];
  ratingScale: PolicyBody["ratingScale"];
  rounds: Rounds;
  validContact: ValidContact;
  makerSurveys: readonly SurveyEntry[];
};

/** The window of a brand's own survey as it is typed, in days after delivery. */
export type SurveyEntry = { brand: string; from: string; to: string };

export type Bounds = { least: number; most: number; whole: boolean };

const between = (least: number, most: number): Bounds => ({ least, most, whole: true });

const EVERY_KIND: Record<NumberSetting, Bounds> = {
  due: between(0, 60),
  most: between(2, 6),
  perDay: between(1, 5),
  hoursApart: { least: 0, most: 24, whole: false },
  lapse: between(1, 60),
  remind: between(0, 480),
  escalate: between(0, 3),
  highValue: between(0, 10_000_000),
  reCall: between(0, 100),
  secondDays: between(1, 60),
};

const OF_KIND: Record<PolicyKind, Partial<Record<NumberSetting, Bounds>>> = {
  "service-callback": {
    due: between(1, 7),
    lapse: between(5, 20),
    highValue: between(3_000, 50_000),
    reCall: between(1, 10),
    secondDays: between(5, 14),
  },
  "first-contact": { due: between(3, 10), lapse: between(5, 20) },
  manual: {},
  case: { due: between(3, 10) },
};

/** The bounds of each number of a kind, in the unit in which it is typed: working days, hours, minutes, yuan. */
export function boundsOf(kind: PolicyKind): Record<NumberSetting, Bounds> {
  return { ...EVERY_KIND, ...OF_KIND[kind] };
}

const NUMBER_SETTINGS = [
  "due",
  "most",
  "perDay",
  "hoursApart",
  "lapse",
  "remind",
  "escalate",
  "highValue",
  "reCall",
  "secondDays",
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
      return [
        "due",
        ...EVERY_CALL,
        "visitKinds",
        "rounds",
        "secondDays",
        "makerSurveys",
        "ratingScale",
        "validContact",
        "highValue",
        "reCall",
      ];
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
    reCall: String(body.reCallPercent),
    rounds: body.secondWave.rounds,
    secondDays: String(body.secondWave.days),
    validContact: body.validContact,
    makerSurveys: body.makerSurveys.map(({ brand, from, to }) => ({
      brand,
      from: String(from),
      to: String(to),
    })),
  };
}

/** A number as typed, within its bounds; null when it is none. */
export function numberOf(text: string, { least, most, whole }: Bounds): number | null {
  const digits = text.trim().replaceAll(/[,，]/g, "");
  const number = Number(digits);
  if (digits === "" || !Number.isFinite(number) || number < least || number > most) return null;
  return whole && !Number.isInteger(number) ? null : number;
}

const SURVEY_FROM: Bounds = between(2, 30);
const SURVEY_TO: Bounds = between(2, 60);

/** The surveys as the API takes them: each brand once, each with a window; null while something is wrong. */
function surveysOf(entries: readonly SurveyEntry[]): PolicyBody["makerSurveys"] | null {
  const surveys = entries.flatMap((entry) => {
    const [brand, from, to] = [
      entry.brand.trim(),
      numberOf(entry.from, SURVEY_FROM),
      numberOf(entry.to, SURVEY_TO),
    ];
    return brand === "" || from === null || to === null || to < from ? [] : [{ brand, from, to }];
  });
  const isOnce = new Set(surveys.map(({ brand }) => brand)).size === entries.length;
  return surveys.length === entries.length && isOnce ? surveys : null;
}

export type PolicyFault = "number" | "beforeDue" | "survey" | SpanFault;

/**
 * What is wrong with the values, setting by setting; `number` where a number is out of bounds, `beforeDue`
 * where a follow-up would lapse before it is due.
 */
export function policyFaults(
  values: PolicyValues,
  kind: PolicyKind,
): Partial<Record<PolicySetting, PolicyFault>> {
  const bounds = boundsOf(kind);
  const faults: Partial<Record<PolicySetting, PolicyFault>> = {};
  for (const setting of NUMBER_SETTINGS) {
    if (numberOf(values[setting], bounds[setting]) === null) faults[setting] = "number";
  }
  const lapses = OF_KIND[kind].lapse !== undefined && values.unit === "working-days";
  if (lapses && !faults.lapse && !faults.due && Number(values.lapse) <= Number(values.due))
    faults.lapse = "beforeDue";
  if (surveysOf(values.makerSurveys) === null) faults.makerSurveys = "survey";
  const windows = readSpans(values.windows, { within: CALLABLE, least: 1 });
  if (!windows.ok) faults.windows = windows.fault;
  return faults;
}

/** The policy that the values make; null while something is wrong with them. */
export function policyBody(values: PolicyValues, kind: PolicyKind): PolicyBody | null {
  const windows = readSpans(values.windows, { within: CALLABLE, least: 1 });
  if (!windows.ok || Object.keys(policyFaults(values, kind)).length > 0) return null;
  const bounds = boundsOf(kind);
  const number = (setting: NumberSetting): number => numberOf(values[setting], bounds[setting]) ?? 0;
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
    reCallPercent: number("reCall"),
    secondWave: { rounds: values.rounds, days: number("secondDays") },
    validContact: values.validContact,
    makerSurveys: surveysOf(values.makerSurveys) ?? [],
  };
}
