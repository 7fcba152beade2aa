import { expect, it } from "vitest";
import { workLine } from "./work-line.ts";

it("what was done is said where it is more than the kind that stands beside it", () => {
  const kindWord = "一般维修";
  expect(workLine({ kindWord, work: "更换前刹车片" })).toBe("更换前刹车片");
  expect(workLine({ kindWord, work: "常规保养" })).toBe("常规保养");
  expect(workLine({ kindWord, work: "一般维修" })).toBeUndefined();
  expect(workLine({ kindWord, work: null })).toBeUndefined();
});
