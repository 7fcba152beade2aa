const page = /^\/(?:app(?:\/.*)?)?$/;

/** Serves the staff app: its page for every address under /app, its files as they are, and nothing else. */
export async function serveApp(input: { request: Request; assets: Fetcher }): Promise<Response> {
  const url = new URL(input.request.url);
  if (url.pathname === "/") return Response.redirect(new URL("/app", url).toString(), 302);
  if (page.test(url.pathname)) {
    const answer = await input.assets.fetch(new Request(new URL("/", url)));
    return new Response(answer.body, {
      status: answer.status,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
    });
  }
  return input.assets.fetch(input.request);
}
