/** What an import can hold. */
export type ImportKind = "customers" | "service-visits";

/** What a field is called: our own name in both languages, then what dealers' systems call it, likeliest first. */
export interface FieldNames {
  zh: string;
  en: string;
  also: string;
}

/** Words in `also` are separated by spaces; English ones are written together, as `headingKey` leaves them. */
export const customerFields = {
  externalId: {
    zh: "客户编号",
    en: "Customer number",
    also: "客户代码 客户编码 客户号 客户档案号 档案号 档案编号 customerid customerno customercode externalid",
  },
  name: {
    zh: "客户姓名",
    en: "Name",
    also: "姓名 客户名称 客户名 车主姓名 车主 车主名称 机动车所有人 所有人 客户 用户姓名 用户名称 单位名称 公司名称 联系人姓名 联系人 customername ownername fullname customer owner",
  },
  gender: { zh: "性别", en: "Gender", also: "客户性别 车主性别 称谓 sex" },
  birthday: {
    zh: "出生日期",
    en: "Birthday",
    also: "生日 出生年月日 出生年月 客户生日 车主生日 出生日 dateofbirth birthdate dob",
  },
  phone: {
    zh: "手机号码",
    en: "Phone",
    also: "手机 手机号 移动电话 客户手机 客户手机号 车主手机 车主手机号 联系手机 本人电话 主电话 常用电话 手机1 电话1 联系电话1 联系电话 客户电话 客户联系电话 车主电话 车主联系电话 电话 电话号码 联系方式 联系人手机 联系人电话 mobile mobilephone mobileno mobilenumber phonenumber phoneno cellphone cell tel telephone telephonenumber contactnumber contactphone customerphone",
  },
  phone2: {
    zh: "备用电话",
    en: "Second phone",
    also: "备用手机 备用联系电话 第二电话 第二联系电话 其他电话 其它电话 电话2 手机2 手机号2 手机号码2 电话号码2 联系电话2 固定电话 固话 座机 家庭电话 住宅电话 办公电话 单位电话 公司电话 phone2 mobile2 secondaryphone alternatephone otherphone homephone officephone workphone landline",
  },
  type: {
    zh: "客户类型",
    en: "Customer type",
    also: "客户性质 客户类别 用户类型 用户性质 车主性质 车主类型 公私 个人单位 个人企业 type",
  },
  level: {
    zh: "客户级别",
    en: "Customer level",
    also: "客户等级 会员等级 会员级别 vip等级 级别 等级 level grade tier memberlevel",
  },
  hobby: { zh: "爱好", en: "Hobby", also: "兴趣爱好 兴趣 客户爱好 个人爱好 hobbies interests" },
  plate: {
    zh: "车牌号",
    en: "Plate number",
    also: "车牌号码 车牌 牌照号 牌照号码 牌照 牌号 车号 号牌号码 车辆号牌 号牌 plate plateno licenseplate licenceplate licenseno licensenumber licenseplatenumber registrationnumber registrationno regno",
  },
  vin: {
    zh: "车架号",
    en: "VIN",
    also: "车架号码 车架号vin vin车架号 vin码 vin号 vin号码 车辆识别代号 车辆识别代码 车辆识别码 识别代号 识别码 底盘号 底盘号码 车身号 vinno vincode vinnumber chassisno chassisnumber chassis frameno framenumber",
  },
  brand: { zh: "品牌", en: "Brand", also: "车辆品牌 汽车品牌 品牌名称 厂牌 make carbrand" },
  series: { zh: "车系", en: "Series", also: "车系名称 车辆系列 series carseries" },
  model: {
    zh: "车型",
    en: "Model",
    also: "车型名称 车辆型号 品牌型号 厂牌型号 车款 车型版本 车型描述 型号 vehiclemodel carmodel modelname vehicle",
  },
  energy: {
    zh: "能源类型",
    en: "Energy",
    also: "燃料类型 燃料种类 燃油类型 动力类型 动力形式 能源种类 能源形式 energytype fueltype fuel powertrain",
  },
  boughtOn: {
    zh: "购车日期",
    en: "Bought on",
    also: "购买日期 购车时间 购车日 买车日期 销售日期 销售时间 开票日期 新车交车日期 交车日期 交车时间 提车日期 purchasedate dateofpurchase solddate saledate salesdate deliverydate",
  },
  insuranceExpiresOn: {
    zh: "保险到期日",
    en: "Insurance expires on",
    also: "保险到期日期 保险到期时间 保险到期 保险终止日期 保险止期 商业险到期日 商业险到期日期 商业险到期 交强险到期日 交强险到期日期 交强险到期 续保日期 续保到期日 insuranceexpiry insuranceexpirydate insuranceenddate insuranceduedate",
  },
  nextServiceOn: {
    zh: "下次保养日期",
    en: "Next service on",
    also: "下次保养时间 下次保养日 下次保养 建议下次保养日期 预计下次保养日期 下次应保养日期 应保养日期 保养到期日 nextservicedate nextservice nextmaintenancedate servicedue servicedueon",
  },
  nextServiceKm: {
    zh: "下次保养里程",
    en: "Next service km",
    also: "下次保养公里数 下次保养公里 建议下次保养里程 预计下次保养里程 应保养里程 nextservicemileage nextmaintenancemileage",
  },
  mileageKm: {
    zh: "当前里程",
    en: "Mileage",
    also: "行驶里程 行驶里程数 里程 里程数 公里数 行驶公里 行驶公里数 最新里程 最近里程 最后里程 最近进厂里程 上次进厂里程 进厂里程 表显里程 仪表里程 odometer currentmileage mileagekm km kilometers kilometres",
  },
  lastVisitOn: {
    zh: "最近到店日期",
    en: "Last visit on",
    also: "最近到店时间 最后到店日期 最后来店日期 最近来店日期 上次来店日期 上次来店时间 上次到店日期 最近进厂日期 最近进厂时间 最后进厂日期 最后进厂时间 上次进厂日期 上次进厂时间 最近维修日期 最后维修日期 上次维修日期 上次保养日期 最近保养日期 lastvisit lastvisitdate lastservicedate lastservice",
  },
  store: {
    zh: "所属门店",
    en: "Store",
    also: "门店 门店名称 店名 店别 归属门店 所属店 经销商 经销商名称 经销店 4s店 服务站 服务店 服务网点 网点 站点 维修站 分公司 门店代码 门店编码 店代码 经销商代码 storename dealer dealership dealername branch site shop",
  },
  adviser: {
    zh: "服务顾问",
    en: "Service adviser",
    also: "专属顾问 专属服务顾问 客户顾问 serviceadvisor adviser advisor",
  },
  wecom: { zh: "企业微信", en: "WeCom", also: "企微 企业微信号 企微id 企业微信id wecomid" },
  email: { zh: "邮箱", en: "Email", also: "电子邮箱 电子邮件 邮箱地址 邮件 mail emailaddress" },
  address: {
    zh: "地址",
    en: "Address",
    also: "联系地址 客户地址 家庭地址 家庭住址 住址 通讯地址 详细地址 现住址 homeaddress",
  },
  note: {
    zh: "备注",
    en: "Note",
    also: "备注信息 客户备注 说明 备注说明 notes remark remarks comment comments",
  },
} as const satisfies Record<string, FieldNames>;

