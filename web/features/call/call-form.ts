import { instantAt } from "../../platform/zone-time.ts";
import type { AttemptInput, AttemptResult, FollowUpDetail } from "../follow-ups/follow-ups.queries.ts";
import { askedQuestions } from "./branches.ts";
import { RESULTS } from "./results.ts";

export type Question = FollowUpDetail["script"]["questions"][number];
export type Level = NonNullable<AttemptInput["level"]>;
export type Reach = NonNullable<AttemptInput["doNotCall"]>["reach"];
export type Answer = number | string | boolean;

export const ARCHIVE_FIELDS = [
  "insuranceExpiresOn",
  "wecom",
  "nextServiceOn",
  "nextServiceKm",
  "birthday",
  "mileageKm",
] as const satisfies readonly FollowUpDetail["archiveGaps"][number][];
export type ArchiveField = (typeof ARCHIVE_FIELDS)[number];

export const LEVELS: readonly Level[] = ["improvement", "grievance", "complaint"];
export const REACHES: readonly Reach[] = ["callback", "marketing", "all"];

/** What the caller has entered, as it stands in the fields: dates `YYYY-MM-DD`, clocks `HH:MM`, "" for nothing. */
export type CallForm = {
  result: AttemptResult;
  /** By question: a mark, a choice, yes or no, or the customer's words. */
  answers: Record<string, Answer>;
  summary: string;
  /** Marked by the caller; null leaves it to the marks the customer gave. */
  level: Level | null;
  major: boolean;
  rework: boolean;
  archive: Record<ArchiveField, string>;
  promise: { title: string; dueOn: string; dueClock: string; assigneeId: string };
  callBack: { on: string; clock: string };
  doNotCall: { reach: Reach; reason: string };
  outsideReason: string;
  /** When a call on paper was made; "" for today's date. */
  made: { on: string; clock: string };
};

/** The key under which words stand that no question of the script asked for. */
export const OWN_WORDS = "words";

export function emptyForm(): CallForm {
  return {
    result: "reached",
    answers: {},
    summary: "",
    level: null,
    major: false,
    rework: false,
    archive: {
      insuranceExpiresOn: "",
      wecom: "",
      nextServiceOn: "",
      nextServiceKm: "",
      birthday: "",
      mileageKm: "",
    },
    promise: { title: "", dueOn: "", dueClock: "18:00", assigneeId: "" },
    callBack: { on: "", clock: "" },
    doNotCall: { reach: "callback", reason: "" },
    outsideReason: "",
    made: { on: "", clock: "" },
  };
}

/** What is wrong with a field before it is sent, by its pointer in the body that would be sent. */
export type Fault = "missing" | "badKilometres";
export type Faults = Partial<Record<string, Fault>>;

const MOST_KILOMETRES = 2_000_000;

/** When a call that was noted on paper was made, as an ISO 8601 instant; null while its time is not entered. */
export function madeAt({
  form,
  today,
  zone,
}: {
  form: CallForm;
  today: string;
  zone: string;
}): string | null {
  const { on, clock } = form.made;
  return clock === "" ? null : instantAt({ date: on || today, clock, zone });
}

/** Kilometres as people type them (`50,000`, `50000 公里`); null where it is no such number. */
export function kilometresOf(text: string): number | null {
  const digits = text.replace(/[,，\s]|公里|km/gi, "");
  const value = Number(digits);
  return /^\d+$/.test(digits) && value <= MOST_KILOMETRES ? value : null;
}

/** The customer's own words, in the order of the questions. */
export function wordsOf({ form, questions }: { form: CallForm; questions: readonly Question[] }): string {
  const keys = [...questions.filter(({ type }) => type === "words").map(({ key }) => key), OWN_WORDS];
  return keys
    .map((key) => form.answers[key])
    .filter((answer) => typeof answer === "string" && answer.trim() !== "")
    .join("\n");
}

/** Whether somebody answered; what the customer brought up is marked only then. */
function wasAnswered(result: AttemptResult): boolean {
  return RESULTS.some((known) => known.result === result && known.spoke);
}

/**
 * The body of an attempt, or the faults that keep it from being sent. What the call means is the server's to
 * decide: everything that was entered is sent, but for marks and answers of a customer who was not reached, and
 * answers to which the others do not lead; what was noted as their words is sent as words.
 */
