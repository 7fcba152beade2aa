/** What is in force for the group (null) or a store, and what is beneath it. */
export type InForce<Version> = {
  own: Version | undefined;
  group: Version | undefined;
  shipped: Version | undefined;
};

/** The versions of one kind that lie over each other for the group or one store. */
export function inForce<Version extends { storeId: string | null; shipped: boolean }>(
  versions: readonly Version[],
  storeId: string | null,
): InForce<Version> {
  const set = versions.filter(({ shipped }) => !shipped);
  return {
    own: set.find((version) => version.storeId === storeId),
    group: set.find((version) => version.storeId === null),
    shipped: versions.find(({ shipped }) => shipped),
  };
}

/** The version that counts: the store's own, else the group's, else the shipped one. */
export function effective<Version>({ own, group, shipped }: InForce<Version>): Version | undefined {
  return own ?? group ?? shipped;
}

/** A version of a policy or a script, in what the two have in common. */
export type AnyVersion = {
  storeId: string | null;
  shipped: boolean;
  number: number;
  createdAt: string | null;
};
