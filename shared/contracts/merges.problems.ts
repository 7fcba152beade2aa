import { defineProblems } from "../kernel/problem.ts";

export const mergeProblems = defineProblems({
  "merges.same": {
    status: 409,
    zh: { title: "已经是同一份档案", detail: "这两份已经是同一份档案（可能刚有人合并过），不用再合并。" },
    en: {
      title: "One record already",
      detail: "These are one record already; somebody may have merged them just now.",
    },
  },
  "merges.changed_meanwhile": {
    status: 409,
    zh: { title: "档案刚被改过", detail: "其中一份刚有人改过。请重新核对两边的内容，再确认合并。" },
    en: {
      title: "Changed meanwhile",
      detail: "One of the two was changed just now. Compare both again, then confirm the merge.",
    },
  },
  "merges.too_large": {
    status: 422,
    zh: {
      title: "记录太多，合并不了",
      detail: "要搬走的一份名下记录太多（超过 {most} 条）。请反过来合并：保留这一份，把另一份并进来。",
    },
    en: {
      title: "Too many records to move",
      detail:
        "The record that would go has more than {most} others on it. Keep that one and merge the other into it.",
    },
  },
  "merges.two_vins": {
    status: 422,
    zh: {
      title: "车架号不同，是两辆车",
      detail: "{kept} 和 {gone} 是两个有效的车架号，不能合并。写错了的话，先改好车架号。",
    },
    en: {
      title: "Two VINs, two cars",
      detail:
        "{kept} and {gone} are both valid VINs, so these are two cars. If one was mistyped, correct it first.",
    },
  },
  "merges.undo_over": {
    status: 409,
    zh: { title: "不能再撤回", detail: "这次合并已经撤回过，或者过了 {days} 天。" },
    en: {
      title: "Too late to take back",
      detail: "This merge was taken back already, or {days} days have passed.",
    },
  },
  "merges.undo_later_first": {
    status: 409,
    zh: {
      title: "先撤回后面的合并",
      detail: "合并以后，保留的那份又并到了别的档案里。请先撤回那一次合并。",
    },
    en: {
      title: "Take back the later merge first",
      detail: "The record that stayed was itself merged into another since. Take that merge back first.",
    },
  },
});
