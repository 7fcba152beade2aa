/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Language } from "../../../shared/kernel/problem.ts";
import { tags } from "./docs.tags.ts";
import type { DocsText } from "./docs.text.ts";
import type { OpenApiDocument } from "./openapi.types.ts";

/** What every part of the reference is drawn with. */
export interface View {
  language: Language;
  text: DocsText;
  document: OpenApiDocument;
  /** The address of this server, for examples. */
  origin: string;
  /** A link within the reference, which keeps a language that was chosen by hand. */
  href(path: string, fragment?: string): string;
}

const icon = (
  <svg
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M16.6 5.2A8 8 0 1 0 18 10.6" />
    <path d="m6.6 10 2.7 2.8L17.6 4.4" />
  </svg>
);

/** The page around one chapter: head, contents, sheet. */
export function Frame({
  view,
  chapter,
  title,
  children,
}: {
  view: View;
  chapter: string;
  title: string;
  children?: Child;
}) {
  const { language, text, href } = view;
  const other = language === "zh" ? "en" : "zh";
  const path = chapter === "" ? "/docs" : `/docs/${chapter}`;
  const current = (name: string) => (name === chapter ? { "aria-current": "page" as const } : {});
  return (
    <html lang={text.tag}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f3f0ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151311" media="(prefers-color-scheme: dark)" />
        <title>{`${title} · ${text.product}`}</title>
        <link rel="stylesheet" href="/docs/style.css" />
        <link rel="alternate" type="application/json" href="/api/openapi.json" title={text.document} />
      </head>
      <body>
        <a class="skip" href="#content">
          {text.skip}
        </a>
        <header class="top">
          <a class="brand" href={href("/docs")}>
            {icon}
            <b>{text.product}</b>
            <span>{text.title}</span>
          </a>
          <nav>
            <a
              href={`${path}?lang=${other}`}
              hreflang={other === "zh" ? "zh-CN" : "en"}
              lang={other === "zh" ? "zh-CN" : "en"}
            >
              {text.otherLanguage}
            </a>
            <a href="/auth/sign-in">{text.signIn}</a>
          </nav>
        </header>
        <div class="desk">
          <nav class="nav" aria-label={text.chapters}>
            <a href={href("/docs")} {...current("")}>
              {text.guide}
            </a>
            {Object.entries(tags).map(([name, words]) => (
              <a href={href(`/docs/${name}`)} {...current(name)}>
                {words[language]}
              </a>
            ))}
          </nav>
          <main class="sheet" id="content">
            {children}
          </main>
        </div>
      </body>
    </html>
  );
}

/** A sentence, with what stands between backticks as code. */
export function Words({ of }: { of: string }) {
  return <>{of.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
