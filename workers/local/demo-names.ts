const surnames =
  "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

export const surnameList: readonly string[] = [...surnames];

export const maleNames: readonly string[] =
  "建国 志强 伟 军 磊 涛 俊杰 浩 明 鹏 宇航 文博 建华 国庆 海波 勇 超 斌 子轩 家豪 立新 晓东 振华 凯 旭东 春生 少华 天宇 学文 光明 德胜 一鸣 永强 松 卫东 嘉伟 思远 泽宇 佳明 向阳".split(
    " ",
  );

export const femaleNames: readonly string[] =
  "芳 丽 敏 静 秀英 桂兰 雪梅 婷婷 慧 玲 倩 洁 佳怡 欣怡 雨桐 晓燕 红霞 美玲 春梅 海燕 丹 莉 雯 诗涵 思琪 玉兰 小红 文静 素芬 梦瑶 金凤 若曦 巧云 爱华 晶晶 佩珊 雅琴 悦 瑾 嘉欣".split(
    " ",
  );

export const hobbies: readonly string[] = [
  "自驾游",
  "钓鱼",
  "羽毛球",
  "摄影",
  "高尔夫",
  "广场舞",
  "露营",
  "健身",
];

/** Customers with several cars on the phone of one dispatcher. */
export const organisations: readonly { name: string; cars: number; store: "guanggu" | "hanyang" }[] = [
  { name: "武汉楚运物流有限公司", cars: 7, store: "guanggu" },
  { name: "湖北江楚建设集团有限公司", cars: 5, store: "guanggu" },
  { name: "武汉光谷第九小学", cars: 2, store: "guanggu" },
  { name: "武汉晴川酒店管理有限公司", cars: 4, store: "hanyang" },
  { name: "汉阳区墨水湖街道办", cars: 3, store: "hanyang" },
  { name: "武汉知音约车服务有限公司", cars: 6, store: "hanyang" },
];
