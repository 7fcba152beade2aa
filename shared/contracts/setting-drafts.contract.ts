import * as z from "zod";
import { defineEndpoint } from "../kernel/endpoint.ts";
import { idOf } from "../kernel/ids.ts";
import { once } from "../kernel/once.ts";
import { defineProblems } from "../kernel/problem.ts";
import { instant, listQuery, pageOf } from "../kernel/wire.ts";
import { policyBody, policyKinds, scriptBody } from "./policies.contract.ts";

const tag = "policies";

export const settingDraftProblems = defineProblems({
  "setting_drafts.exists": {
    status: 409,
    zh: { title: "已有草稿", detail: "这一份已经有人起草了（{name}），打开那份草稿接着改。" },
    en: { title: "There is a draft", detail: "{name} has begun a draft of this; open it and go on there." },
  },
  "setting_drafts.scheduled": {
    status: 409,
    zh: { title: "已定好生效时间", detail: "这份草稿已经定好生效时间。先撤回定时，再修改。" },
    en: {
      title: "It has a time",
      detail: "This draft is to come in force at a set time. Take that back first.",
    },
  },
  "setting_drafts.over": {
    status: 409,
    zh: { title: "这份草稿已处理", detail: "草稿已经生效或放弃了。刷新后再看。" },
    en: { title: "No longer a draft", detail: "It has come in force or was dropped. Load it again." },
  },
  "setting_drafts.moved_on": {
    status: 409,
    zh: { title: "草稿刚被改过", detail: "您看过以后，{name} 又改了这份草稿。看过再生效。" },
    en: {
      title: "The draft has changed",
      detail: "{name} changed this draft after you saw it. Look at it again before it comes in force.",
    },
  },
  "setting_drafts.past": {
    status: 422,
    zh: { title: "时间已过", detail: "生效时间要晚于现在，一年以内。" },
    en: { title: "That has passed", detail: "The time must be later than now, and within a year." },
  },
});

export const settingSubjects = ["policy", "script"] as const;
export type SettingSubject = (typeof settingSubjects)[number];
const body = once(() => z.union([policyBody(), scriptBody()]));

const about = {
  about: () => z.enum(settingSubjects),
  /** The policy's kind, or the script's key. */
  kind: () => z.enum(policyKinds),
  storeId: () => idOf("store").nullable(),
  brand: () => z.string().trim().min(1).max(60).nullable(),
};

export const settingDraftView = once(() =>
  z
    .strictObject({
      id: idOf("settingDraft"),
      about: about.about(),
      kind: about.kind(),
      storeId: about.storeId(),
      brand: about.brand(),
      body: body(),
      basedOn: z.number().int().meta({
        description: "The number of the version that was in force when it was begun; 0 as shipped.",
      }),
      state: z.enum(["open", "in-force", "dropped"]),
      inForceFrom: instant().nullable().meta({ description: "When it comes in force, where that is set." }),
      openToo: z.boolean().meta({ description: "Whether it will then hold for what is open too." }),
      begging: z
        .string()
        .nullable()
        .meta({ description: "Words of a script that beg for marks, which manufacturers punish." }),
      editedBy: z.string().nullable().meta({ description: "The name of who wrote it last." }),
      editedAt: instant(),
      version: z.number().int(),
    })
    .meta({ id: "SettingDraft" }),
);

const params = () => z.strictObject({ id: idOf("settingDraft") });

