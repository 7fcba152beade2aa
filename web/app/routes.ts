import type { RouteDefinition } from "@solidjs/router";
import { lazyPage } from "../platform/page.ts";
import { Home } from "./home.tsx";
import { Shell } from "./shell.tsx";
import { SignedIn } from "./signed-in.tsx";

/**
 * Every screen by its address (`platform/paths.ts`), each in a chunk of its own. `preload` starts what a screen
 * reads while its code is still on the way. Screens for one task (`/calls`) stand outside the shell.
 */
export const routes: RouteDefinition[] = [
  {
    path: "/app",
    component: SignedIn,
    children: [
      {
        path: "/",
        component: Shell,
        children: [
          { path: "/", component: Home },
          {
            path: "/cases",
            component: lazyPage(async () => (await import("../features/cases/cases.page.tsx")).CasesPage),
          },
          {
            path: "/cases/new",
            component: lazyPage(
              async () => (await import("../features/cases/new-case.page.tsx")).NewCasePage,
            ),
          },
          {
            path: "/cases/:id",
            component: lazyPage(async () => (await import("../features/cases/case.page.tsx")).CasePage),
          },
          {
            path: "/inbox",
            component: lazyPage(async () => (await import("../features/inbox/inbox.page.tsx")).InboxPage),
          },
          { path: "/more", component: lazyPage(async () => (await import("./more.page.tsx")).MorePage) },
          { path: "*", component: lazyPage(async () => (await import("./not-found.page.tsx")).NotFoundPage) },
        ],
      },
    ],
  },
];
