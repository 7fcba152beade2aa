import type { SettingsPage } from "../../platform/paths.ts";

const pages: Record<SettingsPage, string> = {
  stores: "门店",
  staff: "同事",
  policies: "回访规则",
  scripts: "话术",
  calendar: "日历",
  tokens: "接口令牌",
  mine: "我的",
};

export const zh = {
  title: "设置",
  pages,
  wholeGroup: "全集团",
  required: "这一项要填",
  optional: "可不填",
  edit: "修改",
  save: "保存",
  cancel: "取消",
  copy: "复制",
  copied: "已复制",
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] as readonly string[],
  to: "到",
  closed: "休息",
  addSpan: "加一段",
  removeSpan: "删掉这一段",
  spanFrom: (label: string) => `${label} 从`,
  spanTo: (label: string) => `${label} 到`,
  spanFaults: {
    incomplete: "时段没填完，写成 10:00 到 12:00",
    reversed: "结束要晚于开始",
    overlap: "时段有重叠，或顺序不对",
    outside: "只能在 8:30 到 21:00 之间",
    none: "至少要有一段",
  },
  forWhom: "对谁",
  theirs: (value: string) => `对方改成了「${value}」`,
  takeTheirs: "用对方的",
};
