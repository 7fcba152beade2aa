import { newId } from "../../../shared/kernel/ids.ts";
import { isFillerPhone, maskPhone, readPhone } from "../../../shared/kernel/phone.ts";
import type { Problem } from "../../../shared/kernel/problem.ts";
import type { LocalDate } from "../../../shared/kernel/zone.ts";
import { type Changes, type RowChange, touched } from "../../platform/changes.ts";
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
export function readPhones(input: {
  texts: readonly string[];
  customerId: string;
}): { ok: true; value: ContactDraft[] } | Problem {
  const drafts = input.texts.map((text) => draftsOfPhone(text, input.customerId));
  const wrong = drafts.flatMap((draft, index) =>
    draft === null
      ? [{ pointer: `/phones/${index}`, code: "phone.invalid", params: { value: input.texts[index] ?? "" } }]
      : [],
  );
  if (wrong.length > 0) return invalid(wrong);
  const byValue = new Map(drafts.flatMap((draft) => draft ?? []).map((draft) => [draft.value, draft]));
  return { ok: true, value: [...byValue.values()] };
}

/** The drafts of one contact of any kind; a text with several phones gives several. */
export function readContact(input: {
  kind: ContactPoint["kind"];
  value: string;
  customerId: string;
}): { ok: true; value: ContactDraft[] } | Problem {
  const { kind } = input;
  const value = input.value.trim();
  if (kind === "phone") {
    const drafts = draftsOfPhone(value, input.customerId);
    return drafts
      ? { ok: true, value: drafts }
      : invalid([{ pointer: "/value", code: "phone.invalid", params: { value } }]);
  }
  if (value === "" || (kind === "email" && !email.test(value)))
    return invalid([{ pointer: "/value", code: "invalid" }]);
  return {
    ok: true,
    value: [{ kind, value: kind === "email" ? value.toLowerCase() : value, state: "valid" }],
  };
}

function draftsOfPhone(text: string, customerId: string): ContactDraft[] | null {
  const read = readPhone(text);
  if (!read.ok) return null;
  if (read.masked) {
    const { head, tail } = read;
    return head + tail === ""
      ? null
      : [{ kind: "phone", value: `masked:${head}${mask}${tail}:${customerId}`, state: "masked" }];
  }
  return [read.e164, ...read.others].map((value) => ({
    kind: "phone",
    value,
    state: isFillerPhone(value) ? "filler" : "valid",
  }));
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

/** A contact as far as a choice between a customer's contacts needs it. */
export interface HeldContact extends ContactDraft {
  id: string;
  use: "main" | "other";
  dailyCap: number | null;
}

export function heldContact({ point, link }: Contact): HeldContact {
  const { id, kind, value, state, dailyCap } = point;
  return { id, kind, value, state, use: link.use, dailyCap };
}

/** Says of the numbers of a customer which reach nobody: out of use, starred out, or typed to fill a form. */
export function isDead(contacts: readonly Contact[]): (contactPointId: string) => boolean {
  return (contactPointId) =>
    contacts.some(({ point }) => point.id === contactPointId && point.state !== "valid");
}

export interface LinkingCase {
  customerId: string;
  drafts: readonly ContactDraft[];
  /** Points of the group that have a value of the drafts. */
  points: readonly ContactPoint[];
  /** What the customer has, ended ties included. */
  contacts: readonly Contact[];
  /** Where it is not said, the first phone of a customer is the main one. */
  use?: "main" | "other";
  today: LocalDate;
  asOf: number;
}

/**
 * The rows that give a customer contacts: points that nobody had yet, ties to those that are there, ended
 * ties taken up again. `added` are the contacts that the customer did not have.
 */
export function linkContacts(input: LinkingCase): { changes: Changes; added: HeldContact[] } {
  const { customerId, contacts, today, asOf } = input;
  const current = contacts.filter(({ link }) => link.untilOn === null);
  const points = [...input.points, ...contacts.map(({ point }) => point)];
  const known = (draft: ContactDraft) =>
    points.find(({ kind, value }) => kind === draft.kind && value === draft.value);
  const wanted = input.drafts.map((draft) => known(draft) ?? newPoint(draft, asOf));
  const fresh = wanted.filter(({ id }) => !points.some((point) => point.id === id));
  const missing = wanted.filter(({ id }) => !current.some(({ point }) => point.id === id));
  const added = missing.map((point, index): HeldContact => {
    const hasMain = current.some(
      (contact) => contact.point.kind === point.kind && contact.link.use === "main",
    );
    const first = input.use ?? (hasMain ? "other" : "main");
    return {
      id: point.id,
      kind: point.kind,
      value: point.value,
      state: point.state,
      dailyCap: point.dailyCap,
      use: index === 0 ? first : "other",
    };
  });
  const tieOf = (id: string) => contacts.find(({ point }) => point.id === id)?.link;
  return {
    changes: {
      insert: { contactPoints: fresh },
      insertOnce: {
        customerContactPoints: added
          .filter(({ id }) => !tieOf(id))
          .map(({ id, use }) => ({ customerId, contactPointId: id, use, sinceOn: today, untilOn: null })),
      },
      update: [
        ...added.flatMap(({ id, use }) => {
          const tie = tieOf(id);
          return tie ? [touched("customerContactPoints", tie, { use, sinceOn: today, untilOn: null })] : [];
        }),
        ...givingWay({ ...input, current, wanted }),
      ],
    },
    added,
  };
}

/** What changes about the contacts a customer has: stars end where the whole number comes, one main at a time. */
function givingWay(
  input: LinkingCase & { current: readonly Contact[]; wanted: readonly (ContactDraft & { id: string })[] },
): RowChange[] {
  const { current, wanted, use, today } = input;
  return current.flatMap(({ point, link }) => {
    const isWanted = wanted.some(({ id }) => id === point.id);
    const isWhole = wanted.some(
      ({ kind, state, value }) => kind === "phone" && state !== "masked" && completes(point.value, value),
    );
    if (point.state === "masked" && isWhole)
      return [touched("customerContactPoints", link, { untilOn: today })];
    if (use !== "main" || !wanted.some(({ kind }) => kind === point.kind)) return [];
    const shallBe = isWanted ? "main" : "other";
    return link.use === shallBe ? [] : [touched("customerContactPoints", link, { use: shallBe })];
  });
}

function newPoint(draft: ContactDraft, asOf: number) {
  return {
    ...draft,
    id: newId("contactPoint", asOf),
    marketingOptOutAt: null,
    dailyCap: null,
    dials: 0,
    lastDialledAt: null,
    createdAt: asOf,
    version: 1,
  };
}
