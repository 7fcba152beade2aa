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
  "service_visits.order_number_taken": {
    status: 409,
    zh: { title: "工单号已有", detail: "这家店已有工单 {orderNumber}。" },
    en: { title: "Order number taken", detail: "This store already has order {orderNumber}." },
  },
});
