/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { idPrefixes } from "../../../shared/kernel/ids.ts";
import { isPermission, permissions } from "../../../shared/kernel/permissions.ts";
import { kernelProblems } from "../../../shared/kernel/problem.ts";
import { type Field, fieldsOf, typeOf, type ValueType } from "./docs.fields.ts";
import { Frame, type View, Words } from "./docs.frame.tsx";
import {
  failuresOf,
  operationsOf,
  type Placed,
  placedParameters,
  successOf,
  takes,
} from "./docs.operations.ts";
import { curlOf } from "./docs.samples.ts";
import { tags } from "./docs.tags.ts";
import { componentsBehind, nameOfComponent } from "./openapi.schemas.ts";
import type { Operation, Schema } from "./openapi.types.ts";

/** One chapter: its endpoints, then the objects they speak of. */
export function Chapter({ view, tag }: { view: View; tag: string }) {
  const { text, language, document } = view;
  const words = tags[tag];
  const placed = operationsOf({ document, tag });
  const schemas = document.components.schemas;
  const names = componentsBehind({ schemas, from: placed.flatMap(({ operation }) => schemasOf(operation)) });
  const title = words?.[language] ?? tag;
  return (
    <Frame view={view} chapter={tag} title={title}>
      <h1>{title}</h1>
      <p class="lead">{words?.description[language]}</p>
      {placed.map((each) => (
        <Endpoint view={view} placed={each} />
      ))}
      {names.length > 0 && <h2 id="objects">{text.objects}</h2>}
      {names.map((name) => (
        <section id={`object-${name}`}>
          <h3>{name}</h3>
          <p class="quiet">{schemas[name]?.description}</p>
          <Fields view={view} fields={fieldsOf(schemas[name] ?? {})} isAnswer />
        </section>
      ))}
    </Frame>
  );
}

function schemasOf(operation: Operation): Schema[] {
  const answer = successOf(operation).schema;
  const bodies = Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema);
  return answer ? [...bodies, answer] : bodies;
}

function Endpoint({ view, placed }: { view: View; placed: Placed }) {
  const { text, document, origin } = view;
  const { method, path, base, operation } = placed;
  const parameters = placedParameters(operation);
  const json = operation.requestBody?.content["application/json"]?.schema;
  const form = operation.requestBody?.content["multipart/form-data"]?.schema;
  const answer = successOf(operation);
  return (
    <section class="endpoint" id={operation.operationId}>
      <h2>
        <span class="verb">{method}</span>
        <code>{path}</code>
        {takes(operation, "IfMatch") && <span class="tag">{text.ifMatch}</span>}
      </h2>
      <p class="text" lang="en">
        <Words of={operation.summary} />
      </p>
      <dl class="facts">
        <dt>{text.permission}</dt>
        <dd>
          <Access view={view} operation={operation} />
        </dd>
        <dt>{text.answer}</dt>
        <dd>
          {answer.status} <Answer view={view} schema={answer.schema} />
        </dd>
        <dt>{text.errors}</dt>
        <dd>
          <Failures view={view} operation={operation} />
        </dd>
      </dl>
      {parameters.length > 0 && <h3>{text.parameters}</h3>}
      {parameters.length > 0 && <Fields view={view} fields={parameters.flatMap(parameterField)} />}
      <Body view={view} title={form ? text.form : text.body} schema={json ?? form} />
      {answer.schema && !pageItemOf(answer.schema) && !nameOfComponent(answer.schema) && (
        <>
          <h3>{text.answer}</h3>
          <Fields view={view} fields={fieldsOf(answer.schema)} isAnswer />
        </>
      )}
      <h3>{text.example}</h3>
      <pre>
        <code>{curlOf({ method, url: `${origin}${base}${path}`, operation, document })}</code>
      </pre>
    </section>
  );
}

function Answer({ view, schema }: { view: View; schema: Schema | undefined }) {
  if (!schema) return <>{view.text.noBody}</>;
  const item = pageItemOf(schema);
  if (item) return <Around sentence={view.text.page} inner={<Type view={view} type={typeOf(item)} />} />;
  return <Type view={view} type={typeOf(schema)} />;
}

/** What a list holds, where the schema is nothing but a page of a list. */
function pageItemOf(schema: Schema): Schema | undefined {
  const { data, nextCursor, ...others } = schema.properties ?? {};
  if (typeof data !== "object" || nextCursor === undefined || Object.keys(others).length > 0)
    return undefined;
  return typeof data.items === "object" && !Array.isArray(data.items) ? data.items : undefined;
}

