import { tidy } from "../../../shared/kernel/cell-text.ts";
import { readYesNo } from "../../../shared/kernel/cells.ts";

/** What an order was for; `unknown` is called all the same, flagged. */
export type VisitKind =
  | "first-service"
  | "maintenance"
  | "repair"
  | "accident"
  | "warranty"
  | "rework"
  | "internal-rework"
  | "recall"
  | "package"
  | "rescue"
  | "inspection"
  | "pick-up"
  | "internal"
  | "pdi"
  | "used-car-prep"
  | "wash"
  | "accessories"
  | "parts-retail"
  | "unknown";

/** 自费, 索赔, 保险, 内部, 套餐·延保, 挂账. */
export type Payer = "customer" | "warranty" | "insurance" | "internal" | "package" | "credit";

/**
 * `settled` says that the money is in, `unsettled` that it is not: cars leave before and after either. `finished`
 * is the work alone, and `valid` says no more than that the order stands.
 */
export type VisitStatus =
  | "in-workshop"
  | "finished"
  | "unsettled"
  | "settled"
  | "delivered"
  | "void"
  | "valid";

// The first that matches counts. The store's own cars are not called whatever the work; after them each kind
// that is called outweighs what was done beside it (洗车+保养), the narrower before the wider: 首保 before 保养.
const visitKinds: readonly (readonly [VisitKind, RegExp])[] = [
  ["internal-rework", /内返|内部返(?:修|工)|厂内返(?:修|工)|internal ?rework/],
  ["pdi", /pdi|pre-?delivery|新车(?:交付)?(?:检查|检测|整备)|售前检(?:查|测)|交(?:车|付)前检/],
  ["used-car-prep", /二手车(?!客户|车主)|used ?car/],
  [
    "internal",
    /(?<!车)内部|试驾|试乘|代步|公务|商品车|自用|自修|自店|店用车|库存车|internal|demo|courtesy|loaner/,
  ],
  ["rework", /外返|返修|返工|返厂|comeback|rework|repeat ?repair/],
  ["first-service", /首保|首次保养|首次免费保养|新车首检|强保|强制保养|first ?service/],
  ["recall", /召回|服务活动|技术升级|厂家活动|recall|campaign/],
  ["rescue", /救援|拖车|rescue|roadside|towing/],
  ["pick-up", /取送车|上门取车|代客(?:取|送)|取车|送车|pick ?-?up|valet/],
  ["package", /延保|套餐|保养卡|次卡|extended ?warranty|package/],
  ["warranty", /索赔|保修|质保|质量担保|三包|保内|warranty|guarantee|\bclaim/],
  [
    "accident",
    /事故|钣喷|钣金|喷漆|喷涂|油漆|保险|碰撞|accident|body ?(?:and|&)? ?paint|collision|insurance/,
  ],
  [
    "maintenance",
    /保养|常保|定保|小保|大保|机油|维护|maintenance|(?<!wash |detailing |accessory )\bservice\b|\bpm\b/,
  ],
  ["repair", /维修|机修|机电|小修|大修|快修|修理|总成|故障|repair|mechanical/],
  ["inspection", /检查|检测|诊断|检修|年检|年审|inspection|diagnos|check/],
  ["accessories", /精品|加装|装潢|装饰|贴膜|改装|附件安装|accessor/],
  [
    "parts-retail",
    /零售|(?:配件|备件|零件)(?:销售|出库)|外卖|外销|parts? ?(?:only|retail|sale)|over ?the ?counter/,
  ],
  ["wash", /洗车|美容|\bwash|detailing/],
];

/** What kind of order a 维修类型 names; `unknown` for what no dealer word fits. */
export function readVisitKind(text: string): VisitKind {
  const cleaned = tidy(text).toLowerCase();
  return visitKinds.find(([, words]) => words.test(cleaned))?.[0] ?? "unknown";
}

// In the order of who matters to a caller: an order partly paid by the customer is one with a price to ask about.
const payers: readonly (readonly [Payer, RegExp])[] = [
  ["customer", /自费|自付|客户付|客户自|客付|现金|微信|支付宝|刷卡|银行卡|\bpos\b|customer|cash|retail|self/],
  ["credit", /挂账|挂帐|月结|协议|记账|应收|on ?account|credit(?! ?card)/],
  ["insurance", /保险|理赔|insur/],
  ["warranty", /索赔|保修|质保|三包|厂家|主机厂|厂付|召回|warranty|manufacturer|recall/],
  ["package", /套餐|延保|次卡|保养卡|储值|会员卡|package|extended|prepaid/],
  ["internal", /内部|本店|店内|internal/],
];

/** Who pays, as far as a cell says; several where it names several (`自费+保险`), the customer first. */
export function readPayers(text: string): Payer[] {
  const cleaned = tidy(text).toLowerCase();
  return payers.filter(([, words]) => words.test(cleaned)).map(([payer]) => payer);
}

const saysNot = /(?:未|没有?|非|不)(?=作废|取消|撤销|删除|红冲|冲红|冲销|退单)\p{Script=Han}{2}/gu;

// An order that was merged into another is none of its own; a settlement taken back (反结算) is no settlement and no
// cancelled order. What is not yet done comes before what is done, since 未结算 contains 结算 and 待交车 contains 交车.
const statuses: readonly (readonly [VisitStatus, RegExp])[] = [
  ["in-workshop", /(?:反|取消|撤销|撤回)(?:结|交车|完工|竣工)|reopen/],
  [
    "void",
    /作废|取消|撤销|退单|(?:已|被)(?:合并|并单)|红冲|冲红|冲销|废单|已删除|无效|void|cancel|deleted|invalid|reversed/,
  ],
  ["unsettled", /(?:未|待)(?:结|收|付|关|交[款费])|部分结算|unsettled|unpaid/],
  [
    "in-workshop",
    /在修|在厂|维修中|施工中|作业中|在店|在制|派工|开单|接车|修理中|进行中|处理中|草稿|(?:未|待)(?:交|取|提|离|出厂|完|竣|料|件|修|检|派|质检)|in ?progress|in ?workshop|\bopen\b|\bwip\b|waiting|pending|draft/,
  ],
  ["delivered", /已交|交车|已出厂|出厂|已提车|提车|已离店|离店|已取车|delivered|collected|released/],
  ["settled", /已结|结算|结清|已收|已付|完成|关闭|关单|归档|settled|paid|closed|completed|invoiced|done/],
  ["finished", /完工|竣工|修竣|finished/],
  ["valid", /正常|有效|已审|已提交|\bvalid\b|\bactive\b/],
];

/** What a status column says of an order; null for words of other meaning. */
export function readVisitStatus(text: string): VisitStatus | null {
  const said = tidy(text).toLowerCase();
  const cleaned = said.replace(saysNot, "");
  return statuses.find(([, words]) => words.test(cleaned))?.[0] ?? (cleaned === said ? null : "valid");
}

/** What a column 是否作废 says: yes or no, the status in words, or the day on which it was voided. */
export function readVoided(text: string): boolean | null {
  const status = readVisitStatus(text);
  return readYesNo(text) ?? (status === null ? (/\d[-/.年]\d/.test(text) ? true : null) : status === "void");
}
