import { describe, expect, it } from "vitest";
import type { DemoSignIn } from "../../workers/local/demo-sign-in.ts";
import { demoGroup } from "../harness/shared-worker.ts";
import { fillAndSend, signIn, signUp } from "./first-day.ts";
import { gathering, type Person } from "./person.ts";
import { apiWith, screenAddresses } from "./screens.ts";
import { createSweep } from "./sweep.ts";

const meet = gathering();

// Between them every screen is seen in both languages, at both widths, in light and in dark.
const readers = [
  { name: "a desk, in Chinese", language: "zh", onPhone: false, theme: "light" },
  { name: "a phone, in English", language: "en", onPhone: true, theme: "dark" },
] as const;

type Reader = (typeof readers)[number];

/** The faults at all addresses, to be seen at once, with what the browser itself complained of. */
async function faultsAt(reader: Reader, who: Person, addresses: string[]): Promise<string[]> {
  const sweep = await createSweep(who, reader.theme);
  const faults: string[] = [];
  for (const address of addresses) faults.push(...(await sweep.faultsAt(address)));
  return [...faults, ...who.faults];
}

async function invite({ apiToken }: DemoSignIn): Promise<string> {
  const { rowsOf, post } = apiWith(apiToken);
  const newcomer = (await rowsOf<{ id: string; joined: boolean }>("/staff")).find(({ joined }) => !joined);
  return (await post<{ url: string }>("/invitations", { staffId: newcomer?.id })).url;
}

let invitation: Promise<string> | undefined;

/** The link by which somebody of the demo group who has not come yet may join it; a second would end the first. */
function openInvitation(): Promise<string> {
  invitation ??= demoGroup().then(invite);
  return invitation;
}

describe.concurrent("what people meet can be read, reached, and seen whole", () => {
  for (const reader of readers) {
    it(`on every screen of the app, at ${reader.name}`, async () => {
      const demo = await demoGroup();
      const addresses = await screenAddresses(demo.apiToken);
      const who = await meet(reader);
      await signIn(who, { login: demo.email, password: demo.password });
      expect(await faultsAt(reader, who, addresses)).toEqual([]);
    }, 240_000);

    it(`on the first screens of a new group, at ${reader.name}`, async () => {
      const who = await meet(reader);
      await signUp(who, { name: "何伟", login: `new@${reader.language}.example` });
      const addresses = ["workbench", "cases", "inbox", "customers", "service-visits", "imports"];
      const faults = await faultsAt(
        reader,
        who,
        addresses.map((address) => `/app/${address}`),
      );
      expect(faults).toEqual([]);
    }, 120_000);

    it(`on the pages before the sign-in, at ${reader.name}`, async () => {
      const who = await meet(reader);
      const pages = [
        "/auth/sign-up",
        "/auth/sign-in",
        await openInvitation(),
        "/docs",
        "/docs/notifications",
      ];
      expect(await faultsAt(reader, who, pages)).toEqual([]);
    }, 120_000);

    it(`on a form that was refused and a link that is good no more, at ${reader.name}`, async () => {
      const who = await meet(reader);
      const sweep = await createSweep(who, reader.theme);
      await who.page.goto("/auth/sign-in");
      await fillAndSend(who, { login: "nobody@example.com", password: "not-the-password" });
      const refused = await sweep.faultsHere();
      await who.page.goto("/auth/join/used-up-long-ago");
      expect([...refused, ...(await sweep.faultsHere())]).toEqual([]);
    }, 120_000);
  }
});
