const KEPT = "dl-app";
const SCRIPT = "/offline.js";
const SCOPE = "/app";
const MOST_FILES = 200;

function isBuilt(address: string): boolean {
  return new URL(address).pathname.startsWith("/assets/");
}

/** The built files that the page has fetched: each stands in it as a script, a style sheet or a preload. */
function filesOfPage(): Set<string> {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[href]")].map(({ href }) => href);
  return new Set([...scripts, ...links].filter(isBuilt));
}

/**
 * Keeps the app's page and the built files that this visit has used on the device, so that it opens without a
 * network. Nothing of what it shows is kept. Called once the app stands and its parts are fetched.
 */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  await navigator.serviceWorker.register(SCRIPT, { scope: SCOPE });
  const kept = await caches.open(KEPT);
  for (const file of filesOfPage()) if (!(await kept.match(file))) await kept.add(file);
  const files = (await kept.keys()).filter(({ url }) => isBuilt(url));
  // What was kept first is of builds long gone.
  for (const file of files.slice(0, Math.max(0, files.length - MOST_FILES))) await kept.delete(file);
}
