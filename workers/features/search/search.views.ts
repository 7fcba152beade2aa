import { maskPhone } from "../../../shared/kernel/phone.ts";
import { formatPlate, plateTail } from "../../../shared/kernel/plate.ts";
import { isoOf } from "../../../shared/kernel/wire.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { number, numberOrNull, text, textOrNull } from "../../platform/query.ts";
import { type Pinyin, plainOf } from "../../platform/search-forms.ts";
import type { RawRow } from "../../platform/shard.ts";
import { namePart, type Part, writtenPart } from "./search.matching.rules.ts";
import type { Sought } from "./search.needles.rules.ts";
import { type Found, type Place, placeOf, places, type SearchHit } from "./search.rules.ts";

/** Who asks and for what, as far as it shows in a hit. */
export interface Looking {
  sought: Sought;
  actorId: string;
  /** Whether phones are shown in full. */
  whole: boolean;
  pinyin: Pinyin;
}

type Match = SearchHit["match"];
type Way = Pick<Found, "place" | "missing"> & { match: Match };

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(" · ");
const plateText = (raw: RawRow) => formatPlate(text(raw, "plate"));

const partOf = (value: string, part: Part | undefined): Match => ({ text: value, part: part?.text ?? "" });
const writtenMatch = (value: string, plain: string) => partOf(value, writtenPart(value, plain));

/** Open work as the statements give it: a list of lists, in the order of its columns. */
function listed(raw: RawRow, column: string): unknown[][] {
  const given = raw[column];
  const list: unknown = typeof given === "string" ? JSON.parse(given) : [];
  return Array.isArray(list) ? list.filter(Array.isArray) : [];
}
const string = (value: unknown): string => (typeof value === "string" ? value : "");
const idOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
const instant = (value: unknown): string | null => (typeof value === "number" ? isoOf(value) : null);

/** A record that was found, with the open work that hangs on it. */
function withWork(input: {
  raw: RawRow;
  looking: Looking;
  way: Way;
  hit: Pick<SearchHit, "type" | "id" | "title" | "detail" | "customerId"> &
    Partial<Pick<SearchHit, "kind" | "at" | "open">>;
  /** What stands on its work: the person and the car. */
  about: readonly string[];
}): Found[] {
  const { raw, looking, hit, about } = input;
  const { match, ...way } = input.way;
  const work = [
    ...listed(raw, "follow_ups").map(([id, kind, title, at, assigneeId, customerId]): SearchHit => {
      const [name = "", ...rest] = about;
      return {
        type: "follow-up",
        id: string(id),
        title: name || string(title),
        detail: joined([...rest, name ? string(title) : ""]),
        customerId: idOrNull(customerId),
        kind: string(kind),
        at: instant(at),
        open: true,
        mine: assigneeId === looking.actorId,
        match,
      };
    }),
    ...listed(raw, "cases").map(
      ([id, caseNumber, level, title, at, assigneeId, handlerId, customerId]): SearchHit => ({
        type: "case",
        id: string(id),
        title: string(title),
        detail: joined([string(caseNumber), ...about]),
        customerId: idOrNull(customerId),
        kind: string(level),
        at: instant(at),
        open: true,
        mine: [assigneeId, handlerId].includes(looking.actorId),
        match,
      }),
    ),
  ];
  const found: SearchHit = {
    kind: null,
    at: null,
    ...hit,
    open: hit.open === true || work.length > 0,
    mine: work.some(({ mine }) => mine),
    match,
  };
  return [found, ...work].map((one) => ({ ...way, hit: one }));
}

/** A customer: name, phone (masked without the right to it), a car. */
function customerFound(raw: RawRow, looking: Looking, way: Way): Found[] {
  const id = text(raw, "id");
  const phone = textOrNull(raw, "phone");
  const title = text(raw, "name");
  const detail = joined([phone === null || looking.whole ? phone : maskPhone(phone), plateText(raw)]);
  return withWork({
    raw,
    looking,
    way,
    hit: { type: "customer", id, title, detail, customerId: id },
    about: [title, plateText(raw)],
  });
}

/** Customers found by name; what mixes characters and letters is looked at once more. */
export function customersNamed(raw: RawRow, looking: Looking): Found[] {
  const { sought, pinyin } = looking;
  const name = text(raw, "name");
  const part = namePart(name, sought.plain, pinyin);
  if (sought.mixed && !part) return [];
  const token = text(raw, "token");
  const place = sought.mixed ? placeOfPart(part) : placeOf(token, sought.names);
  const missing = Math.max(0, plainOf(name).length - sought.plain.length);
  return customerFound(raw, looking, { place, missing, match: partOf(name, part) });
}

