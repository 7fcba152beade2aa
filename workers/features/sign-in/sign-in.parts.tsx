/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { problemKinds } from "../../../shared/contracts/problems.ts";
import { fieldMessages, fill, type Language, type Problem } from "../../../shared/kernel/problem.ts";
import { en } from "./sign-in.en.ts";
import type { Texts } from "./sign-in.rules.ts";
import { zh } from "./sign-in.zh.ts";

export const words = { zh, en };

/** Where and for whom a page is shown. */
export interface Frame {
  language: Language;
  path: string;
  /** The query that a change of language keeps, such as `next`. */
  query: Readonly<Record<string, string>>;
  requestId: string;
}

/** What a form says about a post that failed. */
export interface Failure {
  title: string;
  detail: string;
  /** `general` messages fit any field, and are told apart by its label. */
  fields: { name: string; message: string; general: boolean }[];
  /** An error of ours, which is quoted by its reference. */
  ours: boolean;
}

/** A problem in the reader's words; what is wrong with an e-mail or a phone stands at the page's one login field. */
export function failureView(problem: Problem, frame: Frame): Failure {
  const kind = problemKinds[problem.code]?.[frame.language];
  const params = { ...problem.params, requestId: frame.requestId };
  return {
    title: fill(kind?.title ?? problem.code, params),
    detail: fill(kind?.detail ?? "", params),
    fields: (problem.fields ?? []).map(({ pointer, code, params: own }) => {
      const particular = problemKinds[code]?.[frame.language].detail;
      const message = particular ?? fieldMessages[code]?.[frame.language] ?? code;
      const name = pointer.slice(1);
      return {
        name: name === "email" || name === "phone" ? "login" : name,
        message: fill(message, own ?? {}),
        general: particular === undefined,
      };
    }),
    ours: (problemKinds[problem.code]?.status ?? 500) >= 500,
  };
}

const icon = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#17606e" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M16.6 5.2A8 8 0 1 0 18 10.6"/><path d="m6.6 10 2.7 2.8L17.6 4.4"/></svg>`,
);

function Logo() {
  return (
    <svg class="logo" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M16.6 5.2A8 8 0 1 0 18 10.6" />
      <path d="m6.6 10 2.7 2.8L17.6 4.4" />
    </svg>
  );
}

function Alert() {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8v3.8M8 11v.1" />
    </svg>
  );
}

/** The whole page around a form: head, brand, the way to the other language, foot. */
export function Door(props: {
  frame: Frame;
  title: string;
  link: { href: string; text: string };
  children?: Child;
}) {
  const { frame, title, link } = props;
  const t = words[frame.language];
  const other = frame.language === "zh" ? "en" : "zh";
  const query = new URLSearchParams({ ...frame.query, lang: other });
  return (
    <html lang={frame.language === "zh" ? "zh-CN" : "en"}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f3f0ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151311" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${t.brand}`}</title>
        <link rel="icon" type="image/svg+xml" href={`data:image/svg+xml,${icon}`} />
        <link rel="stylesheet" href="/auth/style.css" />
      </head>
      <body>
        <header>
          <span class="brand">
            <Logo />
            {t.brand}
          </span>
          <span class="also">{t.alsoCalled}</span>
          <nav>
            <a href="/docs">{t.apiDocs}</a>
            <a href={`${frame.path}?${query}`} lang={other === "zh" ? "zh-CN" : "en"} hreflang={other}>
              {t.otherLanguage}
            </a>
            <a href={link.href}>{link.text}</a>
          </nav>
        </header>
        {props.children}
      </body>
    </html>
  );
}

/** What went wrong, first thing on the form, each sentence leading to its field. */
export function Summary(props: { frame: Frame; failure: Failure | undefined; labels: Texts }) {
  const { failure, frame, labels } = props;
  if (!failure) return null;
  const t = words[frame.language];
  const known = failure.fields.filter(({ name }) => labels[name]);
  return (
    <div class="summary" role="alert" id="errors">
      <p class="what">
        <Alert />
        {known.length > 0 ? t.errorCount(known.length) : failure.title}
      </p>
      {known.length > 0 ? (
        <ul>
          {known.map(({ name, message, general }) => (
            <li>
              <a href={`#${name}`}>{general ? t.errorAt(labels[name] ?? name, message) : message}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{failure.detail}</p>
      )}
      {failure.ours ? <p class="quiet">{t.reference(frame.requestId)}</p> : null}
    </div>
  );
}

interface FieldProps {
  name: string;
  label: string;
  type?: "text" | "password";
  autocomplete: string;
  inputmode?: "email";
  value?: string | undefined;
  hint?: string | undefined;
  failure: Failure | undefined;
  autofocus?: boolean;
}

/** A labelled input with its hint and its error below. */
export function Field(props: FieldProps) {
  const { name, failure } = props;
  const error = failure?.fields.find((field) => field.name === name)?.message;
  const isFirst = failure?.fields[0]?.name === name;
  const described = [error ? `${name}-error` : "", props.hint ? `${name}-hint` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div class="field">
      <label for={name}>{props.label}</label>
      <input
        id={name}
        name={name}
        type={props.type ?? "text"}
        value={props.value ?? ""}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        autocapitalize={props.inputmode ? "none" : undefined}
        spellcheck={props.inputmode ? false : undefined}
        required
        autofocus={isFirst || (!failure && props.autofocus)}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={described || undefined}
      />
      {error ? (
        <p class="error" id={`${name}-error`}>
          <Alert />
          {error}
        </p>
      ) : null}
      {props.hint ? (
        <p class="hint" id={`${name}-hint`}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}
