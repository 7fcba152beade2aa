const MARGIN_MS = 10_000;

/** An access token and how many milliseconds it is good for, counted from when it came. */
export type MintedToken = { accessToken: string; lifetimeMs: number };

export type AccessTokens = {
  /** A token with at least ten seconds left, minted if need be; many callers share one minting. */
  get(): Promise<string>;
  /** Forgets a token that was refused, unless a newer one has taken its place. */
  drop(refused: string): void;
};

/** Holds the tab's one access token: minted on demand, in a single flight, never on a timer. */
export function createAccessTokens({
  mint,
  now,
}: {
  mint: () => Promise<MintedToken>;
  now: () => number;
}): AccessTokens {
  let held: { token: string; goodUntil: number } | null = null;
  let flight: Promise<string> | null = null;

  const fetchOne = async (): Promise<string> => {
    const { accessToken, lifetimeMs } = await mint();
    held = { token: accessToken, goodUntil: now() + lifetimeMs - MARGIN_MS };
    return accessToken;
  };

  return {
    get() {
      if (held && now() < held.goodUntil) return Promise.resolve(held.token);
      flight ??= fetchOne().finally(() => {
        flight = null;
      });
      return flight;
    },
    drop(refused) {
      if (held?.token === refused) held = null;
    },
  };
}
