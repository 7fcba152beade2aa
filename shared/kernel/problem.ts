/** Two languages of everything a person reads. */
export type Language = "zh" | "en";

type Params = Record<string, string | number>;
export type ProblemParams = Params;

/** One kind of failure: its HTTP status and its words; `{name}` in the words is filled from the parameters. */
export interface ProblemKind {
  status: number;
  zh: { title: string; detail: string };
  en: { title: string; detail: string };
}

/** A failed field of a request, by JSON pointer. */
export interface FieldProblem {
  pointer: string;
  code: string;
  params?: Params;
}

/** A failure as a value: a stable code and parameters that are safe to show. */
export interface Problem<Code extends string = string> {
  ok: false;
  code: Code;
  params: Params;
  fields?: FieldProblem[];
  /** Extra members of the problem document, such as `current` of a stale edit. */
  extra?: Record<string, unknown>;
}

/** Declares a feature's problems; the codes become part of the type that `errors` lists are checked against. */
export function defineProblems<const T extends Record<string, ProblemKind>>(kinds: T): T {
  return kinds;
}

export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** Problems any endpoint can answer with. */
export const kernelProblems = defineProblems({
  "auth.missing_token": {
    status: 401,
    zh: { title: "请先登录", detail: "没有带令牌。请重新登录，接口请带上 Authorization: Bearer。" },
    en: {
      title: "Sign in first",
      detail: "No token came with the request. Sign in again, or send Authorization: Bearer.",
    },
  },
  "auth.invalid_token": {
    status: 401,
    zh: { title: "令牌无效", detail: "令牌不对或已经过期。请重新登录，或换一个有效的接口令牌。" },
    en: {
      title: "Invalid token",
      detail: "The token is wrong or has expired. Sign in again, or use a valid API token.",
    },
  },
  "auth.forbidden": {
    status: 403,
    zh: { title: "没有权限", detail: "这一步需要「{permission}」权限，请找管理员开通。" },
    en: {
      title: "Not allowed",
      detail: "This needs the permission {permission}. Ask an administrator for it.",
    },
  },
  "request.not_found": {
    status: 404,
    zh: { title: "没找到", detail: "没有这条记录，或不在您能看的范围内。" },
    en: { title: "Not found", detail: "There is no such record, or it is outside what you may see." },
  },
  "request.no_such_endpoint": {
    status: 404,
    zh: { title: "没有这个接口", detail: "地址或方法不对，请对照 /docs。" },
    en: { title: "No such endpoint", detail: "Check the address and the method against /docs." },
  },
  "request.method_not_allowed": {
    status: 405,
    zh: { title: "方法不对", detail: "这个地址不收 {method}，只收 {allow}。" },
    en: { title: "Method not allowed", detail: "This address does not take {method}, only {allow}." },
  },
  "request.invalid": {
    status: 422,
    zh: { title: "内容有误", detail: "有几处不对，改好再提交，其他内容没有丢。" },
    en: {
      title: "Some fields are wrong",
      detail: "Correct the fields listed and send again; nothing else was lost.",
    },
  },
  "request.not_json": {
    status: 400,
    zh: { title: "不是 JSON", detail: "请求内容不是有效的 JSON（UTF-8 编码）。" },
    en: { title: "Not JSON", detail: "The body is not valid JSON in UTF-8." },
  },
  "request.wrong_type": {
    status: 415,
    zh: { title: "内容类型不对", detail: "这个接口只收 {expected}。" },
    en: { title: "Wrong content type", detail: "This endpoint takes {expected} only." },
  },
  "request.too_large": {
    status: 413,
    zh: { title: "内容太大", detail: "最多 {limit}。请分成几份再提交。" },
    en: { title: "Too large", detail: "The limit is {limit}. Send it in parts." },
  },
  "request.bad_cursor": {
    status: 400,
    zh: { title: "翻页标记无效", detail: "翻页标记被改过，或筛选条件变了。请从第一页重新取。" },
    en: {
      title: "Bad cursor",
      detail: "The cursor was altered, or the filters changed. Start again from the first page.",
    },
  },
  "request.rate_limited": {
    status: 429,
    zh: { title: "请求太多", detail: "请求太频繁了，{seconds} 秒后再试。" },
    en: { title: "Too many requests", detail: "Too many requests. Try again in {seconds} seconds." },
  },
  "request.stale": {
    status: 412,
    zh: { title: "别人刚改过", detail: "这条记录刚被改过。您写的内容还在，核对后再保存。" },
    en: {
      title: "Changed meanwhile",
      detail: "The record was changed meanwhile. What you wrote is kept; compare and save again.",
    },
  },
  "request.if_match_required": {
    status: 428,
    zh: { title: "缺少版本", detail: "修改记录要带 If-Match，值是读取时的 ETag。" },
    en: {
      title: "If-Match required",
      detail: "Editing a record needs If-Match with the ETag it was read with.",
    },
  },
  "request.conflict": {
    status: 409,
    zh: { title: "同时有人在改", detail: "同一条记录刚有别的操作，没有保存。内容没丢，请再试一次。" },
    en: {
      title: "Conflict",
      detail: "Another action reached this record at the same moment. Nothing was saved or lost; try again.",
    },
  },
  "request.duplicate": {
    status: 409,
    zh: { title: "已经有了", detail: "已有同样的记录（{what}）。" },
    en: { title: "Already there", detail: "There is already such a record ({what})." },
  },
  "idempotency.mismatch": {
    status: 422,
    zh: { title: "幂等键重复", detail: "这个 Idempotency-Key 已用于另一个请求，请换一个。" },
    en: {
      title: "Idempotency key reused",
      detail: "This Idempotency-Key was used for a different request. Use a new one.",
    },
  },
  "group.read_only": {
    status: 503,
    zh: { title: "暂时只读", detail: "数据正在搬迁，暂时不能保存，请过一会儿再试。内容没丢。" },
    en: {
      title: "Read-only for now",
      detail: "The group's data is being moved. Nothing was lost; try again in a moment.",
    },
  },
  "server.unexpected": {
    status: 500,
    zh: {
      title: "没保存成功",
      detail: "出了点问题，内容没丢，请再试一次。还不行就把编号 {requestId} 发给管理员。",
    },
    en: {
      title: "Something went wrong",
      detail: "Nothing you typed is lost. Try again; if it persists, send {requestId} to your administrator.",
    },
  },
  "server.busy": {
    status: 503,
    zh: { title: "系统繁忙", detail: "系统正忙，内容没丢，过几秒再试。" },
    en: { title: "Busy", detail: "The system is busy. Nothing was lost; try again in a few seconds." },
  },
});

/** Words for a field that failed validation, by zod's issue code or our own. */
export const fieldMessages: Record<string, { zh: string; en: string }> = {
  required: { zh: "这一项要填", en: "This is required" },
  wrong_type: { zh: "类型不对，这里要 {expected}", en: "Wrong type: {expected} is wanted here" },
  unreadable: {
    zh: "含有无法保存的字符（空字符或残缺的字符）",
    en: "Holds characters that cannot be kept (NUL or half a character)",
  },
  repeated: { zh: "只能写一次", en: "This may be said once only" },
  unknown: { zh: "没有这个字段", en: "There is no such field" },
  invalid: { zh: "格式不对", en: "This is not in the right form" },
  too_small: { zh: "太短或太小", en: "Too short or too small" },
  too_big: { zh: "太长或太大", en: "Too long or too big" },
  not_found: { zh: "没有这条记录", en: "There is no such record" },
  duplicate: { zh: "已经有了", en: "Already taken" },
};
