const page = /^\/(?:app(?:\/.*)?)?$/;

/** Built files carry a hash of their content in their name: whoever has one keeps it. */
const kept = "public, max-age=31536000, immutable";

/** Serves the staff app: its page for every address under /app, its files as they are, and nothing else. */
export async function serveApp(input: { request: Request; assets: Fetcher }): Promise<Response> {
  const url = new URL(input.request.url);
  if (url.pathname === "/") return new Response(null, { status: 302, headers: { Location: "/app" } });
  if (page.test(url.pathname)) {
    const answer = await input.assets.fetch(new Request(new URL("/", url)));
    return new Response(answer.body, {
      status: answer.status,
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
    });
  }
  const answer = await input.assets.fetch(input.request);
  const found = answer.ok || answer.status === 304;
  const headers = new Headers(answer.headers);
  // A file that is missing between two deployments must not stay missing in a browser.
  headers.set("Cache-Control", found && url.pathname.startsWith("/assets/") ? kept : "no-cache");
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}
