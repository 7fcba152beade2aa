/** One thing that brings a car in; amounts in yuan, `hours` until it is handed over. */
export interface DemoJob {
  items: readonly string[];
  symptom?: string;
  labour: readonly [number, number];
  parts: readonly [number, number];
  /** Only for cars that burn petrol, or only for electric ones. */
  only?: "fuel" | "electric";
}

/** A kind of order as a dealer's system calls it, how often it comes, and what is done under it. */
export interface DemoWork {
  kind: string;
  weight: number;
  payer: string;
  hours: readonly [number, number];
  /** Nights in the workshop. */
  nights?: readonly [number, number];
  jobs: readonly DemoJob[];
}

export const maintenance: DemoWork = {
  kind: "常规保养",
  weight: 40,
  payer: "自费",
  hours: [1, 3],
  jobs: [
    { items: ["更换机油机滤", "全车检查"], labour: [120, 180], parts: [320, 560], only: "fuel" },
    {
      items: ["更换机油机滤", "更换空气滤清器", "更换空调滤清器"],
      labour: [180, 260],
      parts: [480, 820],
      only: "fuel",
    },
    {
      items: ["更换机油机滤", "更换火花塞", "清洗节气门"],
      labour: [320, 460],
      parts: [780, 1280],
      only: "fuel",
    },
    {
      items: ["更换刹车油", "更换机油机滤", "四轮换位"],
      labour: [280, 360],
      parts: [560, 760],
      only: "fuel",
    },
    { items: ["三电系统检查", "更换空调滤清器"], labour: [160, 240], parts: [90, 180], only: "electric" },
    {
      items: ["三电系统检查", "更换电驱齿轮油", "四轮换位"],
      labour: [260, 360],
      parts: [240, 420],
      only: "electric",
    },
  ],
};

export const firstService: DemoWork = {
  kind: "首次保养",
  weight: 5,
  payer: "厂家索赔",
  hours: [1, 2],
  jobs: [
    { items: ["首保：更换机油机滤", "全车检查"], labour: [80, 120], parts: [260, 340], only: "fuel" },
    { items: ["首保：三电系统检查", "全车检查"], labour: [120, 160], parts: [0, 60], only: "electric" },
  ],
};

export const rework: DemoWork = {
  kind: "外返（返修）",
  weight: 2.5,
  payer: "内部",
  hours: [2, 6],
  jobs: [
    { items: ["返修复检"], symptom: "上次修完还是老样子，又开回来看。", labour: [0, 0], parts: [0, 200] },
  ],
};

const accident: DemoWork = {
  kind: "事故车维修",
  weight: 8,
  payer: "保险",
  hours: [6, 9],
  nights: [2, 9],
  jobs: [
    {
      items: ["左前翼子板钣金", "左前翼子板喷漆"],
      symptom: "地库转弯蹭到柱子。",
      labour: [600, 900],
      parts: [300, 900],
    },
    {
      items: ["更换前保险杠", "前保险杠喷漆", "前雷达标定"],
      symptom: "追尾前车，前杠破损。",
      labour: [900, 1400],
      parts: [1800, 3600],
    },
    {
      items: ["更换后尾门", "后保险杠喷漆", "更换右尾灯"],
      symptom: "等红灯时被追尾。",
      labour: [1800, 2600],
      parts: [5200, 9800],
    },
    {
      items: ["前纵梁校正", "更换左前大灯", "更换水箱", "更换前防撞梁", "整车前部喷漆"],
      symptom: "路口相撞，安全气囊未弹出。",
      labour: [5200, 7800],
      parts: [9800, 19_800],
    },
    {
      items: ["更换右侧两门", "右侧全喷"],
      symptom: "右侧被电动车撞。",
      labour: [2400, 3600],
      parts: [6800, 9600],
    },
  ],
};

