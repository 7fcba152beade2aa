import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Permission } from "../../../shared/kernel/permissions.ts";

export const users = sqliteTable("users", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  passwordHash: text("password_hash").notNull(),
  language: text("language", { enum: ["zh", "en"] }).notNull(),
  failedSignIns: integer("failed_sign_ins").notNull(),
  lockedUntil: integer("locked_until"),
  createdAt: integer("created_at").notNull(),
});

export const userLogins = sqliteTable("user_logins", {
  login: text("login").primaryKey(),
  userId: text("user_id").notNull(),
  kind: text("kind", { enum: ["email", "phone"] }).notNull(),
  verifiedAt: integer("verified_at"),
  createdAt: integer("created_at").notNull(),
});

export const sessions = sqliteTable("sessions", {
  tokenHash: text("token_hash").primaryKey(),
  userId: text("user_id").notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const groups = sqliteTable("groups", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  shard: text("shard").notNull(),
  state: text("state", { enum: ["creating", "active", "closed"] }).notNull(),
  founderUserId: text("founder_user_id").notNull(),
  founderStaffId: text("founder_staff_id").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const memberships = sqliteTable(
  "memberships",
  {
    userId: text("user_id").notNull(),
    groupId: text("group_id").notNull(),
    staffId: text("staff_id").notNull(),
    createdAt: integer("created_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (table) => [primaryKey({ columns: [table.userId, table.groupId] })],
);

export const invitations = sqliteTable("invitations", {
  tokenHash: text("token_hash").primaryKey(),
  id: text("id").notNull(),
  groupId: text("group_id").notNull(),
  staffId: text("staff_id").notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
  revokedAt: integer("revoked_at"),
});

export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: text("id").primaryKey(),
    groupId: text("group_id").notNull(),
    name: text("name").notNull(),
    secretHash: text("secret_hash").notNull(),
    previousHash: text("previous_hash"),
    previousUntil: integer("previous_until"),
    permissions: text("permissions", { mode: "json" }).$type<Permission[]>().notNull(),
    stores: text("stores", { mode: "json" }).$type<string[]>(),
    createdBy: text("created_by").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at"),
    revokedAt: integer("revoked_at"),
    lastUsedAt: integer("last_used_at"),
    version: integer("version").notNull(),
  },
  (table) => [index("api_tokens_by_group").on(table.groupId, table.id)],
);
