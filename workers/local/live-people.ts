import { putCalendarException, putStoreDay } from "../../shared/contracts/calendars.contract.ts";
import { addDoNotCall, createCustomer } from "../../shared/contracts/customers.contract.ts";
import { createLeave, createStaff } from "../../shared/contracts/staff.contract.ts";
import { createInvitation } from "../../shared/contracts/staff.invitations.contract.ts";
import { minuteMs } from "../../shared/kernel/zone.ts";
import { type Demo, leave, memberOf, storeIdOf, visitorOf } from "./demo.ts";
import { personName, phoneOf } from "./demo-archive.ts";
import { contactOf, guanggu, hanyang, newcomer, owner } from "./demo-people.ts";

/** What happens among people: who asks not to be called, who is new, who is away. */
export function planPeople(demo: Demo): void {
  planDoNotCall(demo);
  planFirstContacts(demo);
  planOrganisation(demo);
}

/** Customers who asked not to be called: their next callbacks are 免回访. */
function planDoNotCall(demo: Demo): void {
  const { agenda, days, office } = demo;
  const asked = [
    { ...guanggu, day: -6, nth: 0, reach: "callback", reason: "客户在海外，不方便接电话" },
    { ...hanyang, day: -3, nth: 1, reach: "all", reason: "客户来店要求不再来电" },
    { ...guanggu, day: -2, nth: 1, reach: "callback", reason: "客户说有事会自己打过来" },
  ] as const;
  for (const { store, supervisor, day, nth, reach, reason } of asked) {
    agenda.add(days.at(day, "12:10"), async () => {
      const seat = memberOf(demo, supervisor);
      const { customerId } = await visitorOf(demo, seat, { store, day, nth });
      await office.ask(seat, addDoNotCall, { body: { customerId, reach, reason } });
    });
  }
}

/** Days on which a new car was handed over, the owner's own customers among them. */
const newOwnerDays = [-14, -13, -12, -11, -10, -9, -8, -8, -7, -7, -7, -6, -5, -4, -3, -2, -1, 0];
const ownersCustomers = [6, 8, 14];

/** New owners, each given to a caller at once, some to the owner: due seven days on (AR-04). */
function planFirstContacts(demo: Demo): void {
  const { agenda, days, office, chance } = demo;
  newOwnerDays.forEach((day, nth) => {
    const { store, supervisor, keeper } = nth % 2 === 0 ? guanggu : hanyang;
    const at = day === 0 ? days.now - 58 * minuteMs : days.at(day, "17:20") + nth * minuteMs;
    agenda.add(at, async () => {
      const isOwners = ownersCustomers.includes(nth);
      const seat = memberOf(demo, isOwners ? owner.name : supervisor);
      const { staffId: keeperId } = memberOf(demo, isOwners ? owner.name : keeper);
      const { name, gender } = personName(chance, `new owner ${nth}`);
      const body = {
        name,
        gender: gender === "男" ? ("male" as const) : ("female" as const),
        phones: [phoneOf(8200 + nth)],
        storeId: storeIdOf(demo, store),
        keeperId,
        note: "新车客户，刚提车",
      };
      await office.ask(seat, createCustomer, { body });
    });
  });
}

/** Leave, a newcomer, and days on which group or store keep other hours. */
function planOrganisation(demo: Demo): void {
  const { agenda, days, office } = demo;
  const stores = [...demo.stores.values()];
  agenda.add(days.at(-8, "11:00"), async () => {
    await office.ask(memberOf(demo, owner.name), putCalendarException, {
      params: { date: workingDay(demo, -5) },
      body: { working: false, name: "集团技能大赛" },
    });
  });
  agenda.add(days.at(-4, "09:30"), async () => {
    const seat = memberOf(demo, owner.name);
    await office.ask(seat, putCalendarException, {
      params: { date: workingDay(demo, 20) },
      body: { working: false, name: "集团年会" },
    });
    const hours = { open: true, spans: [{ from: 510, to: 840 }], name: "消防检修，14 点闭店" };
    await office.ask(seat, putStoreDay, {
      params: { id: storeIdOf(demo, "hanyang"), date: days.date(6) },
      body: hours,
    });
  });
  agenda.add(days.at(-3, "10:20"), async () => {
    const seat = memberOf(demo, owner.name);
    const { phone, email } = contactOf(newcomer, demo.attempt);
    const { id } = await office.ask(seat, createStaff, {
      body: { name: newcomer.name, role: newcomer.role, phone, email, storeIds: stores },
    });
    await office.ask(seat, createInvitation, { body: { staffId: id } });
  });
  agenda.add(days.at(-2, "17:40"), async () => {
    const { name, standIn, reason, from, to } = leave;
    const body = {
      fromOn: days.date(from),
      toOn: days.date(to),
      reason,
      standInId: memberOf(demo, standIn).staffId,
    };
    await office.ask(memberOf(demo, guanggu.supervisor), createLeave, {
      params: { id: memberOf(demo, name).staffId },
      body,
    });
  });
}

/** The first day from one on that is neither Saturday nor Sunday. */
function workingDay({ days }: Demo, from: number): string {
  const ahead = [0, 1, 2].find((more) => days.weekday(from + more) <= 5) ?? 0;
  return days.date(from + ahead);
}
