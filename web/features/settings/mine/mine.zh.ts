export const zh = {
  title: "我的",
  language: "语言",
  theme: "外观",
  themes: { system: "跟随系统", light: "浅色", dark: "深色" },
  density: "行高",
  densities: { standard: "标准", compact: "紧凑", roomy: "宽松" },
  ring: "约好的时间到了",
  rings: { message: "只提示", sound: "响铃", notice: "响铃和桌面通知" },
  noticeRefused: "浏览器不许弹桌面通知，先只响铃。要弹通知，请在浏览器的网站设置里允许。",
  hints: {
    language: "消息和提醒也用这种语言。",
    theme: "只管这台设备。",
    density: "只管这台设备；手机上一律是大行。",
    ring: "只管这台设备，页面开着才响。",
  },
};
