import { defineProblems } from "../kernel/problem.ts";

export const archiveProblems = defineProblems({
  "phone.invalid": {
    status: 422,
    zh: { title: "号码不对", detail: "号码不是有效的电话（{value}）" },
    en: { title: "Not a phone number", detail: "This is not a phone number ({value})" },
  },
  "vin.invalid": {
    status: 422,
    zh: { title: "车架号不对", detail: "车架号不对（{value}）" },
    en: { title: "Wrong VIN", detail: "This VIN cannot be right ({value})" },
  },
  "plate.unknown": {
    status: 422,
    zh: { title: "车牌不对", detail: "不是车牌号（{value}）。还没上牌就空着。" },
    en: {
      title: "Not a plate",
      detail: "This is not a number plate ({value}). Leave it empty for a car without one.",
    },
  },
  "date.too_early": {
    status: 422,
    zh: { title: "日期太早", detail: "年份太早，不会是真的（{value}）" },
    en: { title: "Too long ago", detail: "This is too long ago to be right ({value})" },
  },
  "date.future": {
    status: 422,
    zh: { title: "日期还没到", detail: "日期还没到，不会是真的（{value}）" },
    en: { title: "Not yet", detail: "This lies in the future, which cannot be right ({value})" },
  },
  "customers.external_id_taken": {
    status: 409,
    zh: { title: "编号已用", detail: "编号 {externalId} 已经属于另一位客户。" },
    en: { title: "External id taken", detail: "The external id {externalId} belongs to another customer." },
  },
  "vehicles.vin_taken": {
    status: 409,
    zh: { title: "车架号已有", detail: "车架号 {vin} 已经建过档。" },
    en: { title: "VIN already there", detail: "There is already a vehicle with VIN {vin}." },
  },
  "service_visits.delivered_before_arrival": {
    status: 422,
    zh: { title: "交车时间不对", detail: "交车时间早于进厂时间。" },
    en: { title: "Wrong delivery time", detail: "The car was delivered before it arrived." },
  },
  "service_visits.open_but_delivered": {
    status: 422,
    zh: {
      title: "状态和交车时间对不上",
      detail: "还在车间的工单没有交车时间：去掉交车时间，或者把状态改成已交车。",
    },
    en: {
      title: "Open, yet delivered",
      detail: "An open order has no delivery time: leave the time out, or say that it is delivered.",
    },
  },
  "service_visits.order_number_taken": {
    status: 409,
    zh: { title: "工单号已有", detail: "这家店已有工单 {orderNumber}。" },
    en: { title: "Order number taken", detail: "This store already has order {orderNumber}." },
  },
});
