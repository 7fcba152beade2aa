/** The head of the document, and what holds for every endpoint. */
export const info = {
  title: "DealerLoop API",
  version: "1",
  summary: "Follow-ups, service visits, cases and archives of a dealer group (车商闭环).",
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  description: `One API serves the staff app and integrators alike: what the app can do, a token can do. A guide for people, in Chinese and English, is at [/docs](/docs).

## Tokens
Every request to \`/api/v1\` carries \`Authorization: Bearer …\`: an API token (\`dl_<id>_<secret>\`, made in 设置 → 接口令牌) or the app's two-minute access token. A token belongs to the group, not to a person, and holds permission words such as \`follow-ups:work\`; each operation names the one it needs. What is outside a token's stores answers 404.

## Ids
Ids carry their kind (\`cus_…\`, \`veh_…\`, \`sv_…\`, \`fu_…\`) and sort by creation. In this document \`x-id-of\` names the kind. Records that come from another system take an \`externalId\`; \`PUT /{resource}/by-external-id/{externalId}\` creates or updates by it.

## Lists
\`limit\` is 1 to 200, 50 where not given. An answer is \`{ "data": […], "nextCursor": "…" | null }\`; pass \`nextCursor\` as \`cursor\`, with the same filters, until it is null. A page may be short and still carry a cursor.

## Writes
Send an \`Idempotency-Key\` with every write, and the same one when you try again: the first answer is kept 48 hours and given again. The same key with another request is 422 \`idempotency.mismatch\`. Unknown body fields are 422.

Records that people edit have a \`version\`, which is also their \`ETag\`. Editing one needs \`If-Match\`: 428 without it, 412 when somebody was faster, with the record as it is now and who changed what. Actions by POST and by-external-id need none.

A write answers with \`X-Bookmark\`; send it with a later read to be sure to see that write.

## Values
Instants are ISO 8601 in UTC going out, any offset coming in. Dates are \`YYYY-MM-DD\` in the store's zone. Money is \`{ "amount": "1280.00", "currency": "CNY" }\`. Phone numbers are E.164. Fields may be added to answers: ignore those you do not know.

## Personal data
Phone numbers are masked unless the token holds \`personal-data:see\`. Whoever has an open follow-up with a person sees the number of that work.

## Failures
Failures are \`application/problem+json\` (RFC 9457) in the language of \`Accept-Language\`. Look at \`code\`, which is stable; \`errors\` points at the fields; quote \`requestId\` when you ask us. Codes that begin with \`request.\`, \`auth.\` or \`server.\` can come from any operation.

## Limits
1,200 requests a minute for each token, published in \`RateLimit-Policy\`; beyond it 429 with \`Retry-After\`. JSON bodies up to 2 MB, uploads up to 40 MB.`,
};
