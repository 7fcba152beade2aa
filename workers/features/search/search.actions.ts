import type * as contract from "../../../shared/contracts/search.contract.ts";
import { answer } from "../../platform/commit.ts";
import type { Call } from "../../platform/endpoint-handler.ts";
import { loadPinyin } from "../../platform/pinyin.ts";
import type { Query } from "../../platform/query.ts";
import type { Scope } from "../../platform/scope.ts";
import type { RawRow } from "../../platform/shard.ts";
import { isMixed, type Sought, soughtOf } from "./search.needles.rules.ts";
import * as repository from "./search.repository.ts";
import { type Found, ranked, type SearchHit } from "./search.rules.ts";
import * as views from "./search.views.ts";

/** One statement of a search, what it finds besides open work, and how its rows are shown. */
interface Look {
  type: SearchHit["type"];
  beginnings: readonly string[];
  find: () => Query<RawRow[]>;
  show: (raw: RawRow, looking: views.Looking) => Found[];
}

/** Where to look for what was typed, within what the caller may see. */
function looksFor(scope: Scope, sought: Sought): Record<string, Look> {
  const { names, phones, vehicles, numbers, titles } = sought;
  const may = scope.permissions;
  const words = [...new Set([...numbers, ...titles])];
  return {
    customers: {
      type: "customer",
      beginnings: names,
      find: () => repository.customersByName(scope, names, sought.mixed),
      show: views.customersNamed,
    },
    ...(may.has("follow-ups:see") && sought.phone === null
      ? {
          own: {
            type: "customer",
            beginnings: names,
            find: () => repository.ownCustomersByName(scope, names),
            show: views.customersNamed,
          },
        }
      : {}),
    phones: {
      type: "customer",
      beginnings: phones,
      find: () => repository.customersByPhone(scope, phones),
      show: views.customersPhoned,
    },
    vehicles: {
      type: "vehicle",
      beginnings: vehicles,
      find: () => repository.vehiclesByMark(scope, vehicles, sought.plain),
      show: views.vehicleFound,
    },
    ...(may.has("service-visits:see")
      ? {
          visits: {
            type: "service-visit",
            beginnings: numbers,
            find: () => repository.visitsByNumber(scope, numbers),
            show: views.visitFound,
          },
        }
      : {}),
    ...(may.has("cases:see")
      ? {
          cases: {
            type: "case",
            beginnings: words,
            find: () => repository.casesByWords(scope, words),
            show: views.caseFound,
          },
        }
      : {}),
    ...(may.has("follow-ups:see")
      ? {
          followUps: {
            type: "follow-up",
            beginnings: titles,
            find: () => repository.followUpsByTitle(scope, titles),
            show: views.followUpFound,
          },
        }
      : {}),
  };
}

export async function searchArchive({ scope, query }: Call<typeof contract.searchArchive>) {
  const sought = soughtOf(query.q, isMixed(query.q) ? await loadPinyin() : undefined);
  const { type } = query;
  const isWork = type === "follow-up" || type === "case";
  const looks = Object.entries(looksFor(scope, sought))
    .filter(([, look]) => look.beginnings.length > 0)
    .filter(([, look]) => type === undefined || isWork || look.type === type);
  const loaded = await scope.read(Object.fromEntries(looks.map(([name, { find }]) => [name, find()])));
  const looking = {
    sought,
    actorId: scope.actor.id,
    whole: scope.permissions.has("personal-data:see"),
    pinyin: await loadPinyin(),
  };
  const found = looks
    .flatMap(([name, { show }]) => (loaded[name] ?? []).flatMap((raw) => show(raw, looking)))
    .filter(({ hit }) => type === undefined || hit.type === type);
  return answer({ data: ranked({ found, limit: query.limit }) });
}
