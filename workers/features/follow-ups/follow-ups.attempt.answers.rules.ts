import type { FieldProblem, Problem } from "../../../shared/kernel/problem.ts";
import { askedQuestions } from "../../../shared/kernel/script-branches.ts";
import { invalid, problem } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";
import type { PolicyBody } from "../policies/policies.rules.ts";
import {
  effectiveScript,
  type ScriptBody,
  scriptBodyOf,
  scriptKeyOf,
  shippedScripts,
  withoutMakers,
} from "../policies/scripts.rules.ts";
import type { AttemptInput } from "./follow-ups.attempt.rules.ts";
import type { FollowUp } from "./follow-ups.facts.ts";
import { checkScript, reCallKind } from "./follow-ups.re-calls.rules.ts";
import { isCallback } from "./follow-ups.rounds.rules.ts";

type Question = ScriptBody["questions"][number];

/** What a call may answer. */
export interface Questions {
  /** Those of the script that was shown, in their order: which of them were asked hangs on the answers. */
  shown: readonly Question[];
  /** Those of it that were not: the manufacturer asks them. */
  skipped: readonly Question[];
  byKey: ReadonlyMap<string, Question>;
}

/** Words that no question of a script asked for stand under this key. */
const ownWords: Question = { key: "words", type: "words", zh: "客户原话", en: "The customer's words" };
const mostFaults = 20;

/**
 * The questions a call may answer: those of the script that was shown, else of the one in force; then of earlier
 * versions, since one may change while a call lasts, then of the shipped ones.
 */
export function knownQuestions(input: {
  followUp: Pick<FollowUp, "kind" | "storeId">;
  /** Of the car, which may have a script of its own. */
  brand: string | null;
  scripts: readonly Row<"scripts">[];
  /** The version that the caller had before them, null for the shipped one; not told where it is left out. */
  scriptId?: string | null | undefined;
  /** Whether the manufacturer's questions are left to it by now. */
  isMakersTurn?: boolean;
}): Questions {
  const { followUp, brand, scripts, scriptId, isMakersTurn = false } = input;
  const key = scriptKeyOf(followUp.kind);
  const told = scripts.find(({ id }) => id === scriptId);
  const chosen = told
    ? scriptBodyOf(told)
    : scriptId === null
      ? shippedScripts[key]
      : effectiveScript({ key, storeId: followUp.storeId, brand, scripts }).body;
  const shown = followUp.kind === reCallKind ? checkScript(10) : chosen;
  const bodies = [shown, ...scripts.map(scriptBodyOf), ...Object.values(shippedScripts)];
  const byKey = new Map<string, Question>();
  for (const question of [...bodies.flatMap((body) => body.questions), ownWords]) {
    if (!byKey.has(question.key)) byKey.set(question.key, question);
  }
  const asked = isMakersTurn ? withoutMakers(shown).questions : shown.questions;
  return { shown: asked, skipped: shown.questions.filter((one) => !asked.includes(one)), byKey };
}

/**
 * Why answers are none to the questions, by key, or to questions that the answers before them never led to; null
 * answers nothing and is always right.
 */
