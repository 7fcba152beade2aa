type AskedWhen =
  | { question: string; atMost: number }
  | { question: string; is: boolean }
  | { question: string; oneOf: readonly string[] }
  | { marked: "rework" };

/**
 * The questions that are asked, as far as what was entered leads: one hangs on the answer to one before it, or on a
 * rework that was marked, and is not asked where that was not. The server judges by the same rule.
 */
export function askedQuestions<Question extends { key: string; when?: AskedWhen | undefined }>(
  questions: readonly Question[],
  { answers, rework }: { answers: Readonly<Record<string, unknown>>; rework: boolean },
): Question[] {
  const asked = new Set<string>();
  const holds = (when: AskedWhen): boolean => {
    if ("marked" in when) return rework;
    if (!asked.has(when.question)) return false;
    const answer = answers[when.question];
    if ("atMost" in when) return typeof answer === "number" && answer <= when.atMost;
    if ("is" in when) return answer === when.is;
    return typeof answer === "string" && when.oneOf.includes(answer);
  };
  return questions.filter(({ key, when }) => {
    const isAsked = when === undefined || holds(when);
    if (isAsked) asked.add(key);
    return isAsked;
  });
}
