import { Hono } from "hono";
import type { AppBindings } from "../../app.ts";
import { problem } from "../../platform/commit.ts";
import { languageOf, problemDocument } from "../../platform/problem-document.ts";
import { readLink } from "./files.links.ts";

/** Files leave by a signed link alone, as attachments, so that no file of a group's runs in its pages. */
export const fileDownloads = new Hono<AppBindings>().get("/files/:token", async (context) => {
  const { env } = context;
  const file = await readLink({
    key: env.TOKEN_KEY,
    now: context.get("clock").now(),
    token: context.req.param("token"),
  });
  const object = file ? await env.FILES.get(file.key) : null;
  if (!file || !object) {
    const { status, body } = problemDocument({
      problem: problem("request.not_found"),
      language: languageOf(context.req.raw),
      requestId: "",
    });
    return Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
  }
  return new Response(object.body, {
    headers: {
      "Content-Type": file.contentType || "application/octet-stream",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Cache-Control": "private, no-store",
    },
  });
});
