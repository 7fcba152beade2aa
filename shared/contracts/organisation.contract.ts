import { z } from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { allPermissions, roleKeys, sightLevels } from "../kernel/permissions.ts";
import { defineProblems } from "../kernel/problem.ts";
import { date, instant, listQuery, pageOf, span, words } from "../kernel/wire.ts";

const tag = "organisation";

export const organisationProblems = defineProblems({
  "stores.name_taken": {
    status: 409,
    zh: { title: "门店重名", detail: "已经有「{name}」这家店了，请换个名字。" },
    en: { title: "Store name taken", detail: "There is already a store called {name}. Choose another name." },
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

export const storeSpans = once(() =>
  z
    .record(z.enum(["1", "2", "3", "4", "5", "6", "7"]), z.array(span()).max(6))
    .meta({ description: "Opening spans by weekday, 1 is Monday; a weekday without spans is closed." }),
);

export const storeView = once(() =>
  z
    .strictObject({
      id: idOf("store"),
      externalId: z.string().nullable(),
      name: z.string(),
      brands: z.array(z.string()),
      city: z.string().nullable(),
      zone: z.string(),
      spans: storeSpans(),
      goLiveOn: date().nullable(),
      closedAt: instant().nullable(),
      version: z.number().int(),
    })
    .meta({ id: "Store" }),
);

const storeFields = once(() => ({
  externalId: z.string().max(200).nullable().optional(),
  brands: z.array(words()).max(30).optional(),
  city: z.string().max(100).nullable().optional(),
  zone: z.string().max(60).optional(),
  spans: storeSpans().optional(),
  goLiveOn: date().nullable().optional(),
}));

const storeParams = () => z.strictObject({ id: idOf("store") });

export const listStores = defineEndpoint({
  name: "listStores",
  tag,
  summary: "Stores in the caller's sight.",
  method: "GET",
  path: "/stores",
  permission: "organisation:see",
  query: () => listQuery({}),
  response: () => pageOf(storeView()),
  errors: [],
});
export const createStore = defineEndpoint({
  name: "createStore",
  tag,
  summary: "Opens a store.",
  method: "POST",
  path: "/stores",
  permission: "organisation:manage",
  status: 201,
  body: () => z.strictObject({ name: words(), ...storeFields() }),
  response: () => storeView(),
  errors: ["stores.name_taken", "zone.unknown"],
});
export const getStore = defineEndpoint({
  name: "getStore",
  tag,
  summary: "One store.",
  method: "GET",
  path: "/stores/{id}",
  permission: "organisation:see",
  params: storeParams,
  response: () => storeView(),
  errors: [],
});
export const editStore = defineEndpoint({
  name: "editStore",
  tag,
  summary: "Edits a store; open due times are recomputed when its days or zone change.",
  method: "PATCH",
  path: "/stores/{id}",
  permission: "organisation:manage",
  editsVersion: true,
  params: storeParams,
  body: () => z.strictObject({ name: words().optional(), ...storeFields() }),
  response: () => storeView(),
  errors: ["stores.name_taken", "zone.unknown"],
});
export const putStoreByExternalId = defineEndpoint({
  name: "putStoreByExternalId",
  tag,
  summary: "Creates or updates a store by the integrator's own id.",
  method: "PUT",
  path: "/stores/by-external-id/{externalId}",
  permission: "organisation:manage",
  params: () => z.strictObject({ externalId: z.string().min(1).max(200) }),
  body: () =>
    z.strictObject({
      name: words(),
      brands: storeFields().brands,
      city: storeFields().city,
      zone: storeFields().zone,
      spans: storeFields().spans,
      goLiveOn: storeFields().goLiveOn,
    }),
  response: () => storeView(),
  errors: ["stores.name_taken", "zone.unknown"],
});

export const staffView = once(() =>
  z
    .strictObject({
      id: idOf("staff"),
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      role: z.enum(roleKeys),
      sight: z.enum(sightLevels),
      storeIds: z.array(idOf("store")),
      restDays: z.array(z.number().int().min(1).max(7)),
      abilityWeight: z.number(),
      language: z.enum(["zh", "en"]),
      state: z.enum(["active", "left"]),
      /** Whether the person has signed in, or only stands in the files. */
      joined: z.boolean(),
      openFollowUps: z.number().int(),
      version: z.number().int(),
    })
    .meta({ id: "Staff" }),
);

const staffFields = once(() => ({
  phone: z.string().max(40).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  storeIds: z.array(idOf("store")).max(200).optional(),
  sight: z.enum(sightLevels).optional(),
  restDays: z.array(z.number().int().min(1).max(7)).max(7).optional(),
  abilityWeight: z.number().min(0.5).max(1.5).optional(),
  language: z.enum(["zh", "en"]).optional(),
}));

const staffParams = () => z.strictObject({ id: idOf("staff") });

export const listStaff = defineEndpoint({
  name: "listStaff",
  tag,
  summary: "Staff of the caller's stores.",
  method: "GET",
  path: "/staff",
  permission: "organisation:see",
  query: () => listQuery({ storeId: idOf("store").optional() }),
  response: () => pageOf(staffView()),
  errors: [],
});
export const createStaff = defineEndpoint({
  name: "createStaff",
  tag,
  summary: "Adds a colleague; an invitation lets them sign in.",
  method: "POST",
  path: "/staff",
  permission: "staff:manage",
  status: 201,
  body: () => z.strictObject({ name: words(), role: z.enum(roleKeys), ...staffFields() }),
  response: () => staffView(),
  errors: ["staff.beyond_own_rights", "staff.needs_store"],
});
export const getStaff = defineEndpoint({
  name: "getStaff",
  tag,
  summary: "One colleague.",
  method: "GET",
  path: "/staff/{id}",
  permission: "organisation:see",
  params: staffParams,
  response: () => staffView(),
  errors: [],
});
export const editStaff = defineEndpoint({
  name: "editStaff",
  tag,
  summary: "Edits a colleague's role, stores, sight or rest days.",
  method: "PATCH",
  path: "/staff/{id}",
  permission: "staff:manage",
  editsVersion: true,
  params: staffParams,
  body: () =>
    z.strictObject({
      name: words().optional(),
      role: z.enum(roleKeys).optional(),
      state: z.enum(["active", "left"]).optional(),
      ...staffFields(),
    }),
  response: () => staffView(),
  errors: ["staff.beyond_own_rights", "staff.last_owner", "staff.needs_store"],
});

export const meView = once(() =>
  z
    .strictObject({
      groupId: idOf("group"),
      groupName: z.string(),
      staffId: idOf("staff").nullable(),
      name: z.string(),
      role: z.enum(roleKeys).nullable(),
      sight: z.enum(sightLevels),
      language: z.enum(["zh", "en"]),
      permissions: z.array(z.enum(allPermissions)),
      stores: z.array(storeView()),
      /** What the first run still lacks. */
      firstRun: z.strictObject({
        hasVisits: z.boolean(),
        hasColleagues: z.boolean(),
        hasAttempts: z.boolean(),
      }),
    })
    .meta({ id: "Me" }),
);
export const getMe = defineEndpoint({
  name: "getMe",
  tag,
  summary: "Who the caller is, and what they may do.",
  method: "GET",
  path: "/me",
  permission: null,
  response: () => meView(),
  errors: [],
});
export const editMe = defineEndpoint({
  name: "editMe",
  tag,
  summary: "The caller's own settings.",
  method: "PATCH",
  path: "/me",
  permission: null,
  body: () => z.strictObject({ language: z.enum(["zh", "en"]) }),
  response: () => meView(),
  errors: [],
});
export const listRoles = defineEndpoint({
  name: "listRoles",
  tag,
  summary: "The built-in roles and their permission words.",
  method: "GET",
  path: "/roles",
  permission: "organisation:see",
  response: () =>
    z.strictObject({
      data: z.array(
        z
          .strictObject({
            key: z.enum(roleKeys),
            zh: z.string(),
            en: z.string(),
            sight: z.enum(sightLevels),
            permissions: z.array(z.enum(allPermissions)),
          })
          .meta({ id: "Role" }),
      ),
      nextCursor: z.null(),
    }),
  errors: [],
});

export const leaveView = once(() =>
  z
    .strictObject({
      id: idOf("leave"),
      staffId: idOf("staff"),
      fromOn: date(),
      toOn: date(),
      reason: z.string().nullable(),
      standInId: idOf("staff").nullable(),
      version: z.number().int(),
    })
    .meta({ id: "Leave" }),
);
export const listLeaves = defineEndpoint({
  name: "listLeaves",
  tag,
  summary: "Leave of one colleague, from today on.",
  method: "GET",
  path: "/staff/{id}/leaves",
  permission: "organisation:see",
  params: staffParams,
  query: () => listQuery({}),
  response: () => pageOf(leaveView()),
  errors: [],
});
export const createLeave = defineEndpoint({
  name: "createLeave",
  tag,
  summary: "Enters leave; work due meanwhile goes to others, promised calls to the stand-in.",
  method: "POST",
  path: "/staff/{id}/leaves",
  permission: "follow-ups:assign",
  status: 201,
  params: staffParams,
  body: () =>
    z.strictObject({
      fromOn: date(),
      toOn: date(),
      reason: z.string().max(200).nullable().optional(),
      standInId: idOf("staff").nullable().optional(),
    }),
  response: () => leaveView(),
  errors: ["staff.beyond_own_rights"],
});
export const deleteLeave = defineEndpoint({
  name: "deleteLeave",
  tag,
  summary: "Takes leave back.",
  method: "DELETE",
  path: "/staff/{id}/leaves/{leaveId}",
  permission: "follow-ups:assign",
  editsVersion: true,
  status: 204,
  params: () => z.strictObject({ id: idOf("staff"), leaveId: idOf("leave") }),
  errors: ["staff.beyond_own_rights"],
});

export const calendarDayView = once(() =>
  z
    .strictObject({
      date: date(),
      working: z.boolean(),
      because: z.string(),
      name: z.string().nullable(),
      provisional: z.boolean(),
    })
    .meta({ id: "CalendarDay" }),
);
export const storeDayView = once(() =>
  z
    .strictObject({ date: date(), open: z.boolean(), spans: z.array(span()).nullable(), name: z.string() })
    .meta({ id: "StoreDay" }),
);
export const getCalendar = defineEndpoint({
  name: "getCalendar",
  tag,
  summary: "The group's working days of a month, with its own exceptions, and a store's days.",
  method: "GET",
  path: "/calendars",
  permission: "organisation:see",
  query: () =>
    z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), storeId: idOf("store").optional() }),
  response: () =>
    z.strictObject({
      knownThrough: date(),
      days: z.array(calendarDayView()),
      storeDays: z.array(storeDayView()),
    }),
  errors: [],
});
export const putCalendarException = defineEndpoint({
  name: "putCalendarException",
  tag,
  summary: "Sets a day of the group's calendar; open due times are recomputed with a note.",
  method: "PUT",
  path: "/calendars/exceptions/{date}",
  permission: "organisation:manage",
  params: () => z.strictObject({ date: date() }),
  body: () => z.strictObject({ working: z.boolean(), name: words() }),
  response: () => z.strictObject({ date: date(), working: z.boolean(), name: z.string() }),
  errors: ["staff.beyond_own_rights"],
});
export const deleteCalendarException = defineEndpoint({
  name: "deleteCalendarException",
  tag,
  summary: "Takes a day of the group's calendar back to the statutory one.",
  method: "POST",
  path: "/calendars/exceptions/{date}/remove",
  permission: "organisation:manage",
  status: 204,
  params: () => z.strictObject({ date: date() }),
  errors: ["staff.beyond_own_rights"],
});
export const putStoreDay = defineEndpoint({
  name: "putStoreDay",
  tag,
  summary: "Opens or closes a store on one day.",
  method: "PUT",
  path: "/stores/{id}/days/{date}",
  permission: "organisation:manage",
  params: () => z.strictObject({ id: idOf("store"), date: date() }),
  body: () =>
    z.strictObject({ open: z.boolean(), spans: z.array(span()).max(6).nullable().optional(), name: words() }),
  response: () => storeDayView(),
  errors: [],
});
export const deleteStoreDay = defineEndpoint({
  name: "deleteStoreDay",
  tag,
  summary: "Takes a store's day back to its week.",
  method: "POST",
  path: "/stores/{id}/days/{date}/remove",
  permission: "organisation:manage",
  status: 204,
  params: () => z.strictObject({ id: idOf("store"), date: date() }),
  errors: [],
});

