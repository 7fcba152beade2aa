import { tidy } from "../../../shared/kernel/cell-text.ts";
import {
  type DateField,
  fieldsOf,
  type ImportField,
  type ImportKind,
  isDateField,
} from "./imports.fields.rules.ts";
import {
  type HeadingMatch,
  type HeadingTarget,
  headingKey,
  isField,
  matchHeading,
  readHeading,
} from "./imports.headings.rules.ts";

/** What people have decided about headings before: by `headingKey`, a field's name or `ignore`. */
export type RememberedColumns = Readonly<Record<string, string>>;

/**
 * A column of the file. `heading` is shown and unique in the file; `key` is what a decision is remembered
 * under. Without a `field` the column is kept as it is, for later; of `ignore` nothing is kept. `beside` is the
 * date that another column has and this one too: the day in one, the time of day in the other.
 */
export interface Column {
  index: number;
  heading: string;
  key: string;
  field: HeadingTarget | null;
  confidence: "remembered" | "exact" | "alike" | null;
  beside?: DateField;
}

/** A heading under the group that stands over it, where the header has two rows. */
export interface GroupedHeading {
  text: string;
  group: string;
}

interface Target {
  field: HeadingTarget;
  confidence: "remembered" | "exact" | "alike";
  rank: number;
}

const anotherTime = /^(?:上次|上一次|历史|往次|首次|预计|计划|约定|承诺|预约|下次)/;

/** The key that a heading is remembered under: with its group, where it has one. */
function keyOf(heading: GroupedHeading): string {
  return groupKey(heading) + headingKey(heading.text);
}

function groupKey({ group }: GroupedHeading): string {
  return headingKey(group).replace(/(?:信息|资料|情况|栏)$/, "");
}

export function isKnownHeading(
  heading: GroupedHeading,
  kind: ImportKind,
  remembered: RememberedColumns,
): boolean {
  return targetOf(heading, kind, remembered) !== null;
}

function targetOf(heading: GroupedHeading, kind: ImportKind, remembered: RememberedColumns): Target | null {
  const key = keyOf(heading);
  const decided = remembered[key] ?? remembered[headingKey(`${heading.group} ${heading.text}`)];
  if (decided === "ignore" || (decided !== undefined && isField(decided, kind))) {
    return { field: decided, confidence: "remembered", rank: 0 };
  }
  if (heading.group === "") return asTarget(readHeading(heading.text, kind));
  const grouped = matchHeading(key, kind);
  if (grouped?.confidence === "exact") return asTarget(grouped);
  const text = headingKey(heading.text);
  const group = groupKey(heading);
  const together = [
    group.replace(/(?:时间|日期)$/, "") + text,
    ...(anotherTime.test(key) ? [] : [text + group]),
  ];
  const found = together.map((one) => matchHeading(one, kind)).find((match) => match?.confidence === "exact");
  if (found) return asTarget(found);
  return anotherTime.test(key) ? null : asTarget(readHeading(heading.text, kind) ?? grouped);
}

function asTarget(match: HeadingMatch | null): Target | null {
  return match && { field: match.target, confidence: match.confidence, rank: match.rank };
}

const certainty = { remembered: 0, exact: 1, alike: 2 };

/** Which column is what, each field once: the surer heading wins. `fields` counts the different fields. */
export function assignColumns({
  headings,
  kind,
  remembered,
}: {
  headings: readonly GroupedHeading[];
  kind: ImportKind;
  remembered: RememberedColumns;
}): { fields: number; columns: Column[] } {
  const keys = headings.map(keyOf);
  const targets = headings.map((heading) => targetOf(heading, kind, remembered));
  const wishes = targets
    .map(
      (target, index) => target && { index, ...personal({ target, targets, index, key: keys[index] ?? "" }) },
    )
    .filter((wish) => wish !== null)
    .sort(
      (a, b) => certainty[a.confidence] - certainty[b.confidence] || a.rank - b.rank || a.index - b.index,
    );
  const taken = new Map<HeadingTarget, number>();
  const given = new Map<number, Target>();
  const beside = new Map<number, DateField>();
  for (const wish of wishes) {
    const field = [wish.field, ...spare(wish.field, kind)].find((one) => one === "ignore" || !taken.has(one));
    if (field === undefined) {
      if (isDateField(wish.field)) beside.set(wish.index, wish.field);
      continue;
    }
    taken.set(field, wish.index);
    given.set(wish.index, { ...wish, field });
  }
  taken.delete("ignore");
  return { fields: taken.size, columns: columnsOf({ headings, given, beside }) };
}

/**
 * The headings under which a returned file gives its columns back, so that each is read as what it was: as they
 * came, but for one that says what it is only together with the group above it or the column beside it.
 */
export function returnedHeadings(columns: readonly Column[], kind: ImportKind): string[] {
  const remembered = Object.fromEntries(
    columns.flatMap(({ key, field, confidence }) =>
      confidence === "remembered" && field ? [[key, field]] : [],
    ),
  );
  const headings = columns.map(({ heading }) => ({ text: heading, group: "" }));
  const again = assignColumns({ headings, kind, remembered }).columns;
  return columns.map(({ heading, field }, index) => {
    if (field === null || field === "ignore" || again[index]?.field === field) return heading;
    return fieldsOf[kind][field]?.zh ?? heading;
  });
}

const personNames: Partial<Record<HeadingTarget, ImportField>> = {
  ownerName: "ownerPhone",
  senderName: "senderPhone",
  driverName: "driverPhone",
};
const namesOwner = /车主|客户|owner|customer/;

/** A bare 电话 in an order file belongs to the person named in the nearest column on its left. */
function personal({
  target,
  targets,
  index,
  key,
}: {
  target: Target;
  targets: readonly (Target | null)[];
  index: number;
  key: string;
}): Target {
  if (target.field !== "ownerPhone" || namesOwner.test(key)) return target;
  const person = targets.slice(0, index).findLast((other) => other && personNames[other.field]);
  return { ...target, field: (person && personNames[person.field]) ?? "ownerPhone" };
}

function spare(field: HeadingTarget, kind: ImportKind): ImportField[] {
  return kind === "customers" && field === "phone" ? ["phone2"] : [];
}

function columnsOf({
  headings,
  given,
  beside,
}: {
  headings: readonly GroupedHeading[];
  given: ReadonlyMap<number, Target>;
  beside: ReadonlyMap<number, DateField>;
}): Column[] {
  const uses = new Map<string, number>();
  return headings.map((heading, index) => {
    const shown =
      tidy(heading.group === "" ? heading.text : `${heading.group} ${heading.text}`) || `第${index + 1}列`;
    const use = (uses.get(shown) ?? 0) + 1;
    uses.set(shown, use);
    const target = given.get(index);
    const besideField = beside.get(index);
    return {
      index,
      heading: use === 1 ? shown : `${shown} (${use})`,
      key: keyOf(heading),
      field: target?.field ?? null,
      confidence: target?.confidence ?? null,
      ...(besideField ? { beside: besideField } : {}),
    };
  });
}