export const serviceVisitFields = {
  orderNumber: {
    zh: "工单号",
    en: "Order number",
    also: "工单编号 维修工单号 维修单号 委托书号 委托书编号 委托书号码 委托单号 修理单号 ro号 ro单号 ro 施工单号 派工单号 任务委托书号 接车单号 结算单号 结算单编号 维修编号 业务单号 单据号 单据编号 单号 订单号 维修工单 工单 orderno repairorder repairorderno repairordernumber rono ronumber workorder workorderno workordernumber jobcard jobcardno jobno invoiceno",
  },
  store: customerFields.store,
  kind: {
    zh: "维修类型",
    en: "Order kind",
    also: "维修类别 维修种类 维修性质 修理类别 修理类型 工单类型 工单类别 业务类型 业务类别 服务类型 服务类别 作业类型 委托类型 进厂类型 ordertype servicetype repairtype worktype jobtype kind type category",
  },
  ownerName: {
    zh: "车主姓名",
    en: "Owner",
    also: "客户姓名 客户名称 客户名 车主 车主名称 客户 机动车所有人 用户姓名 用户名称 姓名 单位名称 ownername customername customer name",
  },
  ownerPhone: {
    zh: "车主电话",
    en: "Owner's phone",
    also: "车主手机 车主手机号 车主手机号码 车主联系电话 客户手机 客户手机号 客户手机号码 客户电话 客户联系电话 手机号码 手机号 手机 移动电话 联系电话 联系手机 电话号码 电话 联系方式 ownerphone ownermobile customerphone customermobile phone phonenumber phoneno mobile mobilephone mobileno tel telephone contactnumber",
  },
  senderName: {
    zh: "送修人",
    en: "Sender",
    also: "送修人姓名 送修人名称 送修人员 送车人 送车人姓名 报修人 报修人姓名 来店人 来店人姓名 送修联系人 联系人 联系人姓名 sendername contact contactname contactperson broughtby",
  },
  senderPhone: {
    zh: "送修人电话",
    en: "Sender's phone",
    also: "送修人手机 送修人手机号 送修人手机号码 送修人联系电话 送修人联系方式 送修电话 送修手机 送车人电话 送车人手机 报修人电话 报修人手机 来店人电话 联系人电话 联系人手机 联系人手机号 联系人联系电话 senderphone sendermobile contactphone contactmobile contacttel",
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
    also: "进厂日期 到店时间 到店日期 来店时间 来店日期 进店时间 进店日期 进站时间 进站日期 入厂时间 入厂日期 接车时间 接车日期 开单时间 开单日期 开工单时间 工单日期 委托时间 委托日期 送修时间 送修日期 报修时间 报修日期 登记时间 登记日期 维修日期 arrived arrivaltime arrivaldate checkin checkintime opened openedat opendate datein timein",
  },
  promisedAt: {
    zh: "预计交车",
    en: "Promised at",
    also: "预计交车时间 预计交车日期 预交车时间 承诺交车时间 承诺交车日期 约定交车时间 约定交车日期 预计完工时间 预计完工日期 预计完工 预计出厂时间 预计出厂日期 预计提车时间 promised promisedtime promiseddate promiseddelivery estimateddelivery expecteddelivery duedate eta",
  },
  settledAt: {
    zh: "结算时间",
    en: "Settled at",
    also: "结算日期 结账时间 结账日期 结帐时间 结帐日期 收款时间 收款日期 收银时间 收银日期 settled settlementtime settlementdate paidat paymentdate invoicedate closedat",
  },
  deliveredAt: {
    zh: "交车时间",
    en: "Delivered at",
    also: "交车日期 实际交车时间 实际交车日期 出厂时间 出厂日期 实际出厂时间 离店时间 离店日期 离厂时间 离厂日期 出站时间 出站日期 提车时间 提车日期 取车时间 取车日期 交付时间 交付日期 完工交车 完工交车时间 完工交车日期 delivered deliverytime deliverydate checkout checkouttime dateout collectedat pickupdate",
  },
  adviser: {
    zh: "服务顾问",
    en: "Service adviser",
    also: "服务顾问姓名 sa 接待 接待员 接待人 接待人员 服务接待 维修接待 前台接待 业务接待 接车员 接车人 接车顾问 业务员 顾问 serviceadvisor adviser advisor serviceconsultant",
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
    also: "实收 实收合计 实收总额 实付金额 结算金额 结算总额 总金额 合计金额 金额合计 费用合计 总费用 维修金额 维修总金额 维修费用 应收金额 应收 应收合计 应收总额 总价 金额 产值 合计 totalamount amount amountpaid paid grandtotal totalprice",
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

export type CustomerField = keyof typeof customerFields;
export type ServiceVisitField = keyof typeof serviceVisitFields;
export type ImportField = CustomerField | ServiceVisitField;

export const fieldsOf: Readonly<Record<ImportKind, Readonly<Partial<Record<ImportField, FieldNames>>>>> = {
  customers: customerFields,
  "service-visits": serviceVisitFields,
};

/** What a file must have: of each group, one. */
export const requiredFields: Readonly<Record<ImportKind, readonly (readonly ImportField[])[]>> = {
  customers: [["name"], ["phone", "vin", "plate", "externalId"]],
  "service-visits": [["orderNumber"], ["vin", "plate"], ["deliveredAt", "settledAt", "arrivedAt"]],
};
