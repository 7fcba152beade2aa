/** @jsxImportSource hono/jsx */

import { problemKinds } from "../../../shared/contracts/problems.ts";
import { permissions } from "../../../shared/kernel/permissions.ts";
import { conventions, limits } from "./docs.conventions.ts";
import { Frame, type View, Words } from "./docs.frame.tsx";
import { operationsOf } from "./docs.operations.ts";
import { tags } from "./docs.tags.ts";

/** The first page: a token to a recorded call in five commands, then what holds everywhere. */
export function Guide({ view }: { view: View }) {
  const { text, language } = view;
  return (
    <Frame view={view} chapter="" title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <p class="hint">
        <a href="/api/openapi.json">{text.document}</a> {text.documentHint}
      </p>
      <Steps view={view} />
      <h2 id="conventions">{text.conventions}</h2>
      <dl class="conventions">
        {conventions.map(({ [language]: { title, text: paragraphs } }) => (
          <>
            <dt>{title}</dt>
            <dd>
              {paragraphs.map((paragraph) => (
                <p>
                  <Words of={paragraph} />
                </p>
              ))}
            </dd>
          </>
        ))}
      </dl>
      <Endpoints view={view} />
      <Permissions view={view} />
      <h2 id="limits">{text.limits}</h2>
      <table class="narrow">
        <thead>
          <tr>
            <th>{text.what}</th>
            <th>{text.limit}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ [language]: [what, limit] }) => (
            <tr>
              <td>
                <Words of={what} />
              </td>
              <td>
                <Words of={limit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Problems view={view} />
    </Frame>
  );
}

const jsonWrite = `-H "Authorization: Bearer $DEALERLOOP_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d`;

function Steps({ view }: { view: View }) {
  const { steps } = view.text;
  const api = `${view.origin}/api/v1`;
  const bearer = '-H "Authorization: Bearer $DEALERLOOP_TOKEN"';
  const told = [
    { words: steps.token, command: "export DEALERLOOP_TOKEN=dl_…" },
    { words: steps.stores, command: `curl ${api}/stores ${bearer}` },
    {
      words: steps.customer,
      command: `curl -X PUT ${api}/customers/by-external-id/DMS-10086 \\\n  ${jsonWrite} '{ "name": "周建国", "phones": ["13800004821"] }'`,
    },
    {
      words: steps.visit,
      command: `curl -X PUT ${api}/service-visits/by-external-id/RO20261122001 \\\n  ${jsonWrite} '{
    "storeId": "sto_…",
    "orderNumber": "RO20261122001",
    "ownerCustomerId": "cus_…",
    "kind": "maintenance",
    "deliveredAt": "2026-11-22T16:52:00+08:00"
  }'`,
    },
    { words: steps.list, command: `curl '${api}/follow-ups?view=workbench' ${bearer}` },
    {
      words: steps.attempt,
      command: `curl -X POST ${api}/follow-ups/fu_…/attempts \\\n  -H "Idempotency-Key: $(uuidgen)" \\\n  ${jsonWrite} '{ "result": "reached", "words": "刹车不响了，就是等得有点久。" }'`,
    },
  ];
  return (
    <>
      <h2 id="start">{steps.title}</h2>
      <ol class="steps">
        {told.map(({ words, command }) => (
          <li>
            <h3>{words.title}</h3>
            <p class="text">
              <Words of={words.text} />
            </p>
            <pre>
              <code>{command}</code>
            </pre>
          </li>
        ))}
      </ol>
    </>
  );
}

function Endpoints({ view }: { view: View }) {
  const { text, language, href } = view;
  return (
    <>
      <h2 id="endpoints">{text.endpoints}</h2>
      {Object.entries(tags).map(([tag, words]) => (
        <>
          <h3>
            <a href={href(`/docs/${tag}`)}>{words[language]}</a>
          </h3>
          <p class="quiet">{words.description[language]}</p>
          <ul class="index">
            {operationsOf({ document: view.document, tag }).map(({ method, path, operation }) => (
              <li>
                <span class="verb">{method}</span>
                <a href={href(`/docs/${tag}`, operation.operationId)}>
                  <code>{path}</code>
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function Permissions({ view }: { view: View }) {
  const { text } = view;
  return (
    <>
      <h2 id="permissions">{text.permissions}</h2>
      <p class="quiet">{text.permissionsLead}</p>
      <table>
        <thead>
          <tr>
            <th>{text.word}</th>
            <th>{text.chinese}</th>
            <th>{text.english}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(permissions).map(([word, { zh, en }]) => (
            <tr>
              <td>
                <code>{word}</code>
              </td>
              <td lang="zh-CN">{zh}</td>
              <td lang="en">{en}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Every problem by its code, in both languages; the `type` of a problem document points here. */
function Problems({ view }: { view: View }) {
  const { text, language } = view;
  const [first, second] = language === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  const tagOf = { zh: "zh-CN", en: "en" };
  return (
    <>
      <h2 id="problems">{text.problems}</h2>
      <p class="quiet">{text.problemsLead}</p>
      <table class="halves">
        <thead>
          <tr>
            <th>{text.code}</th>
            <th>{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(problemKinds).map(([code, kind]) => (
            <tr id={`problem-${code}`}>
              <td>
                <code>{code}</code> <span class="tag">{kind.status}</span>
              </td>
              <td>
                <p lang={tagOf[first]}>
                  <b>{kind[first].title}</b> {kind[first].detail}
                </p>
                <p class="hint" lang={tagOf[second]}>
                  {kind[second].title}: {kind[second].detail}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
