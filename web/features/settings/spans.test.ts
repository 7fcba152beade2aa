import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOf, readSpans, type SpanEntry, spanEntries, spanLine } from "./spans.ts";

const span = (from: string, to: string): SpanEntry => ({ from, to });
const callable = { from: 510, to: 1260 };

describe("the hours of a day", () => {
  test.each<[string, SpanEntry[], object]>([
    ["none", [], { ok: true, spans: [] }],
    ["one", [span("10:00", "12:00")], { ok: true, spans: [{ from: 600, to: 720 }] }],
    [
      "two that touch",
      [span("10:00", "12:00"), span("12:00", "13:30")],
      {
        ok: true,
        spans: [
          { from: 600, to: 720 },
          { from: 720, to: 810 },
        ],
      },
    ],
    ["half typed", [span("10:00", "")], { ok: false, fault: "incomplete" }],
    ["reversed", [span("12:00", "10:00")], { ok: false, fault: "reversed" }],
    ["overlapping", [span("10:00", "12:00"), span("11:00", "13:00")], { ok: false, fault: "overlap" }],
    ["out of order", [span("15:00", "16:00"), span("10:00", "11:00")], { ok: false, fault: "overlap" }],
  ])("%s", (_, entries, expected) => {
    expect(readSpans(entries)).toEqual(expected);
  });

  test("may be bounded, and asked for", () => {
    expect(readSpans([span("08:00", "12:00")], { within: callable })).toEqual({
      ok: false,
      fault: "outside",
    });
    expect(readSpans([span("08:30", "21:00")], { within: callable })).toMatchObject({ ok: true });
    expect(readSpans([], { least: 1 })).toEqual({ ok: false, fault: "none" });
  });

  test("stand in one line and are read from it again, however far they are typed", () => {
    const clock = fc.constantFrom("", "00:00", "09:30", "18:05", "23:59");
    fc.assert(
      fc.property(fc.array(fc.record({ from: clock, to: clock }), { maxLength: 6 }), (entries) => {
        expect(entriesOf(spanLine(entries))).toEqual(entries);
      }),
    );
  });

  test("are typed as they were stored", () => {
    const spans = [
      { from: 0, to: 545 },
      { from: 900, to: 1440 },
    ];
    expect(readSpans(spanEntries(spans))).toEqual({ ok: true, spans });
  });
});
