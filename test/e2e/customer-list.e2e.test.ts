import { expect, it } from "vitest";
import { phoneText, plateText } from "../../web/platform/formats.ts";
import type { DemoSignIn } from "../../workers/local/demo-sign-in.ts";
import { demoGroup } from "../harness/shared-worker.ts";
import { signIn } from "./first-day.ts";
import { gathering } from "./person.ts";
import { apiWith } from "./screens.ts";

const meet = gathering();

interface Card {
  customerId: string;
  phone: { value: string; state: string } | null;
  car: { plate: string | null } | null;
}

interface Colleague {
  name: string;
  storeIds: string[];
}

/** A caller of the demo group, and somebody on the first page of their store's customers with a phone and a car. */
async function callerAndSomebody({ apiToken, people }: DemoSignIn) {
  const api = apiWith(apiToken);
  const caller = people.find(({ role }) => role === "callback-agent");
  const colleagues = await api.rowsOf<Colleague>("/staff?limit=200");
  const storeId = colleagues.find(({ name }) => name === caller?.name)?.storeIds[0];
  const customers = await api.rowsOf<{ id: string }>(`/customers?limit=30&storeId=${storeId}`);
  const ids = customers.map(({ id }) => id).join(",");
  for (const { customerId, phone, car } of await api.rowsOf<Card>(`/customer-cards?customerIds=${ids}`)) {
    if (caller && phone?.state === "valid" && car?.plate)
      return { caller, customerId, phone: phone.value, plate: plateText(car.plate) };
  }
  throw new Error("nobody of the demo group has a phone and a car");
}

for (const reader of [
  { language: "zh", onPhone: false },
  { language: "en", onPhone: true },
] as const) {
  it(`the list of customers tells car and number, masked for a caller, in ${reader.language}`, async () => {
    const demo = await demoGroup();
    const { caller, customerId, phone, plate } = await callerAndSomebody(demo);
    const rowOf = async (login: string) => {
      const who = await meet(reader);
      await signIn(who, { login, password: demo.password });
      await who.page.goto("/app/customers");
      const row = who.page.locator(`tr[data-key="${customerId}"]`);
      await row.getByText(plate).waitFor();
      expect(who.faults).toEqual([]);
      return row;
    };
    const [owner, masked] = [await rowOf(demo.email), await rowOf(caller.login)];
    expect(await owner.getByText(phoneText(phone)).count()).toBe(1);
    expect(await masked.getByText(phoneText(phone)).count()).toBe(0);
    expect(await masked.getByText(`****${phone.slice(-4)}`).count()).toBe(1);
  });
}
