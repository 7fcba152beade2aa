import type { zh } from "./record-form-parts.zh.ts";

export const en: typeof zh = {
  otherEdit: (name, when) =>
    `${name || "A colleague"} changed this record${when ? ` (${when})` : ""}. What you typed is still here; check it and save again.`,
  bothChanged: (count) =>
    `${count === 1 ? "One field was" : `${count} fields were`} changed by both, marked below.`,
  theirs: (value) => `They wrote “${value}”`,
  theirsEmpty: "They emptied this",
  takeTheirs: "Take theirs",
  save: "Save",
  discard: "Leave as it was",
};
