import { defineProblems } from "../kernel/problem.ts";

/** Why a call is not recorded a second time, or not taken back. */
export const recordedCallProblems = defineProblems({
  "follow_ups.already_recorded": {
    status: 409,
    zh: { title: "已经记过", detail: "这个电话已经记过了：同一个人、同一时刻、同一结果。" },
    en: {
      title: "Recorded already",
      detail: "This very call is recorded already: the same person, instant and result.",
    },
  },
  "follow_ups.nothing_to_take_back": {
    status: 409,
    zh: { title: "没有可撤回的", detail: "这个回访还没有记录，或者已经撤回了。" },
    en: { title: "Nothing to take back", detail: "No call is recorded here, or it was taken back already." },
  },
  "follow_ups.not_your_call": {
    status: 409,
    zh: { title: "不是您记的", detail: "最近这个电话是别人记的，请记的人自己撤回。" },
    en: {
      title: "Not your call",
      detail: "Somebody else recorded the last call; only they can take it back.",
    },
  },
  "follow_ups.take_back_over": {
    status: 409,
    zh: { title: "撤回的时间过了", detail: "记录后 {minutes} 分钟内可以撤回，现在过了。" },
    en: {
      title: "Too late to take back",
      detail: "A call can be taken back within {minutes} minutes; that time is over.",
    },
  },
  "follow_ups.do_not_call_stands": {
    status: 409,
    zh: { title: "不再来电要另外取消", detail: "客户不再来电已经登记，请到客户档案里取消。" },
    en: {
      title: "Do-not-call stands",
      detail: "That the customer wants no more calls is entered; end it in the customer's archive.",
    },
  },
  "follow_ups.went_on": {
    status: 409,
    zh: { title: "已经有人接着做了", detail: "这个结果之后已经有人处理过，不能撤回。请联系他们更正。" },
    en: {
      title: "Somebody went on from it",
      detail: "Somebody has worked on what came of this call; ask them to put it right.",
    },
  },
});
