export const zh = {
  title: "收件箱",
  list: "消息",
  columns: { message: "消息", text: "说的是", at: "时间" },
  unread: "未读",
  unreadCount: (count: number) => `${count} 条未读`,
  readAll: "全部标为已读",
  readDone: (count: number) => `${count} 条已标为已读`,
  empty: "还没有消息。该打的电话、要处理的投诉和导入结果会出现在这里。",
  refused: "没标上，请再试一次。",
};
