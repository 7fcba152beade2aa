/** When a question of a script is asked: upon the answer to an earlier one, or what the caller marked. */
export type AskedWhen =
  | { question: string; atMost: number }
  | { question: string; is: boolean }
  | { question: string; oneOf: readonly string[] }
  | { marked: "rework" };

/** What was said in a call so far. */
export interface Said {
  answers: Readonly<Record<string, unknown>>;
  /** Whether the caller marked that something has to be done again (返修). */
  rework: boolean;
}

/**
 * The questions of a script that are asked, in their order, as far as what was said leads. A question hangs on one
 * before it, and is not asked where that was not.
 */
export function askedQuestions<Question extends { key: string; when?: AskedWhen | undefined }>(
  questions: readonly Question[],
  said: Said,
): Question[] {
  const asked = new Set<string>();
  return questions.filter(({ key, when }) => {
    const isAsked = when === undefined || holds(when, said, asked);
    if (isAsked) asked.add(key);
    return isAsked;
  });
}

function holds(when: AskedWhen, said: Said, asked: ReadonlySet<string>): boolean {
  if ("marked" in when) return said.rework;
  if (!asked.has(when.question)) return false;
  const answer = said.answers[when.question];
  if ("atMost" in when) return typeof answer === "number" && answer <= when.atMost;
  if ("is" in when) return answer === when.is;
  return typeof answer === "string" && when.oneOf.includes(answer);
}
