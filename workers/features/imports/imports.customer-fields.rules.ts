import type { FieldNames } from "./imports.field-names.rules.ts";

/** What customer files call their columns. */
export const customerFields = {
  externalId: {
    zh: "客户编号",
    en: "Customer number",
    also: "客户代码 客户编码 客户号 客户档案号 档案号 档案编号 customerid customerno customercode externalid 客户id 会员编号 会员卡号",
  },
  name: {
    zh: "客户姓名",
    en: "Name",
    also: "姓名 客户名称 客户名 车主姓名 车主 车主名称 机动车所有人 所有人 客户 用户姓名 用户名称 单位名称 公司名称 联系人姓名 联系人 customername ownername fullname customer owner 客户全称 会员姓名 会员名称 名字",
  },
  lastName: { zh: "姓", en: "Last name", also: "姓氏 surname familyname" },
  firstName: { zh: "名", en: "First name", also: "givenname forename" },
  gender: { zh: "性别", en: "Gender", also: "客户性别 车主性别 称谓 sex" },
  birthday: {
    zh: "出生日期",
    en: "Birthday",
    also: "生日 出生年月日 出生年月 客户生日 车主生日 出生日 dateofbirth birthdate dob",
  },
  phone: {
    zh: "手机号码",
    en: "Phone",
    also: "手机 手机号 移动电话 客户手机 客户手机号 车主手机 车主手机号 联系手机 本人电话 主电话 常用电话 手机1 电话1 联系电话1 联系电话 客户电话 客户联系电话 车主电话 车主联系电话 电话 电话号码 联系方式 联系人手机 联系人电话 mobile mobilephone mobileno mobilenumber phonenumber phoneno cellphone cell tel telephone telephonenumber contactnumber contactphone customerphone contactno contactmobile 联系号码 车主号码 客户手机号码 车主手机号码",
  },
  phone2: {
    zh: "备用电话",
    en: "Second phone",
    also: "备用手机 备用联系电话 第二电话 第二联系电话 其他电话 其它电话 电话2 手机2 手机号2 手机号码2 电话号码2 联系电话2 固定电话 固话 座机 家庭电话 住宅电话 办公电话 单位电话 公司电话 phone2 mobile2 secondaryphone alternatephone otherphone homephone officephone workphone landline 备用号码 其他联系电话",
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
    also: "行驶里程 行驶里程数 里程 里程数 公里数 行驶公里 行驶公里数 最新里程 最近里程 最后里程 最近进厂里程 上次进厂里程 进厂里程 表显里程 仪表里程 odometer currentmileage mileagekm km kilometers kilometres 最近里程数 最新里程数 最后里程数",
  },
  lastVisitOn: {
    zh: "最近到店日期",
    en: "Last visit on",
    also: "最近到店时间 最后到店日期 最后来店日期 最近来店日期 上次来店日期 上次来店时间 上次到店日期 最近进厂日期 最近进厂时间 最后进厂日期 最后进厂时间 上次进厂日期 上次进厂时间 最近维修日期 最后维修日期 上次维修日期 上次保养日期 最近保养日期 lastvisit lastvisitdate lastservicedate lastservice 末次进厂日期 末次进厂时间 末次到店日期 末次来店日期 末次维修日期 末次保养日期",
  },
  store: {
    zh: "所属门店",
    en: "Store",
    also: "门店 门店名称 店名 店别 归属门店 所属店 经销商 经销商名称 经销店 4s店 服务站 服务店 服务网点 网点 站点 维修站 分公司 门店代码 门店编码 店代码 经销商代码 storename dealer dealership dealername branch site shop 特约店 特约店名称 特约店代码 销售店 服务商 服务商名称 分店 分店名称 asc ascname asccode dealercode storecode",
  },
  adviser: {
    zh: "服务顾问",
    en: "Service adviser",
    also: "专属顾问 专属服务顾问 客户顾问 serviceadvisor adviser advisor 服务专员 专属服务专员",
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
