import createClient from "openapi-fetch";
import type { paths } from "./api.generated.ts";
import { createApiFetch } from "./api-fetch.ts";
import { language } from "./i18n.ts";
import { languageTag } from "./language.ts";
import { noteReached } from "./online.ts";
import { noteOwnWrite } from "./own-writes.ts";
import { problemOf } from "./problem.ts";
import { accessTokens } from "./session.ts";

/** The public API, typed by the OpenAPI document. Every call goes through `call` or `callTagged`. */
export const api = createClient<paths>({
  baseUrl: "/api/v1",
  fetch: createApiFetch({
    tokens: accessTokens,
    send: (request) => fetch(request),
    language: () => languageTag(language()),
    newKey: () => crypto.randomUUID(),
    onAnswer: noteReached,
    onWritten: noteOwnWrite,
  }),
});

type Answer<Data> = { data?: Data | undefined; error?: unknown; response: Response };

/** An answer's data with the ETag that an edit of the record has to carry in `If-Match`. */
export type Tagged<Data> = { data: Data; etag: string | null };

/** The data of a call with its ETag. Throws the `ApiProblem` of an unsuccessful answer. */
export async function callTagged<Data>(answer: Promise<Answer<Data>>): Promise<Tagged<Data>> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw problemOf({ response, body: error });
  return { data, etag: response.headers.get("ETag") };
}

/** The data of a call: `await call(api.GET("/customers/{id}", …))`. Throws the `ApiProblem` of an unsuccessful answer. */
export async function call<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  return (await callTagged(answer)).data;
}

/** A call whose answer has no body (204). Throws the `ApiProblem` of an unsuccessful answer. */
export async function send(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await answer;
  if (!response.ok) throw problemOf({ response, body: error });
}
