import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { allPermissions, roleKeys, sightLevels } from "../kernel/permissions.ts";
import { date, listQuery, pageOf, words } from "../kernel/wire.ts";
import { storeView } from "./stores.contract.ts";

const tag = "organisation";

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
  query: () => listQuery({ storeId: idOf("store").optional() }, ["id"]),
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
  query: () => listQuery({}, ["fromOn"]),
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
  errors: [
    "staff.beyond_own_rights",
    "leaves.dates_reversed",
    "leaves.overlaps",
    "leaves.too_far",
    "leaves.stand_in_elsewhere",
  ],
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
