import { defineProblems } from "../kernel/problem.ts";

export const organisationProblems = defineProblems({
  "stores.name_taken": {
    status: 409,
    zh: { title: "门店重名", detail: "已经有「{name}」这家店了，请换个名字。" },
    en: { title: "Store name taken", detail: "There is already a store called {name}. Choose another name." },
  },
  "calendars.no_notice": {
    status: 422,
    zh: {
      title: "没读出放假安排",
      detail: "请把国务院办公厅放假通知的全文粘贴进来，要看得到年份和每个节日的日期。",
    },
    en: {
      title: "No holidays could be read",
      detail: "Paste the whole notice of the State Council, with its year and the dates of every holiday.",
    },
  },
  "staff.beyond_own_rights": {
    status: 403,
    zh: { title: "超出您的权限", detail: "不能给别人自己没有的权限、门店或查看范围。" },
    en: {
      title: "Beyond your own rights",
      detail: "Nobody can grant permissions, stores or sight they do not hold.",
    },
  },
  "staff.last_owner": {
    status: 409,
    zh: { title: "最后一位负责人", detail: "至少要留一位集团负责人，请先指定别人。" },
    en: {
      title: "Last group owner",
      detail: "A group keeps at least one group owner. Appoint another one first.",
    },
  },
  "staff.needs_store": {
    status: 422,
    zh: { title: "没选门店", detail: "按门店或本人查看的同事，至少要属于一家店。" },
    en: {
      title: "No store",
      detail: "Someone who sees a store's or their own work belongs to at least one store.",
    },
  },
  "staff.joined_already": {
    status: 422,
    zh: { title: "已经加入", detail: "这位同事已经加入，不用再邀请。" },
    en: { title: "Joined already", detail: "This colleague has joined and needs no invitation." },
  },
  "staff.has_left": {
    status: 422,
    zh: { title: "已离职", detail: "这位同事已离职，请先恢复在职。" },
    en: { title: "Has left", detail: "This colleague has left. Set them active first." },
  },
  "leaves.dates_reversed": {
    status: 422,
    zh: { title: "日期反了", detail: "结束日期不能早于开始日期。" },
    en: { title: "Dates reversed", detail: "The last day cannot be before the first." },
  },
  "leaves.overlaps": {
    status: 422,
    zh: {
      title: "请假重叠",
      detail: "{from} 到 {to} 已经登记了请假，日期不能重叠。请换个日期，或先撤回那一条。",
    },
    en: {
      title: "Leave on these days already",
      detail: "There is leave from {from} to {to} already. Choose other days, or take that one back first.",
    },
  },
  "leaves.too_far": {
    status: 422,
    zh: { title: "日期太远", detail: "请假只能登记前后两年以内，{earliest} 到 {latest} 之间，请核对日期。" },
    en: {
      title: "Too far away",
      detail: "Leave lies within two years, from {earliest} to {latest}. Check the date.",
    },
  },
  "leaves.stand_in_elsewhere": {
    status: 422,
    zh: { title: "替班不同店", detail: "替班要找同一家店、在职的同事，不能是本人。" },
    en: {
      title: "Stand-in elsewhere",
      detail: "The stand-in is another colleague of the same store who has not left.",
    },
  },
  "calendar.past": {
    status: 422,
    zh: { title: "日子已过", detail: "{date} 已经过去了，最早只能改昨天的。" },
    en: {
      title: "Day is over",
      detail: "{date} is past; yesterday is the earliest day that can be changed.",
    },
  },
  "calendar.date_taken": {
    status: 409,
    zh: { title: "这天已经设过", detail: "{date} 已经设过了，直接修改即可。" },
    en: { title: "Date already set", detail: "{date} is set already; change it instead." },
  },
});
