import * as z from "zod";

/** Every kind of record that has an id, and the prefix its ids carry on the wire. */
export const idPrefixes = {
  group: "grp",
  user: "usr",
  session: "ses",
  staff: "stf",
  store: "sto",
  invitation: "inv",
  apiToken: "tok",
  leave: "lv",
  customer: "cus",
  contactPoint: "cp",
  doNotCall: "dnc",
  vehicle: "veh",
  serviceVisit: "sv",
  policy: "pol",
  script: "scr",
  settingDraft: "drf",
  followUp: "fu",
  attempt: "att",
  reCall: "rc",
  case: "case",
  caseStep: "cst",
  notification: "ntf",
  mail: "mail",
  import: "imp",
  merge: "mrg",
  file: "file",
  job: "job",
  summaryReport: "sum",
} as const;

export type IdKind = keyof typeof idPrefixes;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const epoch = Date.UTC(2020, 0, 1);
const pattern = (prefix: string) => new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{8,16}$`);

function encode(value: number, length: number): string {
  let text = "";
  let rest = value;
  for (let i = 0; i < length; i++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Drawn some thousands at a time: an import makes a million ids. */
const randomBytes = new Uint8Array(4096);
let bytesUsed = randomBytes.length;

function randomText(length: number): string {
  if (bytesUsed + length > randomBytes.length) {
    crypto.getRandomValues(randomBytes);
    bytesUsed = 0;
  }
  let text = "";
  for (const byte of randomBytes.subarray(bytesUsed, bytesUsed + length)) text += alphabet.charAt(byte % 32);
  bytesUsed += length;
  return text;
}

const stepsAMs = 32 ** 3;

let lastMs = 0;
let lastStep = 0;

/**
 * A new id: prefix, 8 characters of milliseconds since 2020, 8 of which the first three count up within
 * one millisecond, so that ids drawn together sort in the order they were drawn. A group's id is short.
 */
export function newId(kind: IdKind, at: number): string {
  const prefix = idPrefixes[kind];
  if (kind === "group") return `${prefix}_${randomText(8)}`;
  lastStep = at === lastMs ? lastStep + 1 : 0;
  lastMs = at;
  // Past 32,768 ids of one millisecond the next ones take the millisecond after it.
  const ms = Math.max(0, at - epoch) + Math.floor(lastStep / stepsAMs);
  return `${prefix}_${encode(ms, 8)}${encode(lastStep % stepsAMs, 3)}${randomText(5)}`;
}

/** The kind of record an id names, by its prefix; undefined where no kind has it. */
export function kindOfId(id: string): IdKind | undefined {
  const prefix = id.slice(0, id.indexOf("_"));
  for (const [kind, known] of Object.entries(idPrefixes)) {
    if (known === prefix && isIdKind(kind)) return kind;
  }
  return undefined;
}

function isIdKind(kind: string): kind is IdKind {
  return kind in idPrefixes;
}

const schemas = new Map<IdKind, z.ZodString>();

/** The schema of an id of one kind; contracts make every id by it, so that sweeps know which strings are ids. */
export function idOf(kind: IdKind): z.ZodString {
  const known = schemas.get(kind);
  if (known) return known;
  const prefix = idPrefixes[kind];
  const schema = z
    .string()
    .regex(pattern(prefix))
    .meta({ "x-id-of": kind, examples: [`${prefix}_01j9x2k3m4n5p6q7`] });
  schemas.set(kind, schema);
  return schema;
}
