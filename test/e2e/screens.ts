import { readFile } from "node:fs/promises";
import ts from "typescript";
import { sharedWorker } from "../harness/shared-worker.ts";

const router = new URL("../../web/app/routes.ts", import.meta.url);

function propertyOf(route: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = route.properties.find((one) => one.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function patternsIn(list: ts.Expression, above: string): string[] {
  if (!ts.isArrayLiteralExpression(list)) throw new Error(`${above}: routes are written as a list`);
  return list.elements.flatMap((route) => {
    const path = ts.isObjectLiteralExpression(route) ? propertyOf(route, "path") : undefined;
    if (path === undefined || !ts.isStringLiteral(path) || !ts.isObjectLiteralExpression(route))
      throw new Error(`${above}: a route is an object with its path`);
    const here = `${above}/${path.text}`.replaceAll(/\/+/g, "/").replace(/(.)\/$/, "$1");
    const children = propertyOf(route, "children");
    return children === undefined ? [here] : patternsIn(children, here);
  });
}

/** The address patterns of every screen, as the app's router has them: `/app/cases/:id`. */
export async function screenPatterns(): Promise<string[]> {
  const source = ts.createSourceFile(
    "routes.ts",
    await readFile(router, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const lists = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ name }) => name.getText() === "routes");
  const list = lists[0]?.initializer;
  if (list === undefined) throw new Error("web/app/routes.ts has no routes");
  return [...new Set(patternsIn(list, ""))];
}

/** The public API with a token of a group: a record, the first rows of a list, and what a post makes. */
export function apiWith(token: string) {
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    return (await fetch(`${sharedWorker().url}/api/v1${path}`, { ...init, headers })).json();
  };
  return {
    one: async <One>(path: string): Promise<One> => ask(path),
    rowsOf: async <Row>(path: string): Promise<Row[]> => (await ask(path)).data,
    post: async <Made>(path: string, body: object): Promise<Made> =>
      ask(path, { method: "POST", body: JSON.stringify(body) }),
  };
}

type Api = ReturnType<typeof apiWith>;
type Row = { id: string; state: string; kind: string };

/** One id of each kind of row that `look` tells apart. */
function oneOfEach<One extends { id: string }>(rows: One[], look: (row: One) => string): string[] {
  return [...new Map(rows.map((row) => [look(row), row.id])).values()];
}

/**
 * Which records a screen about one of them is seen with, by its pattern. A new screen of the kind names its own, or
 * the sweep fails.
 */
const records: Record<string, (api: Api) => Promise<string[]>> = {
  "/app/cases/:id": async (api) => oneOfEach(await api.rowsOf<Row>("/cases?limit=200"), ({ state }) => state),
  "/app/customers/:id": async (api) => {
    const cases = await api.rowsOf<{ customerId: string }>("/cases?limit=1");
    return cases.map(({ customerId }) => customerId);
  },
  "/app/customers/:id/merge": async (api) => {
    const cases = await api.rowsOf<{ customerId: string }>("/cases?limit=1");
    return cases.map(({ customerId }) => customerId);
  },
  "/app/customers/vehicles/:id": async (api) => {
    const cases = await api.rowsOf<{ vehicleId: string }>("/cases?limit=1");
    return cases.map(({ vehicleId }) => vehicleId);
  },
  "/app/customers/vehicles/:id/merge": async (api) => {
    const cases = await api.rowsOf<{ vehicleId: string }>("/cases?limit=1");
    return cases.map(({ vehicleId }) => vehicleId);
  },
  "/app/service-visits/:id": async (api) =>
    oneOfEach(await api.rowsOf<Row>("/service-visits?limit=200"), ({ state }) => state),
  "/app/reports/summaries/:id": async (api) => {
    const [store] = await api.rowsOf<Row>("/stores");
    const body = { storeId: store?.id, from: "2026-11-01", to: "2026-11-30" };
    return [(await api.post<Row>("/summary-reports", body)).id];
  },
  "/app/imports/:id": async (api) => oneOfEach(await api.rowsOf<Row>("/imports"), ({ state }) => state),
  "/app/settings/stores/:id?": async (api) => ["", ...oneOfEach(await api.rowsOf<Row>("/stores"), () => "")],
  "/app/settings/staff/:id": async (api) =>
    oneOfEach(await api.rowsOf<{ id: string; joined: boolean }>("/staff"), ({ joined }) => String(joined)),
  "/app/settings/tokens/:id?": async (api) => [
    "",
    ...oneOfEach(await api.rowsOf<Row>("/api-tokens"), () => ""),
  ],
  "/app/calls/:id": async (api) =>
    oneOfEach(await api.rowsOf<Row>("/follow-ups?limit=200"), ({ state }) => state),
  "/app/*": async () => ["nowhere"],
};

/** What else than its plain address a screen shows. */
const further = [
  "/app/workbench?whose=store",
  "/app/customers?new=1",
  "/app/numbers/rows?number=dissatisfied",
  "/app/numbers/rows?number=closed-in-time",
  "/app/numbers/rows?number=data-in-place",
  "/app/numbers/rows?number=dials",
];

/** The addresses at which every screen of the app can be seen in a group. */
export async function screenAddresses(token: string): Promise<string[]> {
  const addresses = await Promise.all(
    (await screenPatterns()).map(async (pattern) => {
      const open = /:\w+\??|\*/.exec(pattern)?.[0];
      if (open === undefined) return [pattern];
      const ids = await records[pattern]?.(apiWith(token));
      if (ids === undefined || ids.length === 0)
        throw new Error(`${pattern}: no record is known to see it with`);
      return ids.map((id) => pattern.replace(open, id));
    }),
  );
  return [...addresses.flat(), ...further];
}
