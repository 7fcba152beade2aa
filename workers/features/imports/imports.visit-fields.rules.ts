import { customerFields } from "./imports.customer-fields.rules.ts";
import type { FieldNames } from "./imports.field-names.rules.ts";

/** What files of repair orders call their columns. */
export const serviceVisitFields = {
  orderNumber: {
    zh: "工单号",
    en: "Order number",
    also: "工单编号 维修工单号 维修单号 委托书号 委托书编号 委托书号码 委托单号 修理单号 ro号 ro单号 ro 施工单号 派工单号 任务委托书号 接车单号 结算单号 结算单编号 维修编号 业务单号 单据号 单据编号 单号 订单号 维修工单 工单 orderno repairorder repairorderno repairordernumber rono ronumber workorder workorderno workordernumber jobcard jobcardno jobno invoiceno 维修合同号 维修合同编号 作业单号 作业单编号 服务单号 服务单编号 单据编码 单据号码 工单流水号 工单号码 工单编码",
  },
  store: customerFields.store,
  kind: {
    zh: "维修类型",
    en: "Order kind",
    also: "维修类别 维修种类 维修性质 修理类别 修理类型 工单类型 工单类别 业务类型 业务类别 服务类型 服务类别 作业类型 委托类型 进厂类型 ordertype servicetype repairtype worktype jobtype kind type category 业务分类 维修分类 工单性质 工单分类 服务分类 业务性质 rotype jobcategory",
  },
  ownerName: {
    zh: "车主姓名",
    en: "Owner",
    also: "客户姓名 客户名称 客户名 车主 车主名称 客户 机动车所有人 用户姓名 用户名称 姓名 单位名称 ownername customername customer name",
  },
  ownerPhone: {
    zh: "车主电话",
    en: "Owner's phone",
    also: "车主手机 车主手机号 车主手机号码 车主联系电话 客户手机 客户手机号 客户手机号码 客户电话 客户联系电话 车主号码 手机号码 手机号 手机 移动电话 联系电话 联系号码 联系手机 电话号码 电话 联系方式 ownerphone ownermobile customerphone customermobile phone phonenumber phoneno mobile mobilephone mobileno tel telephone",
  },
  senderName: {
    zh: "送修人",
    en: "Sender",
    also: "送修人姓名 送修人名称 送修人员 送车人 送车人姓名 报修人 报修人姓名 来店人 来店人姓名 送修联系人 联系人 联系人姓名 sendername contact contactname contactperson broughtby",
  },
  senderPhone: {
    zh: "送修人电话",
    en: "Sender's phone",
    also: "送修人手机 送修人手机号 送修人手机号码 送修人联系电话 送修人联系方式 送修电话 送修手机 送车人电话 送车人手机 报修人电话 报修人手机 来店人电话 联系人电话 联系人手机 联系人手机号 联系人联系电话 senderphone sendermobile contactphone contactmobile contacttel 送修人移动电话 送车人移动电话 联系人移动电话 报修人移动电话 送修人号码 contactno contactnumber contactmobileno contacttelephone",
  },
  driverName: {
    zh: "驾驶员",
    en: "Driver",
    also: "驾驶员姓名 驾驶人 驾驶人姓名 司机 司机姓名 使用人 使用人姓名 drivername",
  },
  driverPhone: {
    zh: "驾驶员电话",
    en: "Driver's phone",
    also: "驾驶员手机 驾驶员联系电话 驾驶人电话 驾驶人手机 司机电话 司机手机 使用人电话 使用人手机 driverphone drivermobile",
  },
  plate: customerFields.plate,
  vin: customerFields.vin,
  brand: customerFields.brand,
  series: customerFields.series,
  model: customerFields.model,
  mileageKm: {
    zh: "行驶里程",
    en: "Mileage",
    also: "行驶里程数 进厂里程 进厂里程数 到店里程 接车里程 本次里程 当前里程 里程 里程数 公里数 行驶公里 行驶公里数 表显里程 仪表里程 出厂里程 odometer mileagein mileagekm km kilometers kilometres",
  },
  arrivedAt: {
    zh: "进厂时间",
    en: "Arrived at",
    also: "进厂日期 到店时间 到店日期 来店时间 来店日期 进店时间 进店日期 进站时间 进站日期 入厂时间 入厂日期 接车时间 接车日期 开单时间 开单日期 开工单时间 工单日期 委托时间 委托日期 送修时间 送修日期 报修时间 报修日期 登记时间 登记日期 维修日期 arrived arrivaltime arrivaldate checkin checkintime opened openedat opendate datein timein 入厂日 进厂日 到店日 进厂 入厂 到店 进店 来店 接待时间 接待日期 单据日期 制单日期 制单时间 rodate orderdate",
  },
  promisedAt: {
    zh: "预计交车",
    en: "Promised at",
    also: "预计交车时间 预计交车日期 预交车时间 承诺交车时间 承诺交车日期 约定交车时间 约定交车日期 预计完工时间 预计完工日期 预计完工 预计出厂时间 预计出厂日期 预计提车时间 promised promisedtime promiseddate promiseddelivery estimateddelivery expecteddelivery duedate eta",
  },
  finishedAt: {
    zh: "完工时间",
    en: "Work finished at",
    also: "完工日期 完工 竣工时间 竣工日期 竣工 维修完工时间 维修完工日期 修竣时间 修竣日期 finished finishedat finishtime finishdate completed completedat completiontime completiondate datecompleted",
  },
  settledAt: {
    zh: "结算时间",
    en: "Settled at",
    also: "结算日期 结账时间 结账日期 结帐时间 结帐日期 收款时间 收款日期 收银时间 收银日期 settled settlementtime settlementdate paidat paymentdate invoicedate closedat 结单时间 结单日期 结单 关单时间 关单日期 关单 closedate closetime closeddate dateclosed invoicetime",
  },
  deliveredAt: {
    zh: "交车时间",
    en: "Delivered at",
    also: "交车日期 实际交车时间 实际交车日期 出厂时间 出厂日期 实际出厂时间 离店时间 离店日期 离厂时间 离厂日期 出站时间 出站日期 提车时间 提车日期 取车时间 取车日期 交付时间 交付日期 完工交车 完工交车时间 完工交车日期 delivered deliverytime deliverydate checkout checkouttime dateout collectedat pickupdate 交车 出厂 提车 取车 离店 离厂 交车日 出厂日 提车日 纳车日 纳车时间 纳车日期 handover handoverdate handovertime handedoverat releasedat releasedate",
  },
  adviser: {
    zh: "服务顾问",
    en: "Service adviser",
    also: "服务顾问姓名 sa 接待 接待员 接待人 接待人员 服务接待 维修接待 前台接待 业务接待 接车员 接车人 接车顾问 业务员 顾问 serviceadvisor adviser advisor serviceconsultant sa姓名 sa名称 接车sa 服务专员 服务顾问sa",
  },
  labourCents: {
    zh: "工时费",
    en: "Labour",
    also: "工时费用 工时金额 工时费合计 实收工时费 应收工时费 维修工时费 人工费 人工费用 工费 labourcost laborcost labor labouramount laboramount labourfee laborfee",
  },
  partsCents: {
    zh: "配件费",
    en: "Parts",
    also: "配件费用 配件金额 配件费合计 实收配件费 应收配件费 材料费 材料费用 材料金额 零件费 零件费用 零件金额 备件费 备件费用 备件金额 partscost partsamount partsfee materialcost material",
  },
  totalCents: {
    zh: "实收金额",
    en: "Total",
    also: "实收 实收合计 实收总额 实付金额 结算金额 结算总额 总金额 合计金额 金额合计 费用合计 总费用 维修金额 维修总金额 维修费用 应收金额 应收 应收合计 应收总额 总价 金额 产值 合计 totalamount amount amountpaid paid grandtotal totalprice 应付金额 应付 价税合计 价税合计金额 invoiceamount invoicetotal",
  },
  payer: {
    zh: "付款方式",
    en: "Payer",
    also: "结算方式 付费类型 付费方式 付费方 费用类型 账类 帐类 收费类别 收费类型 收费区分 payertype paymenttype paytype payment chargetype billto",
  },
  status: {
    zh: "工单状态",
    en: "Status",
    also: "状态 结算状态 维修状态 单据状态 委托书状态 交车状态 业务状态 进度 orderstatus state",
  },
  voided: {
    zh: "是否作废",
    en: "Void",
    also: "作废 作废标志 作废标识 作废标记 作废状态 作废日期 作废时间 已作废 voided isvoid cancelled canceled iscancelled voiddate",
  },
  items: {
    zh: "维修项目",
    en: "Work items",
    also: "维修项目名称 项目名称 维修内容 维修内容描述 作业项目 作业内容 施工项目 施工内容 服务项目 工时项目 工时名称 保养项目 项目 items jobs work workdone jobdescription description serviceitems",
  },
  symptom: {
    zh: "故障描述",
    en: "Symptom",
    also: "故障现象 故障内容 客户描述 客户陈述 客户诉求 客户需求 客户要求 报修内容 报修问题 报修描述 送修描述 送修症状 症状 symptoms complaint concern fault faultdescription customerconcern",
  },
  nextServiceOn: customerFields.nextServiceOn,
  nextServiceKm: customerFields.nextServiceKm,
  note: {
    zh: "备注",
    en: "Note",
    also: "备注信息 工单备注 维修备注 说明 备注说明 notes remark remarks comment comments",
  },
} as const satisfies Record<string, FieldNames>;
