/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";
import { once } from "../../../shared/kernel/once.ts";
import type { AppBindings } from "../../app.ts";
import { languageOf } from "../../platform/problem-document.ts";
import type { View } from "./docs.frame.tsx";
import { Guide } from "./docs.guide.tsx";
import { Chapter } from "./docs.reference.tsx";
import { docsStyle } from "./docs.style.ts";
import { tags } from "./docs.tags.ts";
import { texts } from "./docs.text.ts";
import { openApiDocument } from "./openapi.ts";

const forFiveMinutes = "public, max-age=300";
const documentText = once(() => JSON.stringify(openApiDocument()));

/** The API's description: for programs at /api/openapi.json, for people at /docs. Open to all, no script. */
export const docs = new Hono<AppBindings>();

docs.get("/api/openapi.json", (context) =>
  context.body(documentText(), 200, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": forFiveMinutes,
  }),
);
docs.get("/docs/style.css", (context) =>
  context.body(docsStyle, 200, {
    "Content-Type": "text/css; charset=utf-8",
    "Cache-Control": forFiveMinutes,
  }),
);
docs.get("/docs", (context) => page(context, (view) => <Guide view={view} />));
docs.get("/docs/:tag", (context) => {
  const tag = context.req.param("tag");
  return Object.hasOwn(tags, tag)
    ? page(context, (view) => <Chapter view={view} tag={tag} />)
    : context.notFound();
});

function page(
  context: Context<AppBindings>,
  draw: (view: View) => JSX.Element,
): Response | Promise<Response> {
  const url = new URL(context.req.url);
  const asked = url.searchParams.get("lang");
  const language = asked === "zh" || asked === "en" ? asked : languageOf(context.req.raw);
  const query = asked === language ? `?lang=${language}` : "";
  const view: View = {
    language,
    text: texts[language],
    document: openApiDocument(),
    origin: url.origin,
    href: (path, fragment) => `${path}${query}${fragment === undefined ? "" : `#${fragment}`}`,
  };
  return context.html(html`<!doctype html>${draw(view)}`, 200, {
    "Cache-Control": forFiveMinutes,
    "Content-Language": view.text.tag,
    Vary: "Accept-Language",
  });
}
