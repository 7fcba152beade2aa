/** What people put before the place they want: `去导入`, `打开设置`, `切换到English`, `go to inbox`. */
const LEADS = /^(?:去|到|打开|切换到?|换成|go to|go|open|switch to)\s*/;

/** What stands between the words of a command and is not typed. */
const BETWEEN = /[\s：:]+/g;

/**
 * Whether a command is meant by what was typed, in its words or by their sound; `typed` is in lower case, `sound` is
 * pinyin by syllable (`dao ru shu ju`), found from its first or by its initials.
 */
export function matchesCommand(
  command: { title: string; aside: string; sound?: string },
  typed: string,
): boolean {
  const text = `${command.title} ${command.aside}`.toLowerCase();
  const wanted = typed.replace(LEADS, "");
  if (text.includes(typed) || (wanted !== "" && text.includes(wanted))) return true;
  const close = wanted.replace(BETWEEN, "");
  if (close === "") return false;
  return text.replace(BETWEEN, "").includes(close) || soundsLike(command.sound ?? "", close);
}

function soundsLike(sound: string, typed: string): boolean {
  const syllables = sound.split(" ");
  const initials = syllables.map((syllable) => syllable.charAt(0)).join("");
  return sound !== "" && (syllables.join("").startsWith(typed) || initials.startsWith(typed));
}
