/** Something that went wrong as a customer tells it, and how the store puts it right. */
export interface DemoTrouble extends DemoSaying {
  summary?: string;
  cause: string;
  department: string;
  plan: string;
  solution: string;
  rework?: boolean;
}

/** Something said; `about` is the work that it fits, all work where there is none. */
export interface DemoSaying {
  words: string;
  about?: RegExp;
}

/** What satisfied customers say; most say little. */
export const praise: readonly DemoSaying[] = [
  { words: "挺好的，没啥意见。" },
  { words: "比上次快，一会儿就好了。" },
  { words: "服务态度不错，休息区的热干面也可以。" },
  { words: "接待的小伙子讲得清楚，花了多少钱都说明白了。" },
  { words: "车洗得很干净，谢谢。" },
  { words: "没问题，下次还来。" },
  { words: "可以可以，都满意。" },
  { words: "师傅挺细心，还给我看了换下来的旧件。", about: /更换/ },
  { words: "刹车现在不叫了，挺好。", about: /刹车片/ },
  { words: "方向正了，高速上稳多了。", about: /四轮定位/ },
  { words: "空调凉了，孩子坐着舒服多了。", about: /制冷剂/ },
  { words: "漆面看不出来修过，满意。", about: /漆/ },
  { words: "现在一打就着，挺好。", about: /蓄电池/ },
];

/** What those say who give four of five. */
export const fair: readonly DemoSaying[] = [
  { words: "总体可以，就是等得久了点。" },
  { words: "还行，来的那天人太多了。" },
  { words: "没问题，就是停车位不太好找。" },
  { words: "可以，希望下次能提前打电话告诉我修好了。" },
  { words: "挺好，就是取车时等出库等了十几分钟。" },
];

/** What becomes an improvement item: three of five. */
export const lapses: readonly DemoTrouble[] = [
  {
    words: "说好两个小时，等了快三个半小时，中间也没人来说一声。",
    cause: "周末工位排满，超时没有主动告知",
    department: "前台",
    plan: "超过承诺时间 30 分钟由顾问主动告知进度",
    solution: "已给客户致电说明，下次来店优先安排工位",
  },
  {
    words: "结账比报价多了一百多，事先没跟我讲。",
    cause: "追加辅料没有让客户签字确认",
    department: "前台",
    plan: "核对结算单，追加项目必须签字",
    solution: "辅料费已退还客户，顾问早会通报",
  },
  {
    words: "空调滤芯到底换没换我也不知道，没人给我看旧件。",
    about: /空调滤清器/,
    cause: "交车时没有展示旧件",
    department: "前台",
    plan: "交车清单加旧件展示一项",
    solution: "给客户发了更换照片，交车流程已补上",
  },
  {
    words: "车里座椅没套座套，坐垫上有油印子。",
    cause: "没有铺三件套",
    department: "机修车间",
    plan: "请客户来店免费清洗座椅",
    solution: "座椅已清洗，客户确认干净",
  },
];

/** What becomes a grievance (抱怨): two of five. */
export const grievances: readonly DemoTrouble[] = [
  {
    words: "刹车片换了还是吱吱响，跟没修一样。",
    about: /刹车片/,
    summary: "要求免费复查",
    cause: "装配时消音片漏装",
    department: "机修车间",
    plan: "约客户来店，技术主管亲自试车复检，不收费",
    solution: "重新装配消音片并路试 10 公里，异响消除，客户当场确认",
    rework: true,
  },
  {
    words: "保养完第二天车库地上就有油，是不是没拧紧？",
    about: /机油/,
    summary: "担心漏油，要求上门看",
    cause: "放油螺栓垫片没有更换",
    department: "机修车间",
    plan: "当天派人上门检查，需要时拖回店里",
    solution: "更换垫片并补加机油，两天后复查无渗漏",
    rework: true,
  },
  {
    words: "打你们前台电话打了四遍没人接，最后自己开过去的。",
    cause: "午休时间前台无人值守",
    department: "前台",
    plan: "调整午间排班，漏接电话 30 分钟内回拨",
    solution: "已向客户致歉，午间值班表已执行",
  },
  {
    words: "方向盘还是往右偏，四轮定位白做了。",
    about: /四轮定位/,
    cause: "右前下摆臂胶套磨损，没有一并检查",
    department: "机修车间",
    plan: "免费重新定位并检查底盘",
    solution: "更换胶套后重新定位，试车跑偏消除",
    rework: true,
  },
  {
    words: "配件说三天到，等了一个礼拜，车一直趴在你们那。",
    about: /更换/,
    cause: "配件订货漏单",
    department: "配件部",
    plan: "从汉口库调货，安排代步车",
    solution: "配件次日到店装车，提供代步车两天",
  },
];

