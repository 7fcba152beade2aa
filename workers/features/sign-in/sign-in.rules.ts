import { readPhone } from "../../../shared/kernel/phone.ts";
import type { FieldProblem, Problem, ProblemParams } from "../../../shared/kernel/problem.ts";
import { isStorable } from "../../../shared/kernel/wire.ts";
import { invalid } from "../../platform/commit.ts";
import { type ShardKey, shardKeys } from "../../platform/config.ts";

/** Where people land once they are signed in. */
export const home = "/app";

export const mostFailures = 10;
export const lockMs = 15 * 60_000;
export const sessionMs = 30 * 24 * 3_600_000;
const renewAfterMs = 24 * 3_600_000;

/** A request's fields, all of them text. */
export type Texts = Readonly<Record<string, string>>;

/** An address that signs in: an e-mail in lower case, or a Chinese mobile in E.164. */
export interface Login {
  kind: "email" | "phone";
  login: string;
}

type Read<T> = { ok: true; value: T } | { ok: false; field: FieldProblem };

/** Takes an object of texts, and refuses other fields and other types by pointer. */
export function readTexts(body: unknown, allowed: readonly string[]): { ok: true; value: Texts } | Problem {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return invalid([{ pointer: "", code: "wrong_type", params: { expected: "object" } }]);
  }
  const texts: Record<string, string> = {};
  const fields: FieldProblem[] = [];
  for (const [name, value] of Object.entries(body)) {
    if (!allowed.includes(name)) fields.push({ pointer: `/${name}`, code: "unknown" });
    else if (typeof value !== "string")
      fields.push({ pointer: `/${name}`, code: "wrong_type", params: { expected: "string" } });
    else if (!isStorable(value)) fields.push({ pointer: `/${name}`, code: "unreadable" });
    else texts[name] = value;
  }
  return fields.length > 0 ? invalid(fields) : { ok: true, value: texts };
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const chineseMobile = /^\+861[3-9]\d{9}$/;
const longestEmail = 200;

function readMobile(text: string, pointer: string): Read<Login> {
  const wrong = (code: string, params?: ProblemParams): Read<Login> => ({
    ok: false,
    field: params ? { pointer, code, params } : { pointer, code },
  });
  if (/\p{L}/u.test(text)) return wrong("login.invalid");
  const phone = readPhone(text);
  if (phone.ok) {
    if (phone.masked || phone.others.length > 0) return wrong("login.invalid");
    if (!chineseMobile.test(phone.e164)) return wrong("login.not_mobile");
    return { ok: true, value: { kind: "phone", login: phone.e164 } };
  }
  if (phone.code === "phone.area_code") return wrong("login.not_mobile");
  if (phone.code === "phone.invalid") return wrong("login.invalid");
  const { digits } = phone;
  if (digits < 11) return wrong("login.too_short", { digits, off: 11 - digits });
  return wrong("login.too_long", { digits, off: digits - 11 });
}

/**
 * The login among a body's fields: `login` takes either kind (the pages' one field), `email` and `phone`
 * take their own. What fails is said by pointer.
 */
export function readLogin(body: Texts): Read<Login> {
  const [name, second] = (["login", "email", "phone"] as const).filter((field) => body[field] !== undefined);
  if (second) return { ok: false, field: { pointer: `/${second}`, code: "login.only_one" } };
  const pointer = `/${name ?? "login"}`;
  const text = (body[name ?? "login"] ?? "").normalize("NFKC").trim();
  if (text === "") return { ok: false, field: { pointer, code: "login.needed" } };
  if (name !== "email" && !text.includes("@")) return readMobile(text, pointer);
  if (name === "phone" || text.length > longestEmail || !email.test(text)) {
    return { ok: false, field: { pointer, code: "login.invalid" } };
  }
  return { ok: true, value: { kind: "email", login: text.toLowerCase() } };
}

const longestName = 100;

/** A name that a person typed, with single spaces. */
export function readName(body: Texts, field: string): Read<string> {
  const name = (body[field] ?? "").replace(/\s+/g, " ").trim();
  if (name === "") return { ok: false, field: { pointer: `/${field}`, code: "required" } };
  if (name.length > longestName) return { ok: false, field: { pointer: `/${field}`, code: "too_big" } };
  return { ok: true, value: name };
}

/** Minutes, rounded up, for which an account is still locked; undefined when it is open. */
export function lockedMinutes(lockedUntil: number | null, asOf: number): number | undefined {
  return lockedUntil !== null && lockedUntil > asOf ? Math.ceil((lockedUntil - asOf) / 60_000) : undefined;
}

/**
 * What a wrong password answers. `failures` were counted before this one; the tenth in a row locks.
 */
export function wrongPassword(failures: number): Problem {
  return failures + 1 >= mostFailures
    ? { ok: false, code: "sign_in.locked", params: { minutes: lockMs / 60_000 } }
    : { ok: false, code: "sign_in.wrong", params: {} };
}

/** Whether a session in use is to be good for another thirty days: written at most once a day. */
export function wantsRenewal(expiresAt: number, asOf: number): boolean {
  return expiresAt - asOf < sessionMs - renewAfterMs;
}

/**
 * Whether a post comes from our own pages, or from no page at all. Browsers say so in Sec-Fetch-Site, older
 * ones in Origin. A form that says neither is taken where it brings no session that it could misuse. JSON
 * cannot be posted across sites without our consent.
 */
export function isOurs(input: {
  fetchSite: string | null;
  origin: string | null;
  own: string;
  form: boolean;
  session: boolean;
}): boolean {
  const { fetchSite, origin, own, form, session } = input;
  if (fetchSite !== null) return fetchSite === "same-origin" || fetchSite === "none";
  return origin === null ? !form || !session : origin === own;
}

/** A place of ours to go on to, as path and query; undefined for anything that leads elsewhere. */
export function localPath(next: string | null | undefined, own: string): string | undefined {
  if (!next?.startsWith("/") || !URL.canParse(next, own)) return undefined;
  const url = new URL(next, own);
  // "/.//elsewhere" keeps our origin here, and leaves it when its path is followed.
  if (url.origin !== own || url.pathname.startsWith("//")) return undefined;
  return `${url.pathname}${url.search}`;
}

/** The shard of a new group: the one with the fewest, the first of equals. */
export function leastFilledShard(counts: readonly { shard: string; groups: number }[]): ShardKey {
  const filled = new Map(counts.map(({ shard, groups }) => [shard, groups]));
  return shardKeys.reduce((least, key) => ((filled.get(key) ?? 0) < (filled.get(least) ?? 0) ? key : least));
}

/** Groups in the order in which a person reads them: by name, Chinese by pinyin. */
export function byName<T extends { id: string; name: string }>(groups: readonly T[]): T[] {
  const collator = new Intl.Collator("zh-CN");
  return [...groups].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
