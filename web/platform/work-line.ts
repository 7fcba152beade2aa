/** What was done at a visit, in one line; undefined where no more is known than its kind, which stands beside it. */
export function workLine({ work, kindWord }: { work: string | null; kindWord: string }): string | undefined {
  return work === null || work === kindWord ? undefined : work;
}
