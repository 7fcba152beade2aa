import { isoOf } from "../../../shared/kernel/wire.ts";
import type { Row } from "../../platform/query.ts";

type Stored = Pick<
  Row<"stores">,
  | "id"
  | "externalId"
  | "name"
  | "brands"
  | "city"
  | "zone"
  | "spans"
  | "goLiveOn"
  | "lines"
  | "closedAt"
  | "version"
>;

/** A store as the API shows it. */
export function storeView(store: Stored) {
  const { id, externalId, name, brands, city, zone, spans, goLiveOn, lines, closedAt, version } = store;
  return {
    id,
    externalId,
    name,
    brands,
    city,
    zone,
    spans,
    goLiveOn,
    lines,
    closedAt: isoOf(closedAt),
    version,
  };
}
