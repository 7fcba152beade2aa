import { newId } from "../../shared/kernel/ids.ts";
import { withAnswerHeaders } from "./answer-headers.ts";
import type { Clock } from "./clock.ts";
import { problem } from "./commit.ts";
import { log } from "./log.ts";
import { newMeter } from "./meter.ts";
import { languageOf, problemDocument } from "./problem-document.ts";

/** A method and the path it is served at, with `:name` where a part may be anything. */
export interface ServedPath {
  method: string;
  path: string;
}

/** What can be done at a path, in the order of the alphabet; nothing where the path is not ours. */
export function methodsAt(path: string, served: readonly ServedPath[]): string[] {
  const parts = path.split("/");
  const methods = served
    .filter(({ method, path: known }) => {
      const pattern = known.split("/");
      return (
        method !== "ALL" &&
        pattern.length === parts.length &&
        pattern.every((part, index) => part === parts[index] || (part.startsWith(":") && parts[index] !== ""))
      );
    })
    .flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return [...new Set(methods)].sort();
}

/** Answers a request that no endpoint serves: 405 with `Allow` where only the method is wrong, else 404. */
export function noEndpoint(input: {
  request: Request;
  clock: Clock;
  served: readonly ServedPath[];
  policy: "token" | "address";
}): Response {
  const { request, clock, served, policy } = input;
  const started = performance.now();
  const requestId = `req_${newId("job", clock.now()).slice(4)}`;
  const language = languageOf(request);
  const allow = methodsAt(new URL(request.url).pathname, served).join(", ");
  const failure =
    allow === ""
      ? problem("request.no_such_endpoint")
      : problem("request.method_not_allowed", { method: request.method, allow });
  const { status, body } = problemDocument({ problem: failure, language, requestId });
  const response = Response.json(body, {
    status,
    headers: { "Content-Type": "application/problem+json", ...(allow === "" ? {} : { Allow: allow }) },
  });
  log({ id: requestId, route: "none", status, ms: Math.round(performance.now() - started) });
  return withAnswerHeaders(response, { requestId, language, meter: newMeter(), started, policy });
}
