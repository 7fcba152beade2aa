import { Hono } from "hono";
import { docs } from "./features/docs/docs.pages.tsx";
import { fileDownloads } from "./features/files/files.downloads.ts";
import { invariants } from "./features/invariants.ts";
import { reactions } from "./features/reactions.ts";
import { routes } from "./features/routes.ts";
import { authPages } from "./features/sign-in/sign-in.pages.tsx";
import type { Clock } from "./platform/clock.ts";
import { type Env, missingSecrets } from "./platform/config.ts";
import { handle } from "./platform/endpoint-handler.ts";
import { registerInvariants } from "./platform/invariants.ts";
import { noEndpoint } from "./platform/no-endpoint.ts";
import { registerReactions } from "./platform/reactions.ts";
import { setSecurityHeaders } from "./platform/security-headers.ts";
import { serveApp } from "./platform/spa.ts";

export type AppBindings = { Bindings: Env; Variables: { clock: Clock } };

/**
 * The whole Worker as one Hono app: the API, the server-rendered pages and the staff app's files. Tests and the
 * local product hold every answer to its contract (`checksAnswers`).
 */
export function createApp(options: { clock: Clock; checksAnswers?: boolean }): Hono<AppBindings> {
  registerReactions(reactions);
  registerInvariants(invariants);
  const app = new Hono<AppBindings>();
  app.use(async (context, next) => {
    const missing = missingSecrets(context.env);
    if (missing.length > 0) return context.text(`Missing or too short: ${missing.join(", ")}`, 500);
    context.set("clock", options.clock);
    await next();
    setSecurityHeaders(context.res);
  });
  for (const route of routes) {
    const path = `/api/v1${route.endpoint.path.replace(/\{(\w+)\}/g, ":$1")}`;
    app.on(route.endpoint.method, path, (context) =>
      handle(route, {
        request: context.req.raw,
        env: context.env,
        clock: options.clock,
        checksAnswers: options.checksAnswers ?? false,
        pathParams: context.req.param(),
        waitUntil: (work) => context.executionCtx.waitUntil(work),
      }),
    );
  }
  app.route("/", authPages);
  app.route("/", docs);
  app.route("/", fileDownloads);
  for (const [path, policy] of [
    ["/api/*", "token"],
    ["/auth/*", "address"],
  ] as const) {
    app.all(path, (context) =>
      noEndpoint({ request: context.req.raw, clock: options.clock, served: app.routes, policy }),
    );
  }
  app.get("*", (context) => serveApp({ request: context.req.raw, assets: context.env.ASSETS }));
  return app;
}
