import type * as contract from "../../../shared/contracts/search.contract.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import type { Query } from "../../platform/query.ts";
import { loadPinyin } from "../../platform/search-tokens.ts";
import type { RawRow } from "../../platform/shard.ts";
import { customersByName, customersByPhone, vehiclesByMark, visitsByNumber } from "./search.repository.ts";
import { customerHit, type Found, isMixed, needlesOf, ranked, vehicleHit, visitHit } from "./search.rules.ts";

export async function searchArchive({ scope, query }: Call<typeof contract.searchArchive>) {
  const needles = needlesOf(query.q, isMixed(query.q) ? await loadPinyin() : undefined);
  const whole = scope.permissions.has("personal-data:see");
  const customer = (raw: RawRow) => customerHit(raw, whole);
  const kinds: { find: (needle: string) => Query<RawRow[]>; show: (raw: RawRow) => Found }[] = [
    { find: (needle) => customersByName(scope, needle), show: customer },
    { find: (needle) => customersByPhone(scope, needle), show: customer },
    { find: (needle) => vehiclesByMark(scope, needle), show: vehicleHit },
    ...(scope.permissions.has("service-visits:see")
      ? [{ find: (needle: string) => visitsByNumber(scope, needle), show: visitHit }]
      : []),
  ];
  const asked = needles.flatMap((needle, at) =>
    kinds.map(({ find, show }, index) => ({ name: `${at}.${index}`, query: find(needle), show })),
  );
  const loaded = await scope.read(Object.fromEntries(asked.map(({ name, query: one }) => [name, one])));
  const found = asked.flatMap(({ name, show }) => (loaded[name] ?? []).map(show));
  return answer({ data: ranked({ found, needles, limit: query.limit }) });
}
