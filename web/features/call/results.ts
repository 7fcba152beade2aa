import type { AttemptResult } from "../follow-ups/follow-ups.queries.ts";

/** One outcome of a dial, with its key by pinyin initial. `spoke`: somebody answered. */
export type ResultKey = { result: AttemptResult; code: string; cap: string; spoke: boolean };

/** Every outcome in the order in which the screen shows them. */
export const RESULTS: readonly ResultKey[] = [
  { result: "reached", code: "KeyJ", cap: "J", spoke: true },
  { result: "busy-call-back", code: "KeyY", cap: "Y", spoke: true },
  { result: "wrong-person", code: "KeyB", cap: "B", spoke: true },
  { result: "declined", code: "KeyF", cap: "F", spoke: true },
  { result: "car-sold", code: "KeyS", cap: "S", spoke: true },
  { result: "do-not-call", code: "KeyX", cap: "X", spoke: true },
  { result: "no-answer", code: "KeyM", cap: "M", spoke: false },
  { result: "engaged", code: "KeyZ", cap: "Z", spoke: false },
  { result: "switched-off", code: "KeyG", cap: "G", spoke: false },
  { result: "hung-up", code: "KeyD", cap: "D", spoke: false },
  { result: "dead-number", code: "KeyK", cap: "K", spoke: false },
  { result: "assistant", code: "KeyA", cap: "A", spoke: false },
];

/** What a result does, told under it before it is saved. */
export type Consequence = "tried" | "usedUp" | "findNumber" | "declined" | "sold" | "none";

/** What choosing a result will do; `left` is how many dials remain, this one included. */
export function consequenceOf({ result, left }: { result: AttemptResult; left: number }): Consequence {
  switch (result) {
    case "wrong-person":
    case "dead-number":
      return "findNumber";
    case "declined":
      return "declined";
    case "car-sold":
      return "sold";
    case "no-answer":
    case "engaged":
    case "switched-off":
    case "hung-up":
    case "assistant":
      return left > 1 ? "tried" : "usedUp";
    case "reached":
    case "busy-call-back":
    case "do-not-call":
      return "none";
  }
}