export function answersProblem(input: {
  attempt: Pick<AttemptInput, "answers" | "rework">;
  questions: Questions;
  ratingScale: PolicyBody["ratingScale"];
}): Problem | undefined {
  const fields: FieldProblem[] = [];
  const { attempt, questions } = input;
  const said = { answers: attempt.answers ?? {}, rework: attempt.rework ?? false };
  const asked = new Set(askedQuestions(questions.shown, said));
  const left = [...questions.skipped, ...questions.shown.filter((one) => !asked.has(one))];
  const unasked = new Set(left.map(({ key }) => key));
  for (const [key, value] of Object.entries(said.answers)) {
    const question = questions.byKey.get(key);
    const pointer = `/answers/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (!question) fields.push({ pointer, code: "unknown" });
    else if (value !== null && !answers({ question, value, ratingScale: input.ratingScale }))
      fields.push({ pointer, code: "invalid" });
    else if (value !== null && unasked.has(key)) fields.push({ pointer, code: "follow_ups.not_asked" });
    if (fields.length === mostFaults) break;
  }
  return fields.length > 0 ? invalid(fields) : undefined;
}

function answers(input: {
  question: Question;
  value: number | string | boolean;
  ratingScale: PolicyBody["ratingScale"];
}): boolean {
  const { question, value } = input;
  switch (question.type) {
    case "rating":
      return (
        typeof value === "number" &&
        Number.isInteger(value) &&
        value >= 1 &&
        value <= (question.scale ?? input.ratingScale)
      );
    case "words":
      return typeof value === "string";
    case "yes-no":
      return typeof value === "boolean";
    case "choice":
      return (question.choices ?? []).some(({ key }) => key === value);
    case "archive":
      return false;
  }
}

/** The lowest rating among the answers, on the policy's scale; null where nothing was rated. */
export function ratingOf(input: {
  attempt: Pick<AttemptInput, "answers">;
  questions: Questions;
  ratingScale: PolicyBody["ratingScale"];
}): number | null {
  const ratings = Object.entries(input.attempt.answers ?? {}).flatMap(([key, value]) => {
    const question = input.questions.byKey.get(key);
    if (question?.type !== "rating" || typeof value !== "number") return [];
    return [Math.ceil((value * input.ratingScale) / (question.scale ?? input.ratingScale))];
  });
  return ratings.length === 0 ? null : Math.min(...ratings);
}

/** The lowest mark among what a call recorded, of whichever script; null where nothing was rated. */
export function lowestMark(answers: Readonly<Record<string, unknown>>): number | null {
  const marks = Object.values(answers).filter((value) => typeof value === "number");
  return marks.length === 0 ? null : Math.min(...marks);
}

/**
 * What a call still lacks to count as a valid contact (CB-05): a rating or words at least; for the callback of an order
 * what its policy wants, as far as the script asks for it. Undefined where it counts.
 */
export function missingToCount(input: {
  followUp: Pick<FollowUp, "kind">;
  questions: Questions;
  rating: number | null;
  words: string | null;
  wanted: PolicyBody["validContact"];
}): Problem | undefined {
  const { followUp, questions, rating, words, wanted } = input;
  if (rating === null && words === null) return problem("follow_ups.needs_answer");
  if (wanted === "either" || !isCallback(followUp.kind)) return undefined;
  if (rating === null && questions.shown.some(({ type }) => type === "rating"))
    return problem("follow_ups.needs_rating");
  return wanted === "both" && words === null ? problem("follow_ups.needs_words") : undefined;
}

export type Level = "improvement" | "grievance" | "complaint";
const ranks: Readonly<Record<Level, number>> = { improvement: 1, grievance: 2, complaint: 3 };

/**
 * What a rating and the caller's mark make of it, the graver of the two: 3 of 5 an improvement item, 2 or
 * less a grievance (抱怨) at least.
 */
export function levelOf(input: {
  attempt: Pick<AttemptInput, "level">;
  rating: number | null;
  ratingScale: PolicyBody["ratingScale"];
}): Level | null {
  const rated = levelOfRating(input);
  const marked = input.attempt.level ?? null;
  if (rated === null || marked === null) return marked ?? rated;
  return ranks[marked] > ranks[rated] ? marked : rated;
}

/** A rating on a policy's scale as one of five. */
export function ofFive(rating: number, ratingScale: PolicyBody["ratingScale"]): number {
  return ratingScale === 10 ? Math.ceil(rating / 2) : rating;
}

/** Kinds whose answers are counted (满意度): of a callback or a first contact, not of a promise or a closing call. */
const answeredKinds: readonly string[] = ["service-callback", "first-contact"];

/** What a valid contact said, as it is counted (practice.md section 3): its rating of five, and whether it is a grievance. */
export function answerOf(input: {
  kind: string;
  rating: number | null;
  level: Level | null;
  ratingScale: PolicyBody["ratingScale"];
}): Pick<Row<"followUps">, "rating" | "dissatisfied"> | undefined {
  const { kind, rating, level, ratingScale } = input;
  if (!answeredKinds.includes(kind)) return undefined;
  return {
    rating: rating === null ? null : ofFive(rating, ratingScale),
    dissatisfied: level === "grievance" || level === "complaint",
  };
}

function levelOfRating(input: {
  rating: number | null;
  ratingScale: PolicyBody["ratingScale"];
}): Level | null {
  if (input.rating === null) return null;
  const rating = ofFive(input.rating, input.ratingScale);
  if (rating <= 2) return "grievance";
  return rating === 3 ? "improvement" : null;
}
