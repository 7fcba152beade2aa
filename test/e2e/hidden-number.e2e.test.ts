import { expect, it } from "vitest";
import type { DemoSignIn } from "../../workers/local/demo-sign-in.ts";
import { demoGroup } from "../harness/shared-worker.ts";
import { signIn } from "./first-day.ts";
import { gathering, pressButton } from "./person.ts";
import { apiWith } from "./screens.ts";
import { createSweep } from "./sweep.ts";

const meet = gathering();

interface Customer {
  id: string;
  contactPoints: { value: string; state: string }[];
}

interface Colleague {
  name: string;
  role: string;
  storeIds: string[];
}

/** A caller of the demo group and a customer of their store with one good number, who waits for no call. */
async function callerAndStranger({ apiToken, people }: DemoSignIn) {
  const api = apiWith(apiToken);
  const colleagues = await api.rowsOf<Colleague>("/staff?limit=200");
  const caller = people.find(({ role }) => role === "callback-agent");
  const storeId = colleagues.find(({ name }) => name === caller?.name)?.storeIds[0];
  for (const { id } of await api.rowsOf<Customer>(`/customers?type=person&storeId=${storeId}`)) {
    const open = await api.rowsOf(`/follow-ups?state=open&customerId=${id}`);
    const customer = await api.one<Customer>(`/customers/${id}`);
    const [point, ...others] = customer.contactPoints;
    if (caller && open.length === 0 && others.length === 0 && point?.state === "valid")
      return { caller, customer, digits: point.value.slice(-11) };
  }
  throw new Error("everybody in the demo group waits for a call");
}

for (const reader of [
  { language: "zh", onPhone: false, theme: "light" },
  { language: "en", onPhone: true, theme: "dark" },
] as const) {
  it(`a caller sees a hidden number once they say why, in ${reader.language}`, async () => {
    const demo = await demoGroup();
    const { caller, customer, digits } = await callerAndStranger(demo);
    const whole = `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;

    const who = await meet(reader);
    const { customers } = who.words;
    const sweep = await createSweep(who, reader.theme);
    await signIn(who, { login: caller.login, password: demo.password });
    await who.page.goto(`/app/customers/${customer.id}`);
    await pressButton(who, customers.reveal);
    await pressButton(who, customers.reveal);
    await who.page.getByText(customers.reasonMissing).waitFor();
    expect(await sweep.faultsHere()).toEqual([]);
    expect(await who.page.getByText(whole).count()).toBe(0);
    await who.page.getByLabel(customers.revealReason).fill("客户来电，核对号码");
    await who.page.keyboard.press("Enter");
    await who.page.getByText(whole).first().waitFor();
    expect(await sweep.faultsHere()).toEqual([]);
    expect(who.faults).toEqual([]);
  });
}
