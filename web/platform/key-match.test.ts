import { describe, expect, test } from "vitest";
import { type KeyPress, type KeySpec, matchesKey } from "./key-match.ts";

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  code,
  command: false,
  alt: false,
  shift: false,
  composing: false,
  ...more,
});

const next: KeySpec = { code: ["KeyJ", "ArrowDown"] };
const save: KeySpec = { code: "Enter", command: true, inFields: true };
const grievance: KeySpec = { code: "KeyB", alt: true, inFields: true };
const help: KeySpec = { code: "Slash", shift: true };

describe("a shortcut answers", () => {
  test.each([
    ["its key", press("KeyJ"), next, false, true],
    ["any of its keys", press("ArrowDown"), next, false, true],
    ["not inside a field", press("KeyJ"), next, true, false],
    ["not with Ctrl held", press("KeyJ", { command: true }), next, false, false],
    ["not with Shift held", press("KeyJ", { shift: true }), next, false, false],
    ["with Shift where it says so", press("Slash", { shift: true }), help, false, true],
    ["not to the bare key then", press("Slash"), help, false, false],
    ["Ctrl Enter inside a field", press("Enter", { command: true }), save, true, true],
    ["Alt B inside a field", press("KeyB", { alt: true }), grievance, true, true],
    ["never while an input method composes", press("KeyJ", { composing: true }), next, false, false],
    ["not even held keys then", press("Enter", { command: true, composing: true }), save, true, false],
  ])("%s", (_name, pressed, spec, inField, expected) => {
    expect(matchesKey({ press: pressed, spec, inField })).toBe(expected);
  });

  test("a bare key that claims to work in fields does not", () => {
    expect(matchesKey({ press: press("KeyX"), spec: { code: "KeyX", inFields: true }, inField: true })).toBe(
      false,
    );
  });
});
