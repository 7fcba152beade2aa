import type { AccessTokens } from "./access-token.ts";
import { offlineProblem } from "./problem.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

type ApiFetchOptions = {
  tokens: AccessTokens;
  send: (request: Request) => Promise<Response>;
  language: () => string;
  newKey: () => string;
  onAnswer: (reached: boolean) => void;
  /** After each write that the server took. */
  onWritten: () => void;
};

/**
 * Sends a request as the signed-in person: with an access token, the language, the bookmark of the last
 * write and, for writes, an idempotency key. A 401 is tried once more with a new token; a group that is being moved
 * gets a new one with its next request, which names its new place. Throws the offline problem when no answer comes.
 */
export function createApiFetch({
  tokens,
  send,
  language,
  newKey,
  onAnswer,
  onWritten,
}: ApiFetchOptions): (request: Request) => Promise<Response> {
  let bookmark: string | null = null;
  // A write whose answer was lost may have happened: sending the same again must carry the same key.
  const unsettled = new Map<string, string>();

  const reach = async (request: Request): Promise<Response> => {
    try {
      const response = await send(request);
      onAnswer(true);
      return response;
    } catch (thrown) {
      if (request.signal.aborted) throw thrown;
      onAnswer(false);
      throw offlineProblem();
    }
  };

  const withToken = async (request: Request): Promise<Response> => {
    const token = await tokens.get();
    const again = request.clone();
    request.headers.set("Authorization", `Bearer ${token}`);
    const response = await reach(request);
    if (await isMoving(response)) tokens.drop(token);
    if (response.status !== 401) return response;
    tokens.drop(token);
    again.headers.set("Authorization", `Bearer ${await tokens.get()}`);
    return reach(again);
  };

  const write = async (request: Request): Promise<Response> => {
    const isJson = request.headers.get("Content-Type")?.startsWith("application/json") ?? true;
    const content = isJson ? `${request.method} ${request.url}\n${await request.clone().text()}` : null;
    const key = request.headers.get("Idempotency-Key") ?? (content && unsettled.get(content)) ?? newKey();
    request.headers.set("Idempotency-Key", key);
    if (content) unsettled.set(content, key);
    const response = await withToken(request);
    if (content && response.status < 500) unsettled.delete(content);
    bookmark = response.headers.get("X-Bookmark") ?? bookmark;
    if (response.ok) onWritten();
    return response;
  };

  return (request) => {
    request.headers.set("Accept-Language", language());
    if (bookmark !== null) request.headers.set("X-Bookmark", bookmark);
    return SAFE_METHODS.has(request.method) ? withToken(request) : write(request);
  };
}

/** Whether the group takes no writes where the token says that it lives. */
async function isMoving(response: Response): Promise<boolean> {
  if (response.status !== 503) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === "object" && body !== null && "code" in body && body.code === "group.read_only";
}
