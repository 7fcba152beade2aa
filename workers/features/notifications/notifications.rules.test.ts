import { describe, expect, it } from "vitest";
import { notificationKinds } from "../../../shared/contracts/notifications.contract.ts";
import {
  type NotificationKind,
  type NotificationParams,
  notification,
  notificationView,
  wordsOf,
} from "./notifications.rules.ts";

const examples: NotificationParams = {
  "opening-list": { due: 41, overdue: 3 },
  "day-end-reminder": { left: 4 },
  overdue: { count: 2 },
  escalated: { count: 2 },
  "promised-call": { time: "15:30", name: "张三" },
  lapsed: { count: 2 },
  "orders-missing": { store: "杭州滨江店" },
  "case-opened": { number: "TS-12", title: "刹车异响没修好", level: "complaint" },
  "case-due": { number: "TS-12", clock: "plan" },
  "case-overdue": { number: "TS-12", clock: "update", name: "周强" },
  "case-closed": { number: "TS-12" },
  rework: { order: "R2026-1" },
  "high-value": { order: "R2026-2", yuan: 12000 },
  "import-done": { file: "工单.xlsx", created: 41, updated: 2, rejected: 1 },
  "export-done": { file: "客户档案-2026-11-22.xlsx", rows: 8_200 },
  "history-closed": { count: 1900 },
  "due-moved": { count: 6, because: "年终盘点" },
  "contact-missing": { name: "张三" },
  "handed-over": { name: "李娜", count: 7 },
  "customers-handed-over": { name: "李娜", count: 30 },
  "re-call-refuted": { caller: "李娜" },
  "re-call-differs": { caller: "李娜" },
  "line-low": { line: "客服一线 02787654321", dials: 62, share: 31, mean: 58 },
};

describe.each(notificationKinds)("a message of the kind %s", (kind: NotificationKind) => {
  it.each(["zh", "en"] as const)(
    "says everything it is told with in %s, and leaves nothing to fill",
    (language) => {
      const params: Record<string, string | number> = { ...examples[kind] };
      const { title, text } = wordsOf({ kind, params, language });
      expect(`${title}${text}`).not.toMatch(/[{}]|undefined/);
      const told = Object.entries(params).filter(([name]) => name !== "level" && name !== "clock");
      for (const [, value] of told) expect(text).toContain(String(value));
    },
  );

  it("speaks of one thing as of one", () => {
    const single = Object.fromEntries(
      Object.entries(examples[kind]).map(([name, value]) => [name, typeof value === "number" ? 1 : value]),
    );
    expect(wordsOf({ kind, params: single, language: "en" }).text).not.toMatch(/\b1 (calls|callbacks)\b/);
  });
});

describe("messages", () => {
  const zh = (kind: NotificationKind, params: Record<string, string | number>) =>
    wordsOf({ kind, params, language: "zh" }).text;

  it("are said as a colleague would say them", () => {
    expect(zh("opening-list", { due: 41, overdue: 3 })).toBe("今天要打 41 个，其中逾期 3 个，先打逾期的。");
    expect(zh("opening-list", { due: 41, overdue: 0 })).toBe("今天要打 41 个。");
    expect(zh("promised-call", { time: "15:30", name: "张三" })).toBe("约好 15:30 给 张三 回电。");
    expect(zh("case-opened", { number: "TS-12", title: "刹车异响", level: "grievance" })).toBe(
      "抱怨 TS-12：刹车异响",
    );
    expect(zh("import-done", { file: "a.csv", created: 3, updated: 0, rejected: 0 })).toBe(
      "「a.csv」已导入：新增 3 条，更新 0 条。",
    );
  });

  it("have one id for the same person, kind and key, and another for any other", () => {
    const about = { subject: { type: "workbench", id: "x" }, params: { left: 1 }, at: 0 };
    const id = (staffId: string, key: string) =>
      notification({ staffId, kind: "day-end-reminder", key, ...about }).id;
    expect(id("stf_1", "2026-11-20")).toBe(id("stf_1", "2026-11-20"));
    expect(new Set([id("stf_1", "a"), id("stf_2", "a"), id("stf_1", "b")]).size).toBe(3);
  });

  it("of a kind that is no longer told are not shown", () => {
    const row = {
      ...notification({
        staffId: "stf_1",
        kind: "lapsed",
        key: "k",
        subject: { type: "x", id: "y" },
        params: { count: 1 },
        at: 0,
      }),
      readAt: null,
      groupId: "grp_1",
      changedSeq: 1,
    };
    expect(notificationView(row, "zh")?.title).toBe("超期关闭");
    expect(notificationView({ ...row, kind: "gone" }, "zh")).toBeUndefined();
  });
});
