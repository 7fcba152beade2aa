/**
 * Permission words, the same for roles and API tokens (PM-06). Each endpoint declares the one it needs.
 */
export const permissions = {
  "organisation:see": { zh: "查看门店和同事", en: "See stores and colleagues" },
  "organisation:manage": { zh: "管理门店和日历", en: "Manage stores and calendars" },
  "staff:manage": { zh: "管理同事和邀请", en: "Manage staff and invitations" },
  "api-tokens:manage": { zh: "管理接口令牌", en: "Manage API tokens" },
  "customers:see": { zh: "查看客户和车辆", en: "See customers and vehicles" },
  "customers:edit": { zh: "修改客户和车辆", en: "Edit customers and vehicles" },
  "customers:merge": { zh: "合并客户和车辆", en: "Merge customers and vehicles" },
  "service-visits:see": { zh: "查看维修工单", en: "See service visits" },
  "service-visits:edit": { zh: "登记维修工单", en: "Record service visits" },
  "imports:run": { zh: "导入数据", en: "Import data" },
  "follow-ups:see": { zh: "查看回访", en: "See follow-ups" },
  "follow-ups:work": { zh: "做回访", en: "Work follow-ups" },
  "follow-ups:assign": { zh: "分派回访", en: "Assign follow-ups" },
  "re-calls:overrule": { zh: "复核改判", en: "Overrule re-calls" },
  "cases:see": { zh: "查看投诉", en: "See cases" },
  "cases:work": { zh: "处理投诉", en: "Handle cases" },
  "cases:close": { zh: "关闭投诉", en: "Close cases" },
  "policies:see": { zh: "查看规则和话术", en: "See policies and scripts" },
  "policies:manage": { zh: "修改规则和话术", en: "Manage policies and scripts" },
  "personal-data:see": { zh: "看完整号码", en: "See personal data" },
  "personal-data:reveal": { zh: "说明原因后看号码", en: "Reveal personal data with a reason" },
  "reports:write": { zh: "编写和归档回访总结", en: "Write and file callback summaries" },
  "exports:make": { zh: "导出表格", en: "Export lists" },
  "audit:see": { zh: "查看操作记录和后台任务", en: "See the audit log and jobs" },
} as const;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions).filter(isPermission);

export function isPermission(word: string): word is Permission {
  return word in permissions;
}

/** How far a person sees into work and money (ORG-04). */
export const sightLevels = ["own", "store", "group"] as const;
export type SightLevel = (typeof sightLevels)[number];

interface BuiltInRole {
  zh: string;
  en: string;
  sight: SightLevel;
  permissions: readonly Permission[];
}

const seeWork = [
  "organisation:see",
  "customers:see",
  "service-visits:see",
  "follow-ups:see",
  "cases:see",
  "policies:see",
] as const satisfies readonly Permission[];

const supervise = [
  ...seeWork,
  "customers:edit",
  "customers:merge",
  "service-visits:edit",
  "imports:run",
  "follow-ups:work",
  "follow-ups:assign",
  "cases:work",
  "cases:close",
  "personal-data:see",
  "personal-data:reveal",
  "reports:write",
  "exports:make",
] as const satisfies readonly Permission[];

/** The roles every group starts with; built in, hence keyed and not identified. */
export const roles = {
  "group-owner": { zh: "集团负责人", en: "Group owner", sight: "group", permissions: allPermissions },
  "general-manager": {
    zh: "总经理",
    en: "General manager",
    sight: "store",
    permissions: allPermissions.filter((word) => word !== "api-tokens:manage"),
  },
  "service-manager": {
    zh: "服务经理",
    en: "Service manager",
    sight: "store",
    permissions: [...supervise, "policies:manage", "re-calls:overrule"],
  },
  "cs-supervisor": {
    zh: "客服主管",
    en: "Customer-service supervisor",
    sight: "store",
    permissions: [...supervise, "policies:manage", "staff:manage"],
  },
  "callback-agent": {
    zh: "回访专员",
    en: "Callback agent",
    sight: "own",
    permissions: [...seeWork, "customers:edit", "follow-ups:work", "cases:work", "personal-data:reveal"],
  },
  "service-adviser": {
    zh: "服务顾问",
    en: "Service adviser",
    sight: "own",
    permissions: [
      ...seeWork,
      "customers:edit",
      "service-visits:edit",
      "follow-ups:work",
      "cases:work",
      "personal-data:reveal",
    ],
  },
  "information-clerk": {
    zh: "信息员",
    en: "Information clerk",
    sight: "store",
    permissions: [
      ...seeWork,
      "customers:edit",
      "customers:merge",
      "service-visits:edit",
      "imports:run",
      "exports:make",
      "personal-data:see",
    ],
  },
  "read-only": { zh: "只读", en: "Read-only", sight: "store", permissions: seeWork },
} as const satisfies Record<string, BuiltInRole>;

export type RoleKey = keyof typeof roles;
export const roleKeys = Object.keys(roles).filter(isRoleKey);

export function isRoleKey(key: string): key is RoleKey {
  return key in roles;
}

/** Whether everything in `wanted` is held: nobody grants what they do not hold. */
export function holdsAll(held: ReadonlySet<Permission>, wanted: readonly Permission[]): boolean {
  return wanted.every((word) => held.has(word));
}
