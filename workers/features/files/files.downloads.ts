import { Hono } from "hono";
import type { AppBindings } from "../../app.ts";

export const fileDownloads = new Hono<AppBindings>();
