import { Hono } from "hono";
import type { AppBindings } from "../../app.ts";

export const authPages = new Hono<AppBindings>();