export const works: readonly DemoWork[] = [
  {
    kind: "一般维修",
    weight: 22,
    payer: "自费",
    hours: [1, 5],
    jobs: [
      { items: ["更换前刹车片"], symptom: "踩刹车有尖叫声。", labour: [160, 220], parts: [380, 620] },
      {
        items: ["更换前刹车片", "更换前刹车盘"],
        symptom: "高速刹车时方向盘抖。",
        labour: [360, 480],
        parts: [1200, 1900],
      },
      { items: ["更换蓄电池"], symptom: "早上打不着火。", labour: [60, 90], parts: [560, 880] },
      {
        items: ["更换右前轮胎", "动平衡"],
        symptom: "右前轮扎钉，胎侧鼓包。",
        labour: [60, 100],
        parts: [520, 980],
      },
      {
        items: ["空调系统检漏", "加注制冷剂"],
        symptom: "空调吹出来的风不凉。",
        labour: [220, 320],
        parts: [180, 360],
      },
      { items: ["四轮定位"], symptom: "方向盘放正了车往右跑。", labour: [260, 320], parts: [0, 0] },
      {
        items: ["更换前减振器", "四轮定位"],
        symptom: "过减速带前面咚咚响。",
        labour: [520, 680],
        parts: [1100, 1900],
      },
      {
        items: ["更换水泵", "更换冷却液"],
        symptom: "水温高，车底下有红色的水。",
        labour: [480, 620],
        parts: [680, 1160],
        only: "fuel",
      },
      {
        items: ["更换变速箱油"],
        symptom: "二挡换三挡有点顿。",
        labour: [380, 460],
        parts: [860, 1380],
        only: "fuel",
      },
      {
        items: ["更换充电口锁止电机"],
        symptom: "充电枪拔不下来。",
        labour: [240, 320],
        parts: [360, 520],
        only: "electric",
      },
    ],
  },
  {
    kind: "保修索赔",
    weight: 6,
    payer: "厂家索赔",
    hours: [2, 8],
    nights: [0, 2],
    jobs: [
      { items: ["更换车机主机"], symptom: "车机黑屏，导航用不了。", labour: [260, 360], parts: [3200, 4600] },
      {
        items: ["更换天窗导轨"],
        symptom: "天窗关的时候卡一下，有异响。",
        labour: [380, 520],
        parts: [620, 880],
      },
      {
        items: ["更换涡轮增压器电磁阀"],
        symptom: "加速没劲，发动机灯亮。",
        labour: [420, 560],
        parts: [980, 1460],
        only: "fuel",
      },
      {
        items: ["更换车载充电机"],
        symptom: "慢充充一会儿就断。",
        labour: [360, 480],
        parts: [4200, 5600],
        only: "electric",
      },
    ],
  },
  {
    kind: "检查诊断",
    weight: 3,
    payer: "自费",
    hours: [1, 2],
    jobs: [
      {
        items: ["底盘异响检查"],
        symptom: "低速过坑有吱吱声，检查后未修。",
        labour: [100, 160],
        parts: [0, 0],
      },
      { items: ["年检前检查"], labour: [80, 120], parts: [0, 0] },
    ],
  },
  {
    kind: "召回（服务活动）",
    weight: 2,
    payer: "厂家索赔",
    hours: [1, 2],
    jobs: [{ items: ["召回：更换燃油泵", "软件升级"], labour: [160, 220], parts: [420, 520] }],
  },
  {
    kind: "保养套餐",
    weight: 3,
    payer: "套餐",
    hours: [1, 3],
    jobs: [
      {
        items: ["套餐第 3 次：更换机油机滤", "更换空调滤清器"],
        labour: [160, 220],
        parts: [420, 560],
        only: "fuel",
      },
    ],
  },
  {
    kind: "上门取送车",
    weight: 1.5,
    payer: "自费",
    hours: [3, 6],
    jobs: [{ items: ["取送车", "更换机油机滤"], labour: [220, 280], parts: [420, 560] }],
  },
  {
    kind: "道路救援",
    weight: 0.7,
    payer: "自费",
    hours: [2, 5],
    jobs: [
      {
        items: ["拖车救援", "更换蓄电池"],
        symptom: "停在路边打不着火。",
        labour: [280, 360],
        parts: [620, 880],
      },
    ],
  },
  {
    kind: "洗车",
    weight: 2.5,
    payer: "自费",
    hours: [1, 1],
    jobs: [{ items: ["精洗"], labour: [80, 120], parts: [0, 0] }],
  },
  {
    kind: "精品加装",
    weight: 1.5,
    payer: "自费",
    hours: [2, 5],
    jobs: [{ items: ["加装行车记录仪"], labour: [100, 160], parts: [480, 880] }],
  },
  {
    kind: "新车PDI",
    weight: 1,
    payer: "内部",
    hours: [1, 2],
    jobs: [{ items: ["交车前检查"], labour: [0, 0], parts: [0, 0] }],
  },
  {
    kind: "内部（试驾车）",
    weight: 1.3,
    payer: "内部",
    hours: [1, 3],
    jobs: [{ items: ["更换机油机滤"], labour: [0, 0], parts: [260, 320] }],
  },
  {
    kind: "内返",
    weight: 0.5,
    payer: "内部",
    hours: [1, 2],
    jobs: [{ items: ["交车前重新抛光"], labour: [0, 0], parts: [0, 0] }],
  },
  maintenance,
  accident,
];
