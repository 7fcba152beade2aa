import type { zh } from "./history.zh.ts";

export const en: typeof zh = {
  title: "Field history",
  open: "Who changed what",
  empty: "Nobody has changed it yet.",
  since: "Earlier changes were not kept field by field.",
  was: "was",
  nothing: "empty",
  hidden: "too long to show here",
  by: {
    staff: "A colleague",
    token: "The API",
    system: "The system",
    import: "An import",
    "import-undo": "An import taken back",
  },
};
