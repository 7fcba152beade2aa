import { expect, test } from "vitest";
import { keyLines } from "./key-lines.ts";

test("keys of one label share a line; what has no cap or does nothing is left out", () => {
  const lines = keyLines([
    {
      title: "名单",
      shortcuts: [
        { cap: "J", label: "上下" },
        { cap: "K", label: "上下" },
        { cap: "", label: "首行" },
        { cap: "X", label: "选中", active: false },
      ],
    },
    { title: "", shortcuts: [] },
    { title: "名单", shortcuts: [{ cap: "Enter", label: "打开" }] },
  ]);
  expect(lines).toEqual([
    {
      title: "名单",
      lines: [
        { label: "上下", caps: ["J", "K"] },
        { label: "打开", caps: ["Enter"] },
      ],
    },
  ]);
});