export function attemptOf({
  form,
  questions: all,
  scriptId,
  zone,
  at,
}: {
  form: CallForm;
  questions: readonly Question[];
  scriptId: string | null;
  zone: string;
  at: string;
}): { ok: true; body: AttemptInput } | { ok: false; faults: Faults } {
  const faults: Faults = {};
  const questions = askedQuestions(all, form);
  const isLeft = (key: string) =>
    all.some((one) => one.key === key) && !questions.some((one) => one.key === key);
  const answers = Object.fromEntries(Object.entries(form.answers).filter(([key]) => !isLeft(key)));
  const instant = (pointer: string, date: string, clock: string): string => {
    if (date && clock) return instantAt({ date, clock, zone });
    faults[pointer] = "missing";
    return "";
  };
  const required = (pointer: string, text: string): string => {
    if (text.trim() === "") faults[pointer] = "missing";
    return text.trim();
  };
  const words = wordsOf({ form, questions });
  const { promise } = form;
  const body: AttemptInput = {
    result: form.result,
    at,
    ...(form.result === "busy-call-back"
      ? { callBackAt: instant("/callBackAt", form.callBack.on, form.callBack.clock) }
      : {}),
    ...(wasAnswered(form.result) && hasEntries(answers) ? { answers: entered(answers), scriptId } : {}),
    ...(words ? { words } : {}),
    ...(form.summary.trim() ? { summary: form.summary.trim() } : {}),
    ...(wasAnswered(form.result) ? marksOf(form) : {}),
    ...archiveOf(form, faults),
    ...(hasPromise(form)
      ? {
          promise: {
            title: required("/promise/title", promise.title),
            dueAt: instant("/promise/dueAt", promise.dueOn, promise.dueClock),
            ...(promise.assigneeId ? { assigneeId: promise.assigneeId } : {}),
          },
        }
      : {}),
    ...(form.result === "do-not-call"
      ? {
          doNotCall: {
            reach: form.doNotCall.reach,
            reason: required("/doNotCall/reason", form.doNotCall.reason),
          },
        }
      : {}),
    ...(form.outsideReason.trim() ? { outsideReason: form.outsideReason.trim() } : {}),
  };
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, body };
}

function marksOf({ level, major, rework }: CallForm): Pick<AttemptInput, "level" | "major" | "rework"> {
  return { ...(level ? { level } : {}), ...(major ? { major } : {}), ...(rework ? { rework } : {}) };
}

function isEntered(answer: Answer): boolean {
  return typeof answer !== "string" || answer.trim() !== "";
}

function hasEntries(answers: CallForm["answers"]): boolean {
  return Object.values(answers).some(isEntered);
}

function entered(answers: CallForm["answers"]): Record<string, Answer> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isEntered(answer)));
}

function hasPromise({ promise }: CallForm): boolean {
  return promise.title.trim() !== "" || promise.dueOn !== "";
}

function archiveOf(form: CallForm, faults: Faults): Pick<AttemptInput, "archive"> {
  const archive: NonNullable<AttemptInput["archive"]> = {};
  for (const field of ARCHIVE_FIELDS) {
    const text = form.archive[field].trim();
    if (text === "") continue;
    if (field === "nextServiceKm" || field === "mileageKm") {
      const kilometres = kilometresOf(text);
      if (kilometres === null) faults[`/archive/${field}`] = "badKilometres";
      else archive[field] = kilometres;
    } else archive[field] = text;
  }
  return Object.keys(archive).length > 0 ? { archive } : {};
}

/** What was entered in sentences, to be kept elsewhere: each answer under its question, then the rest. */
export function writtenOf({
  form,
  questions,
  language,
}: {
  form: CallForm;
  questions: readonly Question[];
  language: "zh" | "en";
}): string {
  const asked = questions.flatMap((question) => {
    const answer = form.answers[question.key];
    return answer === undefined || !isEntered(answer) ? [] : [`${question[language]} ${answer}`];
  });
  const own = form.answers[OWN_WORDS];
  const rest = [typeof own === "string" ? own : "", form.summary, form.promise.title];
  return [...asked, ...rest.filter((text) => text.trim() !== "")].join("\n");
}

/** Whether nothing has been entered yet. */
export function isUntouched(form: CallForm): boolean {
  return JSON.stringify({ ...form, result: "reached" }) === JSON.stringify(emptyForm());
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts<Shape extends Record<string, string>>(shape: Shape, kept: unknown): Shape {
  const read = { ...shape };
  if (isRecord(kept)) {
    for (const key in shape) {
      const value = kept[key];
      if (typeof value === "string") Object.assign(read, { [key]: value });
    }
  }
  return read;
}

function answersIn(kept: unknown): CallForm["answers"] {
  const answers: CallForm["answers"] = {};
  for (const [key, value] of Object.entries(isRecord(kept) ? kept : {})) {
    if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
      answers[key] = value;
    }
  }
  return answers;
}

/** A form as it was kept on the device, perhaps by an older version of the app; null for what is no form. */
export function readForm(kept: unknown): CallForm | null {
  if (!isRecord(kept)) return null;
  const empty = emptyForm();
  const { doNotCall } = kept;
  const reach = isRecord(doNotCall) ? doNotCall.reach : undefined;
  return {
    result: RESULTS.find(({ result }) => result === kept.result)?.result ?? empty.result,
    answers: answersIn(kept.answers),
    summary: typeof kept.summary === "string" ? kept.summary : "",
    level: LEVELS.find((level) => level === kept.level) ?? null,
    major: kept.major === true,
    rework: kept.rework === true,
    archive: texts(empty.archive, kept.archive),
    promise: texts(empty.promise, kept.promise),
    callBack: texts(empty.callBack, kept.callBack),
    doNotCall: {
      reach: REACHES.find((known) => known === reach) ?? "callback",
      reason: texts({ reason: "" }, doNotCall).reason,
    },
    outsideReason: typeof kept.outsideReason === "string" ? kept.outsideReason : "",
    made: texts(empty.made, kept.made),
  };
}
