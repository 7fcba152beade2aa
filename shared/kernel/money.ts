import * as z from "zod";
import { once } from "./once.ts";

/** Money on the wire: yuan with two decimals as text, so that no client rounds it. */
export const moneyView = once(() =>
  z
    .strictObject({
      amount: z.string().regex(/^-?\d{1,13}\.\d{2}$/),
      currency: z.literal("CNY"),
    })
    .meta({ id: "Money" }),
);

export type Money = z.infer<ReturnType<typeof moneyView>>;

/** Integer cents to money on the wire. */
export function moneyOf(cents: number): Money {
  const sign = cents < 0 ? "-" : "";
  const whole = Math.abs(cents);
  return {
    amount: `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`,
    currency: "CNY",
  };
}

/** Money on the wire to integer cents. */
export function centsOf(money: Money): number {
  return Math.round(Number(money.amount) * 100);
}
