import { queryOptions, useQuery } from "@tanstack/solid-query";
import { type Accessor, createContext, type JSX, useContext } from "solid-js";
import type { components } from "./api.generated.ts";
import { api, call } from "./api.ts";

/** Who is signed in: group, person, permissions, and the stores in sight. */
export type Me = components["schemas"]["Me"];

export type Permission = Me["permissions"][number];

const ASK_AGAIN_MS = 10_000;
const HOME_ZONE = "Asia/Shanghai";

export const meQuery = () =>
  queryOptions({ queryKey: ["me"], queryFn: () => call(api.GET("/me")), staleTime: 5 * 60_000 });

const MeContext = createContext<Accessor<Me>>();

export function MeProvider(props: { me: Accessor<Me>; children: JSX.Element }): JSX.Element {
  return <MeContext.Provider value={props.me}>{props.children}</MeContext.Provider>;
}

/** The signed-in person, known on every screen. */
export function useMe(): Accessor<Me> {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe is called outside the signed-in part of the app");
  return me;
}

/** Whether the person holds a permission: what is not allowed is not shown. */
export function may(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}

/** The zone of a store in sight, else of the first one. */
export function zoneOf(me: Me, storeId?: string): string {
  const store = me.stores.find(({ id }) => id === storeId) ?? me.stores[0];
  return store?.zone ?? HOME_ZONE;
}

/** The query of the signed-in person, for the frame of the app alone. */
export function useMeQuery() {
  // Opened without a network, the app begins as soon as it is back.
  return useQuery(() => ({
    ...meQuery(),
    refetchInterval: ({ state }) => (state.status === "error" ? ASK_AGAIN_MS : false),
  }));
}
