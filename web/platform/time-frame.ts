import { language } from "./i18n.ts";
import { now } from "./now.ts";
import type { TimeFrame } from "./time-text.ts";

/** The frame in which times are read in a store's zone; in a view, texts made with it follow clock and language. */
export function timeFrame(zone: string): TimeFrame {
  return { zone, now: now(), language: language() };
}
