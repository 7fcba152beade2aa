import { readYesNo } from "../../../shared/kernel/cells.ts";
import type { Column } from "./imports.assigning.rules.ts";
import type { RowReader } from "./imports.cells.rules.ts";
import type { ImportField, ImportKind } from "./imports.fields.rules.ts";
import type { CellCode } from "./imports.messages.ts";
import { readVisitStatus, readVoided, type VisitStatus } from "./imports.words.rules.ts";

/** When a car came and went, in UTC ms; `deliveredFrom` says what `deliveredAt` was taken from. */
export interface VisitTimes {
  status: VisitStatus | null;
  arrivedAt: number | null;
  promisedAt: number | null;
  settledAt: number | null;
  deliveredAt: number | null;
  deliveredFrom: "delivery" | "settlement" | "completion" | null;
}

const dayMs = 86_400_000;

interface Moment {
  at: number;
  timed: boolean;
}

/**
 * Delivery is its own time, else the settlement's, unless the status says that the car or the bill still
 * stands. The end of the work is no delivery: a finished car may wait for days. It is taken only where the
 * status says that the car has left or is paid for, or where the file says nothing of delivery or settlement.
 */
export function readTimes(reader: RowReader): VisitTimes {
  const status = readStatus(reader);
  const word = wordOnDelivery(reader.text("deliveredAt"));
  const arrived = reader.instant("arrivedAt");
  const settled = reader.instant("settledAt");
  const times: VisitTimes = {
    status,
    arrivedAt: arrived?.at ?? null,
    promisedAt: readPromise(reader),
    settledAt: settled?.at ?? null,
    deliveredAt: null,
    deliveredFrom: null,
  };
  reader.keep("finishedAt");
  if (status === "in-workshop" || word === "in-workshop") {
    if (word === null) ignoreDelivery(reader);
    return times;
  }
  const delivered = word === null ? reader.instant("deliveredAt") : null;
  if (delivered) {
    if (arrived && isBefore(delivered, arrived)) reader.warn("deliveredAt", "visit.delivered_before_arrival");
    return { ...times, deliveredAt: delivered.at, deliveredFrom: "delivery" };
  }
  return { ...times, ...standIn({ reader, status: word ?? status, settled }) };
}

/** What stands in for a delivery time that a row lacks. */
function standIn(input: {
  reader: RowReader;
  status: VisitStatus | null;
  settled: Moment | null;
}): Pick<VisitTimes, "deliveredAt" | "deliveredFrom"> {
  const { reader, status, settled } = input;
  const none = { deliveredAt: null, deliveredFrom: null };
  if (status === "unsettled" || status === "void") return none;
  if (settled) {
    reader.warn("deliveredAt", "visit.delivered_from_settlement", {
      value: reader.moment("settledAt") ?? "",
    });
    return { deliveredAt: settled.at, deliveredFrom: "settlement" };
  }
  const hasLeft = status === "delivered" || status === "settled";
  const isTold = reader.has("deliveredAt") || reader.has("settledAt");
  const isOpen = !isTold && (status === null || status === "valid");
  const finished = hasLeft || isOpen ? reader.instant("finishedAt") : null;
  if (finished) {
    reader.warn("deliveredAt", "visit.delivered_from_completion", {
      value: reader.moment("finishedAt") ?? "",
    });
    return { deliveredAt: finished.at, deliveredFrom: "completion" };
  }
  const said = reader.text("status") === null ? "deliveredAt" : "status";
  if (hasLeft && isTold) reader.warn(said, "visit.delivered_without_time");
  return none;
}

const leaving: readonly ImportField[] = ["deliveredAt", "settledAt", "finishedAt"];

const phones: readonly ImportField[] = ["phone", "phone2", "ownerPhone", "senderPhone", "driverPhone"];

/** What is worth a look in a file as a whole: no column tells when cars left, or by which number anybody is reached. */
export function fileWarnings(columns: readonly Column[], kind: ImportKind): CellCode[] {
  const has = (fields: readonly ImportField[]) =>
    columns.some(({ field }) => fields.some((one) => one === field));
  return [
    ...(kind === "customers" || has(leaving) ? [] : (["visit.no_delivery_column"] as const)),
    ...(has(phones) ? [] : (["customer.no_phone_column"] as const)),
  ];
}

function readStatus(reader: RowReader): VisitStatus | null {
  const status = reader.word("status", readVisitStatus);
  return reader.word("voided", readVoided) ? "void" : status;
}

/** A promise for a day holds until its last minute. */
function readPromise(reader: RowReader): number | null {
  const promised = reader.instant("promisedAt");
  return promised && (promised.timed ? promised.at : promised.at + dayMs - 60_000);
}

/** What a delivery column says in words: 未交车, 已交车, 是. */
function wordOnDelivery(text: string | null): "in-workshop" | "delivered" | null {
  if (text === null || /\d/.test(text)) return null;
  const status = readVisitStatus(text);
  if (status === "in-workshop" || readYesNo(text) === false) return "in-workshop";
  return status === "delivered" || readYesNo(text) ? "delivered" : null;
}

function ignoreDelivery(reader: RowReader): void {
  if (!reader.instant("deliveredAt", "happened")) return;
  reader.doubt("deliveredAt", "visit.delivered_while_in_workshop", { status: reader.text("status") ?? "" });
}

/** A delivery without a time of day may be any time of its day. */
function isBefore(delivered: Moment, arrived: Moment): boolean {
  return delivered.at + (delivered.timed ? 0 : dayMs) < arrived.at;
}
