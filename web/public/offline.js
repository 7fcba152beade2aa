// Opens the staff app without a network: its page as it was last served, and the built files it has used.

const KEPT = "dl-app";
const PAGE = "/app";
const PATIENCE_MS = 4_000;

/** Whether an address is a screen of the app; all of them are served the same page. */
function isScreen({ pathname }) {
  return pathname === PAGE || pathname.startsWith(`${PAGE}/`);
}

async function keep(request, answer) {
  const kept = await caches.open(KEPT);
  await kept.put(request, answer);
}

/** The page as the server has it; where no answer comes in time, as it was last served. */
async function page(event) {
  const served = fetch(event.request).then((answer) => {
    if (answer.ok && !answer.redirected) event.waitUntil(keep(PAGE, answer.clone()));
    return answer;
  });
  const before = await caches.match(PAGE);
  if (!before) return served;
  const late = new Promise((resolve) => setTimeout(() => resolve(before), PATIENCE_MS));
  return Promise.race([served.catch(() => before), late]);
}

/** A built file, whose name changes with its content: once kept it is never asked for again. */
async function builtFile(event) {
  const before = await caches.match(event.request);
  if (before) return before;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(event.request, answer.clone()));
  return answer;
}

addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      await (await caches.open(KEPT)).add(new Request(PAGE, { cache: "reload" }));
      await skipWaiting();
    })(),
  );
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== location.origin) return;
  if (mode === "navigate" && isScreen(address)) event.respondWith(page(event));
  else if (address.pathname.startsWith("/assets/")) event.respondWith(builtFile(event));
});
