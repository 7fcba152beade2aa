interface Convention {
  title: string;
  /** Paragraphs; words between backticks are code. */
  text: readonly string[];
}

/** What holds for every endpoint, for the guide and for the head of the OpenAPI document. */
export const conventions: readonly Readonly<Record<"zh" | "en", Convention>>[] = [
  {
    zh: {
      title: "令牌",
      text: [
        "每个请求都带 `Authorization: Bearer …`，值是接口令牌（`dl_` 开头）。令牌属于集团，不属于个人；勾了哪些权限、哪些门店，就只能做这些事、看这些店。门店以外的记录一律回 404。",
      ],
    },
    en: {
      title: "Tokens",
      text: [
        "Every request carries `Authorization: Bearer …`: an API token (`dl_…`), or the two-minute access token of the app. An API token belongs to the group, not to a person. It holds permission words such as `follow-ups:work`, and each operation names the one it needs. Records outside a token's stores answer 404.",
      ],
    },
  },
  {
    zh: {
      title: "编号",
      text: [
        "编号自带类型：`cus_…` 客户、`veh_…` 车辆、`sv_…` 维修工单、`fu_…` 回访；按创建先后排序。从别的系统来的记录可以带 `externalId`，用 `PUT /…/by-external-id/{externalId}` 按它新建或更新，重复发送不会多出一条。",
        "两位客户或两台车合并以后，被并入的那个编号、`externalId`、车架号、以及电话加姓名，都通向保留的那一份：路径、查询和请求体里写哪个都行，答复里是保留的编号。按被并入的 `externalId` 写入，只补空着的内容。用旧编号修改会先回 412，附上保留的那一份。",
      ],
    },
    en: {
      title: "Ids",
      text: [
        "Ids carry their kind (`cus_…`, `veh_…`, `sv_…`, `fu_…`) and sort by creation; in the OpenAPI document `x-id-of` names the kind. Records from another system take an `externalId`: `PUT /…/by-external-id/{externalId}` creates or updates by it, and sending it twice makes nothing twice.",
        "Once two customers or two cars are merged, the id, the `externalId`, the VIN and the phone with the name of the one that went lead to the one that stayed, in paths, queries and bodies alike; answers carry the id of the one that stayed. A write by the `externalId` that went fills what is empty and changes nothing else; an edit by the id that went is first answered 412, with the record it leads to.",
      ],
    },
  },
  {
    zh: {
      title: "列表",
      text: [
        '列表回 `{ "data": […], "nextCursor": "…" }`。`limit` 1 到 200，不填是 50。接着取：把 `nextCursor` 作为 `cursor` 传回来，筛选条件不变，直到它是 `null`。有时一页不满，但 `nextCursor` 还在，说明后面还有。顺序是固定的，`sort` 可以写明；写别的顺序，或同一个参数写两遍，回 422。',
      ],
    },
    en: {
      title: "Lists",
      text: [
        'A list answers `{ "data": […], "nextCursor": "…" }`. `limit` is 1 to 200, 50 where not given. Pass `nextCursor` as `cursor`, with the same filters, until it is `null`. A page may be short and still carry a cursor. A list has its order, which `sort` may name; another order, or a parameter said twice, is 422.',
      ],
    },
  },
  {
    zh: {
      title: "重试",
      text: [
        "写入请带 `Idempotency-Key`，重试时用同一个值：第一次的结果保留 48 小时，再发只回原来的结果。同一个值配了别的内容，回 422 `idempotency.mismatch`。",
      ],
    },
    en: {
      title: "Trying again",
      text: [
        "Send an `Idempotency-Key` with every write, and the same one when you try again: the first answer is kept for 48 hours and given again. The same key with another request is 422 `idempotency.mismatch`.",
      ],
    },
  },
  {
    zh: {
      title: "修改",
      text: [
        "可修改的记录有 `version`，也就是它的 `ETag`。修改时用 `If-Match` 带回读到的值：没带回 428；别人先改过回 412，附上现在的内容和谁改了什么。POST 动作和按 `externalId` 写入不用带。请求里有不认识的字段，回 422。",
        "写入的回答带 `X-Bookmark`；之后读取时带上它，保证读到这次写入。",
      ],
    },
    en: {
      title: "Editing",
      text: [
        "Records that people edit have a `version`, which is also their `ETag`. Editing one needs it in `If-Match`: 428 without, 412 when somebody was faster, with the record as it is now and who changed what. Actions by POST and writes by `externalId` need none. Unknown body fields are 422.",
        "A write answers with `X-Bookmark`; send it with a later read to be sure to see that write.",
      ],
    },
  },
  {
    zh: {
      title: "时间、金额、电话",
      text: [
        '时刻是 `2026-11-22T07:30:00.000Z`，传入可带任意时区；日期是 `2026-11-22`，按门店时区；金额是 `{ "amount": "1280.00", "currency": "CNY" }`；电话回 `+8613800004821` 这样的格式。回答里以后会加字段，不认识的请忽略。',
      ],
    },
    en: {
      title: "Times, money, phones",
      text: [
        'Instants are `2026-11-22T07:30:00.000Z`, with any offset coming in. Dates are `2026-11-22`, in the store\'s zone. Money is `{ "amount": "1280.00", "currency": "CNY" }`. Phone numbers are E.164. Fields may be added to answers: ignore those you do not know.',
      ],
    },
  },
  {
    zh: {
      title: "个人信息",
      text: [
        "没有 `personal-data:see` 权限，电话中间几位是星号。手上有这位客户待办回访的人，能看到要打的号码。有 `personal-data:reveal` 的，用 `POST /contact-points/{id}/reveal` 写明原因，看一个号码；谁看的、为什么，都记进操作记录。",
      ],
    },
    en: {
      title: "Personal data",
      text: [
        "Phone numbers are masked unless the token holds `personal-data:see`. Whoever has an open follow-up with a person sees the number to call. With `personal-data:reveal`, `POST /contact-points/{id}/reveal` shows one number for a reason; the log keeps who asked and why.",
      ],
    },
  },
  {
    zh: {
      title: "出错",
      text: [
        "出错回 `application/problem+json`（RFC 9457），语言按 `Accept-Language`。程序请看 `code`，它不会变；`errors` 指出哪个字段不对；找我们查问题请给 `requestId`。全部错误码在本页最后。",
      ],
    },
    en: {
      title: "Failures",
      text: [
        "Failures are `application/problem+json` (RFC 9457) in the language of `Accept-Language`. Programs should look at `code`, which is stable; `errors` points at the fields; quote `requestId` when you ask us.",
      ],
    },
  },
];

/** Limits that are published, in words. */
export const limits: readonly Readonly<Record<"zh" | "en", readonly [what: string, limit: string]>>[] = [
  {
    zh: ["请求", "每个令牌每分钟 1,200 次，见 `RateLimit-Policy`；超过回 429，等 `Retry-After` 秒再试"],
    en: [
      "Requests",
      "1,200 a minute for each token, see `RateLimit-Policy`; beyond it 429 with `Retry-After`",
    ],
  },
  { zh: ["列表一页", "200 条"], en: ["One page of a list", "200 records"] },
  { zh: ["JSON 内容", "2 MB"], en: ["JSON body", "2 MB"] },
  { zh: ["上传的表格", "40 MB"], en: ["Uploaded spreadsheet", "40 MB"] },
  {
    zh: ["`Idempotency-Key`", "255 个字符，结果保留 48 小时"],
    en: ["`Idempotency-Key`", "255 characters, kept for 48 hours"],
  },
  { zh: ["文件链接", "2 分钟内有效"], en: ["Link to a file", "good for two minutes"] },
];
