import "../ui/app.css";
import { render } from "solid-js/web";
import { pruneDrafts } from "../platform/drafts.ts";
import { reloadOnMissingChunks } from "../platform/page.ts";
import { accessTokens } from "../platform/session.ts";
import "../platform/theme.ts";
import { App } from "./app.tsx";

reloadOnMissingChunks();
pruneDrafts();
// The first request needs a token: ask for it while the screen is being built. Whoever needs it hears of a failure.
accessTokens.get().catch(() => undefined);

const place = document.getElementById("app");
if (place) render(() => <App />, place);
