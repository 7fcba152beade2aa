import { expect, it } from "vitest";
import { openedCase } from "./opened-case.ts";

const one = (id: string) => ({ id, number: id, level: "grievance", title: "", assigneeName: null });

it("the case that a call opened is the one that was not open before", () => {
  expect(openedCase(["a"], [one("a"), one("b")])?.id).toBe("b");
  expect(openedCase([], [one("b")])?.id).toBe("b");
  expect(openedCase(["a"], [one("a")])).toBeUndefined();
  expect(openedCase(["a"], [])).toBeUndefined();
});
