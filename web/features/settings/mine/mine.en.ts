import type { zh } from "./mine.zh.ts";

export const en: typeof zh = {
  title: "Mine",
  language: "Language",
  theme: "Appearance",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  density: "Row height",
  densities: { standard: "Standard", compact: "Compact", roomy: "Roomy" },
  hints: {
    language: "Messages and reminders come in it too.",
    theme: "On this device only.",
    density: "On this device only; on a phone rows are always tall.",
  },
};