/** What becomes a complaint (投诉): one of five, or said so. */
export const complaints: readonly DemoTrouble[] = [
  {
    words: "喷完漆色差太明显了，太阳底下两个颜色，我要求重喷，不行就退钱。",
    about: /漆/,
    summary: "要求重喷或退款",
    cause: "调漆色号选错，未做比色",
    department: "钣喷车间",
    plan: "约客户到店比色，免费重新喷涂，期间提供代步车",
    solution: "整面重喷，客户到店验收签字",
    rework: true,
  },
  {
    words: "同一个毛病修了三次了还亮故障灯，你们到底会不会修？再这样我打 12315。",
    summary: "同一故障第三次返修",
    cause: "线束接插件虚接，前两次只换了传感器",
    department: "机修车间",
    plan: "请厂家技术支持远程会诊，服务经理全程跟进",
    solution: "更换线束并跟车路试 50 公里，故障灯未再亮，赠送一次保养",
    rework: true,
  },
];

export const twelve315: DemoTrouble = {
  words: "12315 转来：客户称保养时被要求加做没同意的项目，要求退费并道歉。",
  cause: "顾问口头推荐后未取得签字就派工",
  department: "前台",
  plan: "调取派工单和录音，服务经理当面向客户道歉并退费",
  solution: "退还 386 元并书面道歉，12315 平台已回复",
};

export const brakes: DemoTrouble = {
  words: "换完刹车片第二天高架上踩刹车踏板变软，差点追尾！车上还有孩子，你们必须给个说法。",
  summary: "刹车安全，客户情绪激动，车停在家里不敢开",
  cause: "疑似制动管路排气不彻底，待检测",
  department: "机修车间",
  plan: "立即派拖车把车拉回，技术总监主检，提供代步车",
  solution: "重新排气并更换制动液，第三方检测合格",
};

export const paint: DemoTrouble = {
  words: "取车三天了，右后门缝里还有打磨的粉，漆面有颗粒。",
  summary: "要求重新处理漆面",
  cause: "出库前质检漏项",
  department: "钣喷车间",
  plan: "约周末来店，抛光处理，不行就重喷",
  solution: "已抛光并清理门缝，客户试看照片满意",
};

export const noise: DemoTrouble = {
  words: "换了减振器过坑还是响，问了几次都说正常。",
  cause: "上座胶老化，未一并更换",
  department: "机修车间",
  plan: "免费更换上座胶",
  solution: "更换两侧上座胶，试车无异响",
  rework: true,
};

export const waiting: DemoTrouble = {
  words: "预约了九点，到店等到十点半才派工，预约有什么用？",
  cause: "预约工位被临时事故车占用",
  department: "前台",
  plan: "预约工位锁定，超 15 分钟由服务经理出面",
  solution: "向客户致歉，赠送精洗一次",
};

export const phones: DemoTrouble = {
  words: "换了三个号码都打不进你们前台，急着问车好没好。",
  cause: "总机转接设置错误",
  department: "前台",
  plan: "检查总机转接，公布顾问手机",
  solution: "转接已修好，已向客户致歉",
};

/** Asked again after the store has solved it. */
export const settled: readonly string[] = [
  "弄好了，态度也不错，谢谢。",
  "现在没问题了，你们处理得还算快。",
  "解决了，就不计较了。",
];
export const unsettled = "跑了两天又响了，根本没解决。";

export const promises: readonly string[] = [
  "问清配件到货时间后回复客户",
  "把上次的检测报告发给客户",
  "确认代步车能不能安排",
  "核对会员积分后回复",
];

export const declines: readonly string[] = ["在开会，不用回访了。", "没空，别打了。"];

export const allTroubles: readonly DemoTrouble[] = [
  ...lapses,
  ...grievances,
  ...complaints,
  twelve315,
  brakes,
  paint,
  noise,
  phones,
  waiting,
];
