import { describe, expect, it } from "vitest";
import { detailOfHit, foundBeside, hrefOfHit, markedIn, type SearchHit } from "./search-lines.ts";

const frame = {
  zone: "Asia/Shanghai",
  now: Date.parse("2026-11-25T10:24:00+08:00"),
  language: "zh",
} as const;

function hit(said: Partial<SearchHit>): SearchHit {
  return {
    type: "customer",
    id: "cus_1",
    title: "张伟",
    detail: "",
    customerId: null,
    kind: null,
    at: null,
    open: false,
    mine: false,
    match: { text: "", part: "" },
    ...said,
  };
}

describe("what was found", () => {
  it.each<[string, Partial<SearchHit>, string]>([
    ["a phone and a plate", { detail: "+8613800001234 · 鄂A·3K7R2" }, "138 0000 1234 · 鄂A·3K7R2"],
    [
      "a visit by its day",
      { type: "service-visit", detail: "2026-11-20 · 鄂A·3K7R2", at: "2026-11-20T03:00:00.000Z" },
      "11月20日 · 鄂A·3K7R2",
    ],
    [
      "an open call by when it is due",
      { type: "follow-up", detail: "更换机油", at: "2026-11-26T10:00:00.000Z", open: true },
      "更换机油 · 明天",
    ],
    [
      "a case by when it was opened",
      { type: "case", detail: "TS-1", at: "2025-03-01T03:00:00.000Z" },
      "TS-1 · 2025年3月1日",
    ],
  ])("is told as people write it: %s", (_, said, text) => {
    expect(detailOfHit(hit(said), frame)).toBe(text);
  });

  it.each<[Partial<SearchHit>, string]>([
    [{}, "/app/customers/cus_1"],
    [{ type: "vehicle", id: "veh_1", customerId: "cus_1" }, "/app/customers/vehicles/veh_1"],
    [{ type: "service-visit", id: "sv_1" }, "/app/service-visits/sv_1"],
    [{ type: "case", id: "case_1" }, "/app/cases/case_1"],
    [{ type: "follow-up", id: "fu_1", kind: "service-callback", customerId: "cus_1" }, "/app/calls/fu_1"],
    [{ type: "follow-up", id: "fu_1", kind: "contact-repair", customerId: "cus_1" }, "/app/customers/cus_1"],
  ])("leads to its own screen: %o", (said, href) => {
    expect(hrefOfHit(hit(said))).toBe(href);
  });

  it.each([
    ["张三丰", "三丰", ["张", "三丰", ""]],
    ["浙A·8K2P1", "A8K2", ["浙", "A·8K2", "P1"]],
    ["138 0000 1234 · 鄂A·3K7R2", "00001234", ["138 ", "0000 1234", " · 鄂A·3K7R2"]],
    ["138 1234 1234", "1234", ["138 1234 ", "1234", ""]],
    ["138****1234", "1234", ["138****", "1234", ""]],
    ["RO-20261119-0042", "ro-2026", ["", "RO-2026", "1119-0042"]],
    ["ＡＢ Motors", "ab m", ["", "ＡＢ M", "otors"]],
  ])("%s is marked by %s", (text, part, [before, marked, after]) => {
    expect(markedIn(text, part)).toEqual({ before, marked, after });
  });

  it("is not marked where the part is not there", () => {
    expect([markedIn("138****1234", "00001234"), markedIn("张三", "")]).toEqual([undefined, undefined]);
  });

  it("is told beside the rest where it is not among it", () => {
    const car = hit({ title: "鄂A·3K7R2", match: { text: "LSVAU218XN2183294", part: "183294" } });
    expect(foundBeside(car, "朗逸")).toBe("LSVAU218XN2183294");
    const phone = hit({ match: { text: "+8613800001234", part: "1234" } });
    expect([foundBeside(phone, "138 0000 1234"), foundBeside(phone, "139 1111 2222")]).toEqual([
      null,
      "138 0000 1234",
    ]);
    expect(foundBeside(hit({ match: { text: "张伟", part: "张" } }), "")).toBeNull();
  });
});
