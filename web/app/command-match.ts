/** What people put before the place they want: `去导入`, `打开设置`, `go to inbox`. */
const LEADS = /^(?:去|到|打开|go to|go|open)\s*/;

/** Whether a command is meant by what was typed; `typed` is in lower case. */
export function matchesCommand({ title, aside }: { title: string; aside: string }, typed: string): boolean {
  const text = `${title} ${aside}`.toLowerCase();
  const wanted = typed.replace(LEADS, "");
  return text.includes(typed) || (wanted !== "" && text.includes(wanted));
}
