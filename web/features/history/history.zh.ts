export const zh = {
  title: "修改记录",
  open: "看谁改过什么",
  empty: "还没有人改过。",
  since: "更早的修改没有逐项记下来。",
  was: "原来",
  nothing: "空",
  hidden: "内容较长，这里不显示",
  by: {
    staff: "同事",
    token: "接口",
    system: "系统",
    import: "导入",
    "import-undo": "撤回导入",
  },
};
