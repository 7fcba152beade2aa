import type { Problem } from "../../../shared/kernel/problem.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { isFillerPhone, maskPhone, readPhone } from "../../../shared/kernel/phone.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { type Changes, touched } from "../../platform/changes.ts";
import { invalid } from "../../platform/commit.ts";
import type { Row } from "../../platform/query.ts";

export type ContactPoint = Row<"contactPoints">;

/** A customer's contact: the point, which others may share, and what ties this customer to it. */
export interface Contact {
  point: ContactPoint;
  link: Row<"customerContactPoints">;
}

/** A contact as it was read from a request, in the form in which it is stored. */
export type ContactDraft = Pick<ContactPoint, "kind" | "value" | "state">;

const mask = "****";
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The drafts of a list of phones, several to a text where somebody typed them so; `phone.invalid` by its place. */
export function readPhones(input: { texts: readonly string[]; customerId: string }): { ok: true; value: ContactDraft[] } | Problem {
  const drafts = input.texts.map((text) => draftsOfPhone(text, input.customerId));
  const wrong = drafts.flatMap((draft, index) =>
    draft === null ? [{ pointer: `/phones/${index}`, code: "phone.invalid", params: { value: input.texts[index] ?? "" } }] : [],
  );
  if (wrong.length > 0) return invalid(wrong);
  const byValue = new Map(drafts.flatMap((draft) => draft ?? []).map((draft) => [draft.value, draft]));
  return { ok: true, value: [...byValue.values()] };
}

/** The drafts of one contact of any kind; a text with several phones gives several. */
export function readContact(input: { kind: ContactPoint["kind"]; value: string; customerId: string }): { ok: true; value: ContactDraft[] } | Problem {
  const { kind } = input;
  const value = input.value.trim();
  if (kind === "phone") {
    const drafts = draftsOfPhone(value, input.customerId);
    return drafts ? { ok: true, value: drafts } : invalid([{ pointer: "/value", code: "phone.invalid", params: { value } }]);
  }
  if (value === "" || (kind === "email" && !email.test(value))) return invalid([{ pointer: "/value", code: "invalid" }]);
  return { ok: true, value: [{ kind, value: kind === "email" ? value.toLowerCase() : value, state: "valid" }] };
}

function draftsOfPhone(text: string, customerId: string): ContactDraft[] | null {
  const read = readPhone(text);
  if (!read.ok) return null;
  if (read.masked) {
    const { head, tail } = read;
    return head + tail === "" ? null : [{ kind: "phone", value: `masked:${head}${mask}${tail}:${customerId}`, state: "masked" }];
  }
  return [read.e164, ...read.others].map((value) => ({ kind: "phone", value, state: isFillerPhone(value) ? "filler" : "valid" }));
}

/** Phones by which people are told apart: complete and no fillers (疑似无效号码). */
export function tellingPhones(drafts: readonly ContactDraft[]): string[] {
  return drafts.filter(({ kind, state }) => kind === "phone" && state === "valid").map(({ value }) => value);
}

/** A contact as its reader may see it: whole with the right to personal data, masked without. */
export function shownValue(point: ContactDraft, whole: boolean): string {
  if (point.state === "masked") return maskedDigits(point.value);
  if (whole) return point.value;
  if (point.kind === "phone") return maskPhone(point.value);
  const [name = "", domain] = point.value.split("@");
  return `${name.charAt(0)}${mask}${domain === undefined ? "" : `@${domain}`}`;
}

function maskedDigits(value: string): string {
  return value.split(":")[1] ?? "";
}

/** Whether a complete number is the one that a DMS gave with stars. */
function completes(masked: string, value: string): boolean {
  const [head = "", tail = ""] = maskedDigits(masked).split(mask);
  const national = value.replace(/^\+86/, "");
  return national.startsWith(head) && national.endsWith(tail);
}

/**
 * The rows that give a customer contacts: points that nobody had yet, ties to those that are there, ties
 * taken up again. The first phone of a customer is the main one, as is what is added as such; a number
 * with stars ends where its complete one comes.
 */
export function linkContacts(input: {
  customerId: string;
  drafts: readonly ContactDraft[];
  /** Points of the group that have a value of the drafts. */
  points: readonly ContactPoint[];
  /** What the customer has, ended ties included. */
  contacts: readonly Contact[];
  use?: "main" | "other";
  today: LocalDate;
  asOf: number;
}): { changes: Changes; points: Omit<ContactPoint, "groupId" | "changedSeq">[] } {
  const { customerId, drafts, contacts, today, asOf } = input;
  const found = drafts.map(
    (draft) => input.points.find(({ kind, value }) => kind === draft.kind && value === draft.value) ?? newPoint(draft, asOf),
  );
  const fresh = found.filter((point) => !("groupId" in point));
  const current = contacts.filter(({ link }) => link.untilOn === null);
  const hasMain = (kind: string) => current.some(({ point, link }) => point.kind === kind && link.use === "main");
  const uses = found.map((point, index) => input.use ?? (index === 0 && !hasMain(point.kind) ? ("main" as const) : ("other" as const)));
  const changed = new Map<string, Partial<Row<"customerContactPoints">>>();
  const ties = found.flatMap((point, index) => {
    const use = uses[index] ?? "other";
    const had = contacts.find(({ link }) => link.contactPointId === point.id);
    if (!had) return [{ customerId, contactPointId: point.id, use, sinceOn: today, untilOn: null }];
    if (had.link.untilOn !== null) changed.set(point.id, { use, sinceOn: today, untilOn: null });
    else if (input.use === "main" && had.link.use !== "main") changed.set(point.id, { use });
    return [];
  });
  for (const { point, link } of current) {
    const isKept = found.some(({ id }) => id === point.id);
    if (point.state === "masked" && found.some(({ state, value }) => state !== "masked" && completes(point.value, value))) {
      changed.set(link.contactPointId, { untilOn: today });
    } else if (!isKept && link.use === "main" && input.use === "main" && found.some(({ kind }) => kind === point.kind)) {
      changed.set(link.contactPointId, { use: "other" });
    }
  }
  const update = contacts.flatMap(({ link }) => {
    const change = changed.get(link.contactPointId);
    return change ? [touched("customerContactPoints", link, change)] : [];
  });
  return {
    changes: { insert: { contactPoints: fresh }, insertOnce: { customerContactPoints: ties }, update },
    points: found,
  };
}

function newPoint(draft: ContactDraft, asOf: number) {
  return {
    ...draft,
    id: newId("contactPoint", asOf),
    marketingOptOutAt: null,
    dailyCap: null,
    lastDialledAt: null,
    createdAt: asOf,
    version: 1,
  };
}
