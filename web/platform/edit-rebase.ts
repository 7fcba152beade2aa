/** What a form holds: a text for each field, "" where there is nothing. */
export type FormValues<Field extends string> = Readonly<Record<Field, string>>;

/** The fields that differ, with their new values. */
export function changedFields<Field extends string>(
  before: FormValues<Field>,
  after: FormValues<Field>,
): Partial<Record<Field, string>> {
  const changed: Partial<Record<Field, string>> = {};
  for (const field in after) if (after[field] !== before[field]) changed[field] = after[field];
  return changed;
}

/**
 * A form after somebody else saved the same record first, so that neither loses work: what was typed here
 * stays, every other field takes the value it has now. `theirs` holds the new values of fields that both
 * changed, each to something else.
 */
export function rebaseEdit<Field extends string>({
  base,
  typed,
  current,
}: {
  base: FormValues<Field>;
  typed: FormValues<Field>;
  current: FormValues<Field>;
}): { values: FormValues<Field>; theirs: Partial<Record<Field, string>> } {
  const mine = changedFields(base, typed);
  const changed = changedFields(base, current);
  const theirs: Partial<Record<Field, string>> = {};
  for (const field in changed) {
    if (field in mine && typed[field] !== current[field]) theirs[field] = current[field];
  }
  return { values: { ...current, ...mine }, theirs };
}
