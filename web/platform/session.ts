import { createSignal } from "solid-js";
import { createAccessTokens, type MintedToken } from "./access-token.ts";
import { language } from "./i18n.ts";
import { languageTag } from "./language.ts";
import { noteReached } from "./online.ts";
import { offlineProblem, problemOf } from "./problem.ts";
import { readStored, writeStored } from "./stored.ts";

const GROUP_KEY = "dl_group";

/** Who the tab is signed in as: a staff member of one group. */
export type Identity = { groupId: string; staffId: string };

const [identity, setIdentity] = createSignal<Identity | null>(null);

/** Null until the first access token has come. */
export { identity };

type TokenAnswer = { accessToken: string; expiresAt: string; groupId: string; staffId: string };

/** Leaves for the sign-in page, to come back to this address. The promise never settles: the page goes. */
function goToSignIn(): Promise<never> {
  const here = `${location.pathname}${location.search}`;
  location.assign(`/auth/sign-in?next=${encodeURIComponent(here)}`);
  return new Promise(() => undefined);
}

/** Opens the app as whoever is signed in now. The promise never settles: the page goes. */
function startAnew(): Promise<never> {
  location.assign("/app");
  return new Promise(() => undefined);
}

async function askForToken(groupId: string | null): Promise<Response> {
  try {
    const response = await fetch("/auth/access-token", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "Accept-Language": languageTag(language()),
      },
      body: JSON.stringify(groupId === null ? {} : { groupId }),
    });
    noteReached(true);
    return response;
  } catch {
    noteReached(false);
    throw offlineProblem();
  }
}

async function mint(): Promise<MintedToken> {
  const chosen = readStored(GROUP_KEY);
  const response = await askForToken(chosen);
  if (response.status === 401) return goToSignIn();
  if (!response.ok) {
    const problem = problemOf({ response, body: await response.json().catch(() => null) });
    const lostTheGroup = chosen !== null && problem.kind === "refused" && problem.status !== 429;
    if (!lostTheGroup) throw problem;
    writeStored(GROUP_KEY, null);
    return mint();
  }
  const { accessToken, expiresAt, groupId, staffId }: TokenAnswer = await response.json();
  writeStored(GROUP_KEY, groupId);
  const known = identity();
  // Another person has signed in on this device, or another group was chosen: nothing here is done in their name.
  if (known && (known.groupId !== groupId || known.staffId !== staffId)) return startAnew();
  if (!known) setIdentity({ groupId, staffId });
  // The server's own clock, so that a desk whose clock is wrong still knows how long the token is good.
  const serverNow = Date.parse(response.headers.get("Date") ?? "") || Date.now();
  return { accessToken, lifetimeMs: Date.parse(expiresAt) - serverNow };
}

/** The tab's access token. */
export const accessTokens = createAccessTokens({ mint, now: () => Date.now() });

/** Goes to another of the person's groups, from its workbench on. */
export function switchGroup(groupId: string): void {
  writeStored(GROUP_KEY, groupId);
  location.assign("/app");
}

/** Ends the session on this device and shows the sign-in page. */
export async function signOut(): Promise<void> {
  const response = await fetch("/auth/sign-out", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: "{}",
  }).catch(() => {
    throw offlineProblem();
  });
  if (!response.ok && response.status !== 401) {
    throw problemOf({ response, body: await response.json().catch(() => null) });
  }
  writeStored(GROUP_KEY, null);
  location.assign("/auth/sign-in");
}
