import type { zh } from "./mine.zh.ts";

export const en: typeof zh = {
  title: "Mine",
  language: "Language",
  theme: "Appearance",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  density: "Row height",
  densities: { standard: "Standard", compact: "Compact", roomy: "Roomy" },
  ring: "When a promised call is due",
  rings: { message: "A message", sound: "A sound", notice: "A sound and a desktop notice" },
  noticeRefused:
    "The browser does not allow desktop notices, so the sound alone is on. Allow them in the browser's site settings.",
  hints: {
    language: "Messages and reminders come in it too.",
    theme: "On this device only.",
    density: "On this device only; on a phone rows are always tall.",
    ring: "On this device only, while a page is open.",
  },
};
