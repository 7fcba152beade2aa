export const zh = {
  title: "我的",
  language: "语言",
  theme: "外观",
  themes: { system: "跟随系统", light: "浅色", dark: "深色" },
  density: "行高",
  densities: { standard: "标准", compact: "紧凑", roomy: "宽松" },
  hints: {
    language: "消息和提醒也用这种语言。",
    theme: "只管这台设备。",
    density: "只管这台设备；手机上一律是大行。",
  },
};
