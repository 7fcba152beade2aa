interface TagWords {
  zh: string;
  en: string;
  /** One sentence for the document and the head of the tag's page. */
  description: { zh: string; en: string };
}

/** The chapters of the reference, in reading order; every endpoint's tag is one of them. */
export const tags: Readonly<Record<string, TagWords>> = {
  "service-visits": {
    zh: "维修工单",
    en: "Service visits",
    description: {
      zh: "维修工单，每次到店一张。交车时间一填，回访就开出来。",
      en: "Repair orders, one for each visit. A delivery opens its callback.",
    },
  },
  "follow-ups": {
    zh: "回访",
    en: "Follow-ups",
    description: {
      zh: "要打的电话：谁打、什么时候前打完、每次打得怎么样。",
      en: "The calls to make: by whom, by when, and what came of each dial.",
    },
  },
  "re-calls": {
    zh: "回访复核",
    en: "Re-calls",
    description: {
      zh: "抽查回访是不是真的打了：换个人再问一遍客户，得出真实率。",
      en: "Whether calls were really made: another person asks some customers again, which gives the truth score.",
    },
  },
  cases: {
    zh: "投诉处理",
    en: "Cases",
    description: {
      zh: "改进项、抱怨和投诉：从受理到客户认可后关闭。",
      en: "Improvement items, grievances and complaints, until the customer agrees that they are settled.",
    },
  },
  numbers: {
    zh: "数据看板",
    en: "Numbers",
    description: {
      zh: "每个岗位的五个数，以及每个数背后的单子。",
      en: "The five numbers of each role, and the rows behind each of them.",
    },
  },
  reports: {
    zh: "报表与打印",
    en: "Reports and printing",
    description: {
      zh: "日报跟踪表、跟踪及返修记录表、回访记录表、纸质名单和回访总结报告。",
      en: "The daily follow-up sheet, the rework register, callback records, lists on paper and summary reports.",
    },
  },
  history: {
    zh: "修改记录",
    en: "Field history",
    description: {
      zh: "每条记录谁改过、什么时候改的、哪一项从什么改成什么。",
      en: "Who changed a record and when, which field, from what to what.",
    },
  },
  archives: {
    zh: "客户和车辆",
    en: "Customers and vehicles",
    description: {
      zh: "客户、联系方式、车辆、免打扰登记，以及搜索。",
      en: "Customers, contact points, cars, do-not-call entries, and search.",
    },
  },
  imports: {
    zh: "导入数据",
    en: "Imports",
    description: {
      zh: "上传 DMS 导出的表格，先核对再写入。",
      en: "Spreadsheets from a dealer management system: checked first, then written.",
    },
  },
  exports: {
    zh: "导出表格",
    en: "Exports",
    description: {
      zh: "把列表导出成 .xlsx 或 .csv，内容和列表里看到的一样。",
      en: "Lists as .xlsx or .csv, with what the caller's own list shows.",
    },
  },
  files: {
    zh: "文件",
    en: "Files",
    description: {
      zh: "下载文件用的限时链接。",
      en: "Short-lived links to files.",
    },
  },
  policies: {
    zh: "规则和话术",
    en: "Policies and scripts",
    description: {
      zh: "什么时候开回访、几天内打完、打的时候问什么。",
      en: "When follow-ups open and are due, and what is asked.",
    },
  },
  organisation: {
    zh: "门店和同事",
    en: "Organisation",
    description: {
      zh: "门店、同事、角色、休假、日历和邀请。",
      en: "Stores, staff, roles, leave, calendars and invitations.",
    },
  },
  notifications: {
    zh: "消息",
    en: "Notifications",
    description: {
      zh: "当前用户的收件箱。",
      en: "The caller's inbox.",
    },
  },
  integration: {
    zh: "接口令牌",
    en: "Integration",
    description: {
      zh: "接口令牌：新建、轮换、停用。",
      en: "API tokens: create, rotate, revoke.",
    },
  },
  "sign-in": {
    zh: "登录",
    en: "Sign-in",
    description: {
      zh: "网页登录用的接口。系统对接请用接口令牌，不用这些。",
      en: "What the web pages sign in with. Integrations use an API token instead.",
    },
  },
};
