import { Hono } from "hono";
import type { AppBindings } from "../../app.ts";

export const docs = new Hono<AppBindings>();