function parameterField(parameter: {
  name: string;
  required: boolean;
  description?: string;
  schema: Schema;
}): Field[] {
  const { name, required, description, schema } = parameter;
  const fields = fieldsOf({ properties: { [name]: schema }, required: required ? [name] : [] });
  return fields.map((field) => ({ ...field, description: description ?? field.description }));
}

function Access({ view, operation }: { view: View; operation: Operation }) {
  const { text, language, href } = view;
  const [security] = operation.security;
  if (!security) return <>{text.open}</>;
  if (security.sessionCookie) return <>{text.session}</>;
  const [word] = security.bearerAuth ?? [];
  if (word === undefined || !isPermission(word)) return <>{text.anyone}</>;
  return (
    <>
      <a href={href("/docs", "permissions")}>
        <code>{word}</code>
      </a>{" "}
      {permissions[word][language]}
    </>
  );
}

function Failures({ view, operation }: { view: View; operation: Operation }) {
  const { statuses, codes } = failuresOf({ operation, document: view.document });
  return (
    <>
      {statuses.join(" ")}
      {codes.filter(isOwn).map((code) => (
        <>
          {" "}
          <a href={view.href("/docs", `problem-${code}`)}>
            <code>{code}</code>
          </a>
        </>
      ))}
    </>
  );
}

/** Whether a code is of a feature; what any operation can answer with is told once, on the first page. */
function isOwn(code: string): boolean {
  return !Object.hasOwn(kernelProblems, code);
}

function Body({ view, title, schema }: { view: View; title: string; schema: Schema | undefined }) {
  if (!schema) return null;
  return (
    <>
      <h3>{title}</h3>
      {nameOfComponent(schema) ? (
        <p>
          <Type view={view} type={typeOf(schema)} />
        </p>
      ) : (
        <Fields view={view} fields={fieldsOf(schema)} />
      )}
    </>
  );
}

/** A table of fields. What is required is told of requests; an answer has all its fields. */
function Fields({
  view,
  fields,
  isAnswer = false,
}: {
  view: View;
  fields: readonly Field[];
  isAnswer?: boolean;
}) {
  const { text } = view;
  if (fields.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th>{text.name}</th>
          <th>{text.type}</th>
          <th>{text.note}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr>
            <td>
              <code>{field.name}</code>
              {field.required && !isAnswer && <span class="tag">{text.required}</span>}
            </td>
            <td>
              <Type view={view} type={field.type} />
              {field.nullable && <span class="tag">{text.nullable}</span>}
            </td>
            <td class="quiet">
              <Note view={view} field={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Note({ view, field }: { view: View; field: Field }) {
  const { text } = view;
  const { bounds, preset, description } = field;
  const limits = [
    ...(bounds === undefined ? [] : [text.bounds(rangeOf(view, bounds), bounds.of)]),
    ...(preset === undefined ? [] : [text.preset(preset)]),
  ];
  return (
    <>
      {description !== undefined && (
        <p lang="en">
          <Words of={description} />
        </p>
      )}
      {limits.length > 0 && <p>{limits.join(view.language === "zh" ? "，" : ", ")}</p>}
    </>
  );
}

function rangeOf(
  { text }: View,
  { least, most }: { least: number | undefined; most: number | undefined },
): string {
  if (most === undefined) return text.atLeast(least ?? 0);
  return least === undefined || least === 0 ? text.atMost(most) : `${least}–${most}`;
}

function Type({ view, type }: { view: View; type: ValueType }) {
  const { text } = view;
  if (type.is === "component") return <a href={`#object-${type.name}`}>{type.name}</a>;
  if (type.is === "choice")
    return <>{type.values.map((value, index) => [index > 0 ? " · " : "", <code>{value}</code>])}</>;
  if (type.is === "either") {
    return (
      <>
        {type.of.map((each, index) => (
          <>
            {index > 0 ? text.or : ""}
            <Type view={view} type={each} />
          </>
        ))}
      </>
    );
  }
  if (type.is === "list") return <Around sentence={text.list} inner={<Type view={view} type={type.of} />} />;
  if (type.is === "map") return <Around sentence={text.map} inner={<Type view={view} type={type.of} />} />;
  if (type.is === "id") {
    const prefix = Object.entries(idPrefixes).find(([kind]) => kind === type.of)?.[1] ?? type.of;
    return <Around sentence={text.id} inner={<code>{`${prefix}_…`}</code>} />;
  }
  return <>{type.is === "object" ? text.object : text.words[type.word]}</>;
}

/** A sentence around something that is not text. */
function Around({ sentence, inner }: { sentence: (inner: string) => string; inner: Child }) {
  const [before = "", after = ""] = sentence("\n").split("\n");
  return (
    <>
      {before}
      {inner}
      {after}
    </>
  );
}
