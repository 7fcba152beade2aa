import { problemKinds } from "../../shared/contracts/problems.ts";
import { isPermission, permissions } from "../../shared/kernel/permissions.ts";
import { fieldMessages, fill, type Language, type Problem } from "../../shared/kernel/problem.ts";
import { problem } from "./commit.ts";
import { ConflictError, classifyDatabaseError, FencedError } from "./database-errors.ts";

/** A problem as an RFC 9457 document in the reader's language. */
export function problemDocument(input: { problem: Problem; language: Language; requestId: string }): {
  status: number;
  body: Record<string, unknown>;
} {
  const { problem, language, requestId } = input;
  const kind = problemKinds[problem.code] ?? problemKinds["server.unexpected"];
  if (!kind) throw new Error("the table of problems is empty");
  const words = kind[language];
  const params = { ...wordsFor(problem.params, language), requestId };
  return {
    status: kind.status,
    body: {
      type: `/docs#problem-${problem.code}`,
      title: fill(words.title, params),
      status: kind.status,
      detail: fill(words.detail, params),
      code: problem.code,
      requestId,
      ...(problem.fields
        ? {
            errors: problem.fields.map(({ pointer, code, params: fieldParams }) => ({
              pointer,
              code,
              detail: fill(
                (problemKinds[code]?.[language].detail ?? fieldMessages[code]?.[language]) || code,
                fieldParams ?? {},
              ),
            })),
          }
        : {}),
      ...problem.extra,
    },
  };
}

/** What a problem is told with: a permission by its words, beside which integrators find the word itself. */
function wordsFor(params: Problem["params"], language: Language): Problem["params"] {
  const { permission } = params;
  if (typeof permission !== "string" || !isPermission(permission)) return params;
  return { ...params, permission: `${permissions[permission][language]} (${permission})` };
}

/** The reader's language: what the request asks for, Chinese where it does not say. */
export function languageOf(request: Request): Language {
  const header = request.headers.get("Accept-Language") ?? "";
  for (const part of header.split(",")) {
    const tag = part.trim().toLowerCase();
    if (tag.startsWith("zh")) return "zh";
    if (tag.startsWith("en")) return "en";
  }
  return "zh";
}

/** What a caller is told of a failure that an action did not foresee. */
export function problemOfFailure(error: unknown): Problem {
  if (error instanceof ConflictError) return problem("request.conflict");
  if (error instanceof FencedError) return problem("group.read_only", { seconds: 5 });
  return classifyDatabaseError(error) === "busy"
    ? problem("server.busy", { seconds: 2 })
    : problem("server.unexpected");
}
