import type { World } from "../harness/world.ts";

let drawn = 0;

/** A login that no other test uses. */
export function newLogin(): string {
  drawn += 1;
  return `person-${drawn}-${Math.random().toString(36).slice(2)}@example.com`;
}

export const goodPassword = "把车修好，再回访一次";

/** The session token that an answer sets; undefined where it sets none. */
export function sessionOf(headers: Headers): string | undefined {
  const cookie = headers.getSetCookie().find((text) => text.startsWith("__Host-dl_session="));
  return cookie?.slice("__Host-dl_session=".length).split(";")[0];
}

export const withSession = (session: string | undefined) => ({
  Cookie: `__Host-dl_session=${session ?? ""}`,
});

/** Posts a form as a browser does from one of our pages. */
export async function postForm(
  { fetch }: World,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; html: string }> {
  const response = await fetch(
    new Request(`http://localhost${path}`, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin", "Accept-Language": "zh-CN", ...headers },
      body: new URLSearchParams(fields),
    }),
  );
  return { status: response.status, headers: response.headers, html: await response.text() };
}

export async function getPage(
  { fetch }: World,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; html: string }> {
  const response = await fetch(
    new Request(`http://localhost${path}`, { headers: { "Accept-Language": "zh-CN", ...headers } }),
  );
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** Signs up a new group over JSON. */
export async function signUp(world: World, input: { email?: string; groupName?: string } = {}) {
  const email = input.email ?? newLogin();
  const groupName = input.groupName ?? "江城恒通汽车集团";
  const body = { email, password: goodPassword, name: "何伟", groupName };
  const { status, headers, json } = await world.call(null, "POST", "/auth/sign-up", body);
  return { status, email, session: sessionOf(headers), groupId: json.groupId, staffId: json.staffId };
}

export function mint(world: World, session: string | undefined, body: Record<string, string> = {}) {
  return world.call(null, "POST", "/auth/access-token", body, withSession(session));
}

/** What stands in a page's field. */
export function typedIn(html: string, name: string): string | undefined {
  const input = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0];
  return input?.match(/ value="([^"]*)"/)?.[1];
}
