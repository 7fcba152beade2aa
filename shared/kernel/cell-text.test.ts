import { expect, test } from "vitest";
import { halfWidth, isBlank, tidy } from "./cell-text.ts";

test("full-width letters, digits and signs become half width, invisible characters go", () => {
  expect(halfWidth("浙ＫＤＲ６７１２（新）￥")).toBe("浙KDR6712(新)¥");
  expect(halfWidth("\ufeff138\u200b0000")).toBe("1380000");
});

test("a tidied cell has single spaces, and none at the ends", () => {
  expect(tidy("　江萱俊　\n 女士 ")).toBe("江萱俊 女士");
});

test.each(["", " ", "　", "-", "--", "/", "无", "暂无", "N/A", "#N/A", "null", "不详", "未提供", "（空）"])(
  "%j says that there is nothing",
  (text) => expect(isBlank(text)).toBe(true),
);

test.each(["0", "无锡", "张三", "***********", "a-b"])("%j says something", (text) => {
  expect(isBlank(text)).toBe(false);
});
