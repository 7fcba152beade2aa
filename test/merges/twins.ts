import type { FullRow } from "../../workers/platform/changes.ts";
import { followUpRow, visitRow } from "../customers/archive.ts";
import { everyRow } from "../harness/every-row.ts";
import type { TestGroup, World } from "../harness/world.ts";

/** One person entered twice, each with a phone, a delivered order and its open callback. */
export interface Twins {
  kept: string;
  gone: string;
  keptPhone: string;
  gonePhone: string;
  visits: { kept: FullRow<"serviceVisits">; gone: FullRow<"serviceVisits"> };
  calls: { kept: FullRow<"followUps">; gone: FullRow<"followUps"> };
}

export async function twins(w: World, group: TestGroup): Promise<Twins> {
  const [storeId = ""] = group.stores;
  const enter = async (externalId: string, name: string, phone: string, more: object) => {
    const made = await w.call(group.token, "PUT", `/customers/by-external-id/${externalId}`, {
      name,
      phones: [phone],
      storeId,
      ...more,
    });
    const archive = await w.call(group.token, "GET", `/customers/${made.json.id}`);
    return { id: String(made.json.id), phone: String(archive.json.contactPoints[0].id) };
  };
  const kept = await enter("K1", "张三丰", "13966235678", { hobby: "钓鱼" });
  const gone = await enter("G1", "张三", "13766235678", { address: "杭州市文三路 1 号" });
  const visit = (orderNumber: string, ownerCustomerId: string) =>
    visitRow({ storeId, orderNumber, ownerCustomerId, senderCustomerId: ownerCustomerId });
  const visits = { kept: visit("RO-K", kept.id), gone: visit("RO-G", gone.id) };
  const call = (customerId: string, contactPointId: string) =>
    followUpRow({ storeId, assigneeId: group.owner, customerId, contactPointId });
  const calls = { kept: call(kept.id, kept.phone), gone: call(gone.id, gone.phone) };
  await group.write({
    insert: {
      serviceVisits: [visits.kept, visits.gone],
      followUps: [calls.kept, calls.gone],
    },
  });
  return { kept: kept.id, gone: gone.id, keptPhone: kept.phone, gonePhone: gone.phone, visits, calls };
}

/** Everything that a merge may touch, as it stands: without versions and sequences, which only rise. */
export async function archive(group: TestGroup) {
  const read = await group.read({
    customers: everyRow("customers"),
    customerStores: everyRow("customerStores"),
    links: everyRow("customerContactPoints"),
    doNotCall: everyRow("doNotCall"),
    vehicles: everyRow("vehicles"),
    vehicleStores: everyRow("vehicleStores"),
    plates: everyRow("vehiclePlates"),
    readings: everyRow("mileageReadings"),
    parties: everyRow("vehicleParties"),
    visits: everyRow("serviceVisits"),
    followUps: everyRow("followUps"),
    attempts: everyRow("attempts"),
    cases: everyRow("cases"),
    tokens: {
      sql: "SELECT kind, token, id FROM search_index WHERE group_id = ?1",
      params: [],
      read: (raw: Record<string, unknown>[]) => raw,
    },
  });
  return Object.fromEntries(
    Object.entries(read).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.stringify({ ...row, version: undefined, changedSeq: undefined })).sort(),
    ]),
  );
}
