import { defineProblems } from "../kernel/problem.ts";

export const importUndoProblems = defineProblems({
  "imports.undo_not_recorded": {
    status: 409,
    zh: {
      title: "撤回不了",
      detail: "这次导入是用旧版本写入的，没有留下撤回要用的记录，撤回不了。写错的内容请在档案里改。",
    },
    en: {
      title: "Cannot be taken back",
      detail:
        "This import was written by an earlier release, which kept no record to take it back by. Correct what is wrong in the archive.",
    },
  },
  "imports.undo_not_written": {
    status: 409,
    zh: { title: "没有写入", detail: "这次导入没有写完，或什么都没有写入，没有要撤回的。" },
    en: { title: "Not written", detail: "This import has written nothing, or is still at work." },
  },
  "imports.undo_over": {
    status: 409,
    zh: { title: "过了期限", detail: "写入已过 {days} 天，撤回不了。写错的内容请在档案里改。" },
    en: {
      title: "Too late",
      detail: "An import can be taken back for {days} days. Correct what is wrong in the archive.",
    },
  },
  "imports.undo_running": {
    status: 409,
    zh: { title: "正在进行", detail: "这次导入正在核对撤回，或正在撤回，请稍等。" },
    en: { title: "At work", detail: "This import is being looked at or taken back already." },
  },
  "imports.undo_begun": {
    status: 409,
    zh: { title: "撤回了一半", detail: "这次导入已经撤回了一部分，请接着撤回。" },
    en: { title: "Begun already", detail: "A part of this import has been taken back; go on with the rest." },
  },
  "imports.undone": {
    status: 409,
    zh: { title: "已经撤回", detail: "这次导入已经撤回了。" },
    en: { title: "Taken back already", detail: "This import has been taken back." },
  },
  "imports.undo_finished": {
    status: 409,
    zh: { title: "没有在撤回", detail: "现在没有在撤回，不用停下。" },
    en: { title: "Not at work", detail: "This import is not being taken back, so there is nothing to stop." },
  },
});
