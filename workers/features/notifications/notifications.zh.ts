import type { NotificationKind, NotificationWords } from "./notifications.rules.ts";

const levels: Readonly<Record<string, string>> = {
  improvement: "改进项",
  grievance: "抱怨",
  complaint: "投诉",
};

const clocks: Readonly<Record<string, { soon: string; over: string }>> = {
  acknowledge: { soon: "还没受理，快到时限了", over: "过了受理时限还没受理" },
  plan: { soon: "还没定处理方案，快到时限了", over: "过了时限还没定处理方案" },
  update: { soon: "该给客户回个话了，快到时限了", over: "过了时限还没给客户回话" },
  solve: { soon: "还没解决，快到时限了", over: "过了解决时限还没解决" },
};

/** Messages as a colleague would say them. */
export const notificationsZh: Record<NotificationKind, NotificationWords> = {
  "opening-list": {
    title: "今天的回访",
    text: ({ overdue }) =>
      overdue ? "今天要打 {due} 个，其中逾期 {overdue} 个，先打逾期的。" : "今天要打 {due} 个。",
  },
  "day-end-reminder": { title: "快下班了", text: "还有 {left} 个今天到期没打完。" },
  overdue: { title: "店里有逾期", text: "有 {count} 个回访逾期没打，请看看要不要换人打。" },
  escalated: { title: "逾期没人打", text: "有 {count} 个回访逾期已超过时限，请您安排人打。" },
  "promised-call": { title: "到点了", text: "约好 {time} 给 {name} 回电。" },
  lapsed: { title: "超期关闭", text: "有 {count} 个回访到期限还没联系上，已按超期关闭。" },
  "orders-missing": { title: "缺昨天的工单", text: "{store}昨天的工单还没导入，今天的名单可能不全。" },
  "case-opened": {
    title: "有问题要处理",
    text: ({ level = "" }) => `${levels[level] ?? "问题"} {number}：{title}`,
  },
  "case-due": {
    title: "处理快到时限",
    text: ({ clock = "" }) => `{number} ${clocks[clock]?.soon ?? "快到时限了，还没处理完"}。`,
  },
  "case-overdue": {
    title: "处理超了时限",
    text: ({ clock = "" }) => `{number} ${clocks[clock]?.over ?? "超了时限，还没处理完"}，由{name}负责。`,
  },
  "case-closed": { title: "已经关闭", text: "{number} 处理完，已关闭。" },
  rework: { title: "有返修", text: "{order} 是返修，请查清原因，安排好这一次。" },
  "high-value": { title: "大额维修", text: "工单 {order} 一共 {yuan} 元，请留意交车。" },
  "import-done": {
    title: "导入完成",
    text: ({ rejected }) =>
      `「{file}」已导入：新增 {created} 条，更新 {updated} 条${rejected ? "，退回 {rejected} 行，改好后再传退回的行即可" : ""}。`,
  },
  "export-done": { title: "导出完成", text: "「{file}」导出好了，共 {rows} 行，7 天内可以下载。" },
  "history-closed": { title: "上线前的回访", text: "上线前的 {count} 个已直接关闭，不用打，也不计入考核。" },
  "due-moved": { title: "到期时间有变", text: "「{because}」有调整，{count} 个回访的到期时间跟着变了。" },
  "handed-over": {
    title: "接手的跟进",
    text: "{name}的 {count} 个跟进交给您了，和客户约好的时间不变。",
  },
  "customers-handed-over": { title: "接手的客户", text: "{name}名下的 {count} 位客户归您了，以后由您联系。" },
  "re-call-refuted": {
    title: "复核不实",
    text: "{caller}的一个回访，客户说没接到过电话，已不计入有效回访，请核实。",
  },
  "re-call-differs": { title: "复核有出入", text: "{caller}的一个回访，客户说的和记录有出入，请核实。" },
  "line-low": {
    title: "外呼线路接通率低",
    text: "{line} 今天拨了 {dials} 次，接通率 {share}%，近 30 天是 {mean}%。可能被标记成骚扰电话，请换号码打，并去申诉。",
  },
  "contact-missing": { title: "没号码可打", text: "{name}没有能打通的号码，请问到后补进档案。" },
};
