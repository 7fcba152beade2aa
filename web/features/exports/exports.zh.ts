export const zh = {
  export: "导出",
  title: "导出这个列表",
  formats: { xlsx: "Excel 表格（.xlsx）", csv: "文本表格（.csv）" },
  waiting: "正在准备导出",
  running: (rows: string) => `已导出 ${rows} 行`,
  cancel: "取消导出",
  cancelled: "导出已取消",
  failed: "没有导出成功，请再试一次。",
};
