import type { searchArchive } from "../../../shared/contracts/search.contract.ts";
import { halfWidth } from "../../../shared/kernel/cell-text.ts";
import type { AnswerOf } from "../../../shared/kernel/endpoint.ts";
import { maskPhone } from "../../../shared/kernel/phone.ts";
import { formatPlate } from "../../../shared/kernel/plate.ts";
import { localDateOf } from "../../../shared/kernel/zone.ts";
import { number, numberOrNull, text, textOrNull } from "../../platform/query.ts";
import type { Pinyin } from "../../platform/search-tokens.ts";
import type { RawRow } from "../../platform/shard.ts";

export type SearchHit = AnswerOf<typeof searchArchive>["data"][number];

/** A hit with the token it was found by. */
export interface Found {
  token: string;
  hit: SearchHit;
}

const han = /\p{Script=Han}/u;
const latin = /[a-z]/;
const phoneLike = /^\+?[\d()-]+$/;
const plateLike = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][a-z\d]|[a-z]·[a-z\d]/;

/** What people type, as tokens are kept: half width, lower case, no spaces. */
function plainOf(q: string): string {
  return halfWidth(q).toLowerCase().replace(/\s+/g, "").replace(/[•・]/g, "·");
}

/** Digits as phones are kept: without country code, and without the zero of an area code. */
function phoneDigits(plain: string): string {
  const digits = plain.replace(/\D/g, "").replace(/^(?:00)?86(?=1\d{10}$)/, "");
  return /^0\d{9,11}$/.test(digits) ? digits.slice(1) : digits;
}

/** Whether the dictionary is needed: characters and letters mixed (`zhang三`), as a typing tool leaves them. */
export function isMixed(q: string): boolean {
  const plain = plainOf(q);
  return han.test(plain) && latin.test(plain) && !plateLike.test(plain);
}

/** The beginnings of tokens that a text asks for, at most two. */
export function needlesOf(q: string, pinyin?: Pinyin): string[] {
  const plain = plainOf(q);
  if (phoneLike.test(plain))
    return [...new Set([phoneDigits(plain), plain])].filter((needle) => needle !== "");
  if (plateLike.test(plain)) return [plain.replace(/[·.-]/g, "")];
  return pinyin && isMixed(q) ? [plain, pinyin(plain).join("")] : [plain];
}

const rank: Record<SearchHit["type"], number> = { customer: 0, vehicle: 1, "service-visit": 2 };

/** The best hits: what was typed in full first, then by how little is missing, customers before cars and visits. */
export function ranked(input: {
  found: readonly Found[];
  needles: readonly string[];
  limit: number;
}): SearchHit[] {
  const missing = ({ token }: Found) => (input.needles.includes(token) ? 0 : token.length);
  const sorted = [...input.found].sort(
    (a, b) =>
      missing(a) - missing(b) ||
      rank[a.hit.type] - rank[b.hit.type] ||
      (a.hit.id < b.hit.id ? 1 : a.hit.id > b.hit.id ? -1 : 0),
  );
  const best = new Map<string, SearchHit>();
  for (const { hit } of sorted) if (!best.has(hit.id)) best.set(hit.id, hit);
  return [...best.values()].slice(0, input.limit);
}

const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(" · ");
const plateText = (raw: RawRow) => formatPlate(text(raw, "plate"));

/** A customer: name, phone (masked without the right to it), a car. */
export function customerHit(raw: RawRow, whole: boolean): Found {
  const id = text(raw, "id");
  const phone = textOrNull(raw, "phone");
  const detail = joined([phone === null || whole ? phone : maskPhone(phone), plateText(raw)]);
  return {
    token: text(raw, "token"),
    hit: { type: "customer", id, title: text(raw, "name"), detail, customerId: id },
  };
}

/** A car: plate or VIN, model, owner. */
export function vehicleHit(raw: RawRow): Found {
  const title = plateText(raw) || text(raw, "vin");
  const detail = joined([textOrNull(raw, "model"), textOrNull(raw, "owner_name")]);
  return {
    token: text(raw, "token"),
    hit: { type: "vehicle", id: text(raw, "id"), title, detail, customerId: textOrNull(raw, "owner_id") },
  };
}

/** A visit: order number, the day of delivery, else of arrival, the car. */
export function visitHit(raw: RawRow): Found {
  const at =
    numberOrNull(raw, "delivered_at") ?? numberOrNull(raw, "arrived_at") ?? number(raw, "created_at");
  const detail = joined([localDateOf({ at, zone: text(raw, "zone") }), plateText(raw)]);
  return {
    token: text(raw, "token"),
    hit: {
      type: "service-visit",
      id: text(raw, "id"),
      title: text(raw, "order_number"),
      detail,
      customerId: textOrNull(raw, "customer_id"),
    },
  };
}