function placeOfPart(part: Part | undefined): Place {
  if (part?.isWhole) return places.whole;
  return part?.atStart ? places.edge : places.inside;
}

export function customersPhoned(raw: RawRow, looking: Looking): Found[] {
  const { sought, whole } = looking;
  const value = text(raw, "found_phone");
  const shown = whole ? value : maskPhone(value);
  const place = placeOf(text(raw, "token"), sought.phones);
  const match = { text: shown, part: sought.phone ?? "" };
  return customerFound(raw, looking, { place, missing: 0, match });
}

/** A car: plate or VIN, model, owner. */
export function vehicleFound(raw: RawRow, looking: Looking): Found[] {
  const { plain, vehicles } = looking.sought;
  const title = plateText(raw) || text(raw, "vin");
  const token = text(raw, "token");
  const byVin = /^[=$]/.test(token);
  const plate = text(raw, "found_plate");
  const value = byVin ? text(raw, "vin") : formatPlate(plate);
  const owner = text(raw, "owner_name");
  return withWork({
    raw,
    looking,
    way: {
      place: byVin ? placeOf(token, vehicles) : plateWay(plate, plain),
      missing: 0,
      match: writtenMatch(value, plain),
    },
    hit: {
      type: "vehicle",
      id: text(raw, "id"),
      title,
      detail: joined([textOrNull(raw, "model"), owner]),
      customerId: textOrNull(raw, "owner_id"),
    },
    about: [owner, title],
  });
}

/** Plates are said without their province, and known by their end. */
function plateWay(plate: string, plain: string): Place {
  const known = plainOf(plate);
  if (known === plain || plainOf(plateTail(plate)) === plain) return places.whole;
  return known.startsWith(plain) || known.endsWith(plain) ? places.edge : places.inside;
}

/** A visit: order number, the day of delivery, else of arrival, the car. */
export function visitFound(raw: RawRow, looking: Looking): Found[] {
  const { sought } = looking;
  const deliveredAt = numberOrNull(raw, "delivered_at");
  const at = deliveredAt ?? numberOrNull(raw, "arrived_at") ?? number(raw, "created_at");
  const title = text(raw, "order_number");
  return withWork({
    raw,
    looking,
    way: {
      place: placeOf(text(raw, "token"), sought.numbers),
      missing: 0,
      match: writtenMatch(title, sought.plain),
    },
    hit: {
      type: "service-visit",
      id: text(raw, "id"),
      title,
      detail: joined([localDateOf({ at, zone: text(raw, "zone") }), plateText(raw)]),
      customerId: textOrNull(raw, "customer_id"),
      kind: text(raw, "kind"),
      at: isoOf(deliveredAt),
      open: text(raw, "state") === "open",
    },
    about: [plateText(raw), title],
  });
}

/** A case, open or closed, by its number or title. */
export function caseFound(raw: RawRow, looking: Looking): Found[] {
  const { sought, actorId } = looking;
  const title = text(raw, "title");
  const caseNumber = text(raw, "number");
  const byTitle = writtenPart(title, sought.plain);
  const open = text(raw, "state") !== "closed";
  return [
    {
      place: placeOf(text(raw, "token"), byTitle ? sought.titles : sought.numbers),
      missing: 0,
      hit: {
        type: "case",
        id: text(raw, "id"),
        title,
        detail: joined([caseNumber, text(raw, "customer_name")]),
        customerId: textOrNull(raw, "customer_id"),
        kind: text(raw, "level"),
        at: isoOf(number(raw, "opened_at")),
        open,
        mine: open && [text(raw, "assignee_id"), text(raw, "handler_id")].includes(actorId),
        match: byTitle ? partOf(title, byTitle) : writtenMatch(caseNumber, sought.plain),
      },
    },
  ];
}

/** A follow-up by its own title. */
export function followUpFound(raw: RawRow, looking: Looking): Found[] {
  const { sought, actorId } = looking;
  const title = text(raw, "title");
  const open = text(raw, "state") === "open";
  return [
    {
      place: placeOf(text(raw, "token"), sought.titles),
      missing: 0,
      hit: {
        type: "follow-up",
        id: text(raw, "id"),
        title,
        detail: joined([text(raw, "customer_name"), plateText(raw)]),
        customerId: textOrNull(raw, "customer_id"),
        kind: text(raw, "kind"),
        at: isoOf(number(raw, "sort_at")),
        open,
        mine: open && text(raw, "assignee_id") === actorId,
        match: writtenMatch(title, sought.plain),
      },
    },
  ];
}
