import type { RoleKey } from "../../shared/kernel/permissions.ts";

export const groupName = "江城恒通汽车集团";

/** The one password of everybody in the demo group: calls back do not stay overnight (回访不过夜). */
export const demoPassword = "huifang-bu-guo-ye";

export type StoreKey = "guanggu" | "hanyang";

export interface DemoStore {
  key: StoreKey;
  name: string;
  /** In front of order numbers. */
  prefix: string;
  brand: string;
  /** The numbers it calls out from. */
  lines: readonly { number: string; label: string }[];
}

export const demoStores: readonly DemoStore[] = [
  {
    key: "guanggu",
    name: "恒通光谷店",
    prefix: "GG",
    brand: "大众",
    lines: [
      { number: "02787650001", label: "客服一线" },
      { number: "02787650002", label: "客服二线" },
    ],
  },
  {
    key: "hanyang",
    name: "恒通汉阳店",
    prefix: "HY",
    brand: "丰田",
    lines: [{ number: "02784460001", label: "客服" }],
  },
];

export interface DemoPerson {
  name: string;
  role: RoleKey;
  stores: readonly StoreKey[];
  /** Before the `@`; those without an e-mail sign in with their mobile. */
  mailbox?: string;
  /** Which weekdays are free, in days from today, so that the demo's today is someone's day off. */
  restsIn?: readonly number[];
  abilityWeight?: number;
}

export const owner = { name: "何伟", role: "group-owner", stores: [], mailbox: "demo" } satisfies DemoPerson;

const both: readonly StoreKey[] = ["guanggu", "hanyang"];
const first: readonly StoreKey[] = ["guanggu"];
const second: readonly StoreKey[] = ["hanyang"];

export const colleagues: readonly DemoPerson[] = [
  { name: "高远", role: "service-manager", stores: first, mailbox: "gaoyuan" },
  { name: "孙强", role: "service-manager", stores: second, mailbox: "sunqiang" },
  { name: "刘静", role: "cs-supervisor", stores: first, mailbox: "liujing" },
  { name: "赵琳", role: "cs-supervisor", stores: second, mailbox: "zhaolin" },
  { name: "李娜", role: "callback-agent", stores: first, restsIn: [3] },
  { name: "王敏", role: "callback-agent", stores: first, restsIn: [5] },
  { name: "张倩", role: "callback-agent", stores: second, restsIn: [0] },
  { name: "黄蕾", role: "callback-agent", stores: both, restsIn: [2], abilityWeight: 1.2 },
  { name: "陈晓", role: "service-adviser", stores: first, restsIn: [4] },
  { name: "周航", role: "service-adviser", stores: first, restsIn: [1] },
  { name: "吴涛", role: "service-adviser", stores: second, restsIn: [6] },
  { name: "徐凯", role: "service-adviser", stores: second, restsIn: [2] },
  { name: "郑洁", role: "information-clerk", stores: both, mailbox: "zhengjie" },
];

/** Who answers for what in each store. */
export const guanggu = { store: "guanggu", manager: "高远", supervisor: "刘静", keeper: "李娜" } as const;
export const hanyang = { store: "hanyang", manager: "孙强", supervisor: "赵琳", keeper: "黄蕾" } as const;

/** Invited three days ago, and not here yet. */
export const newcomer: DemoPerson = { name: "钱进", role: "read-only", stores: both, mailbox: "qianjin" };

/** The n-th colleague's mobile, in a range of its own; each try to seed has its own logins. */
function mobileOf(index: number, attempt: number): string {
  return `1310000${String(attempt * 100 + index).padStart(4, "0")}`;
}

export interface DemoContact {
  phone: string;
  email: string | null;
  /** What the person signs in with. */
  login: string;
}

export function contactOf(person: DemoPerson, attempt: number): DemoContact {
  const phone = mobileOf(
    [owner, ...colleagues, newcomer].findIndex(({ name }) => name === person.name),
    attempt,
  );
  const again = attempt === 1 ? "" : String(attempt);
  const email = person.mailbox === undefined ? null : `${person.mailbox}${again}@dealerloop.example`;
  return { phone, email, login: email ?? phone };
}