export const listSettingDrafts = defineEndpoint({
  name: "listSettingDrafts",
  tag,
  summary: "The drafts of policies and scripts, those that wait for their time included.",
  method: "GET",
  path: "/setting-drafts",
  permission: "policies:see",
  response: () => z.strictObject({ data: z.array(settingDraftView()), nextCursor: z.null() }),
  errors: [],
});
export const startSettingDraft = defineEndpoint({
  name: "startSettingDraft",
  tag,
  summary: "Begins the draft of a policy or a script, of which the group and each store have one at most.",
  method: "POST",
  path: "/setting-drafts",
  permission: "policies:manage",
  status: 201,
  body: () =>
    z.strictObject({
      about: about.about(),
      kind: about.kind(),
      storeId: about.storeId(),
      brand: about.brand().default(null),
      body: body(),
    }),
  response: () => settingDraftView(),
  errors: ["setting_drafts.exists", "policies.spans_overlap", "staff.beyond_own_rights"],
});
export const editSettingDraft = defineEndpoint({
  name: "editSettingDraft",
  tag,
  summary: "Edits a draft.",
  method: "PATCH",
  path: "/setting-drafts/{id}",
  permission: "policies:manage",
  editsVersion: true,
  params,
  body: () => z.strictObject({ body: body() }),
  response: () => settingDraftView(),
  errors: [
    "setting_drafts.over",
    "setting_drafts.scheduled",
    "policies.spans_overlap",
    "staff.beyond_own_rights",
  ],
});
export const dropSettingDraft = defineEndpoint({
  name: "dropSettingDraft",
  tag,
  summary: "Drops a draft.",
  method: "POST",
  path: "/setting-drafts/{id}/drop",
  permission: "policies:manage",
  params,
  response: () => settingDraftView(),
  errors: ["setting_drafts.over", "staff.beyond_own_rights"],
});
export const putDraftInForce = defineEndpoint({
  name: "putDraftInForce",
  tag,
  summary:
    "Puts a draft in force at once, or at a time; for what opens from then on, or for what is open too.",
  method: "POST",
  path: "/setting-drafts/{id}/put-in-force",
  permission: "policies:manage",
  params,
  body: () =>
    z.strictObject({
      version: z.number().int().meta({ description: "The version of the draft that was looked at." }),
      at: instant()
        .optional()
        .meta({ description: "When it comes in force; at once where it is not given." }),
      openToo: z
        .boolean()
        .default(false)
        .meta({ description: "Whether open follow-ups go by it too, each with a note; a policy's alone." }),
      evenIfBegging: z.boolean().default(false),
    }),
  response: () => settingDraftView(),
  errors: [
    "setting_drafts.over",
    "setting_drafts.scheduled",
    "setting_drafts.moved_on",
    "setting_drafts.past",
    "scripts.begging",
    "staff.beyond_own_rights",
  ],
});
export const unscheduleSettingDraft = defineEndpoint({
  name: "unscheduleSettingDraft",
  tag,
  summary: "Takes back the time at which a draft was to come in force; it can then be edited again.",
  method: "POST",
  path: "/setting-drafts/{id}/unschedule",
  permission: "policies:manage",
  params,
  response: () => settingDraftView(),
  errors: ["setting_drafts.over", "staff.beyond_own_rights"],
});

export const draftPreview = once(() =>
  z
    .strictObject({
      looked: z.number().int().meta({ description: "How many open follow-ups this page looked at." }),
      governed: z.number().int().meta({ description: "How many of them would go by it." }),
      earlier: z.number().int(),
      later: z.number().int(),
      overdue: z.number().int().meta({ description: "Not overdue now, and overdue by the new due time." }),
      lapsing: z.number().int().meta({ description: "They would lapse at once." }),
      data: z
        .array(
          z.strictObject({
            followUpId: idOf("followUp"),
            customerName: z.string().nullable(),
            plate: z.string().nullable(),
            assigneeName: z.string().nullable(),
            from: instant(),
            to: instant(),
            notBefore: instant(),
            attempts: z.number().int(),
            maxAttempts: z.number().int(),
          }),
        )
        .meta({ description: "Those that would go by it, within sight, as they would then stand." }),
      nextCursor: z.string().nullable(),
    })
    .meta({ id: "DraftPreview" }),
);

export const previewSettingDraft = defineEndpoint({
  name: "previewSettingDraft",
  tag,
  summary:
    "What the draft of a policy would do to open follow-ups if it held for them too, a page of them at a time, in working order.",
  method: "GET",
  path: "/setting-drafts/{id}/preview",
  permission: "policies:manage",
  params,
  query: () => listQuery({}, ["sortAt"]),
  response: () => draftPreview(),
  errors: [],
});

export const settingVersionView = once(() =>
  z
    .strictObject({
      id: z.union([idOf("policy"), idOf("script")]),
      number: z.number().int(),
      inForce: z.boolean(),
      body: body(),
      createdBy: z.string().nullable().meta({ description: "The name of who put it in force." }),
      createdAt: instant(),
    })
    .meta({ id: "SettingVersion" }),
);

export const listSettingVersions = defineEndpoint({
  name: "listSettingVersions",
  tag,
  summary: "Every version of a policy or a script that was ever in force, latest first.",
  method: "GET",
  path: "/setting-versions",
  permission: "policies:see",
  query: () =>
    listQuery(
      {
        about: about.about(),
        kind: about.kind(),
        storeId: idOf("store").optional().meta({ description: "Of the group where it is not given." }),
        brand: z.string().trim().min(1).max(60).optional(),
      },
      ["-number"],
    ),
  response: () => pageOf(settingVersionView()),
  errors: [],
});