export const invitationView = once(() =>
  z
    .strictObject({
      id: idOf("invitation"),
      staffId: idOf("staff"),
      createdAt: instant(),
      expiresAt: instant(),
      usedAt: instant().nullable(),
      revokedAt: instant().nullable(),
    })
    .meta({ id: "Invitation" }),
);
export const createInvitation = defineEndpoint({
  name: "createInvitation",
  tag,
  summary: "A link, good for seven days, by which one colleague joins; shown once.",
  method: "POST",
  path: "/invitations",
  permission: "staff:manage",
  status: 201,
  body: () => z.strictObject({ staffId: idOf("staff") }),
  response: () =>
    z
      .strictObject({
        ...invitationView().shape,
        url: z
          .string()
          .nullable()
          .meta({ description: "The link; null where the same Idempotency-Key is answered again." }),
      })
      .meta({ id: "NewInvitation" }),
  errors: ["staff.beyond_own_rights"],
});
export const listInvitations = defineEndpoint({
  name: "listInvitations",
  tag,
  summary: "Invitations that are open or were used.",
  method: "GET",
  path: "/invitations",
  permission: "staff:manage",
  query: () => listQuery({}),
  response: () => pageOf(invitationView()),
  errors: [],
});
export const revokeInvitation = defineEndpoint({
  name: "revokeInvitation",
  tag,
  summary: "Makes an invitation's link useless.",
  method: "POST",
  path: "/invitations/{id}/revoke",
  permission: "staff:manage",
  status: 204,
  params: () => z.strictObject({ id: idOf("invitation") }),
  errors: [],
});
