import type { Route } from "../platform/endpoint-handler.ts";
import { storeRoutes } from "./stores/stores.routes.ts";

/** Every endpoint and the action that serves it. */
export const routes: readonly Route[] = [...storeRoutes];
