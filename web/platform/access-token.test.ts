import { describe, expect, test } from "vitest";
import { createAccessTokens } from "./access-token.ts";

function tokensAt(lifetimeMs: number) {
  const clock = { now: 0 };
  const minted: string[] = [];
  const tokens = createAccessTokens({
    now: () => clock.now,
    mint: async () => {
      const accessToken = `token-${minted.length + 1}`;
      minted.push(accessToken);
      return { accessToken, lifetimeMs };
    },
  });
  return { clock, minted, tokens };
}

describe("the tab's access token", () => {
  test("is minted once for callers that come together", async () => {
    const { tokens, minted } = tokensAt(120_000);
    const got = await Promise.all([tokens.get(), tokens.get(), tokens.get()]);
    expect(got).toEqual(["token-1", "token-1", "token-1"]);
    expect(minted).toHaveLength(1);
  });

  test("is used until ten seconds are left, then minted anew", async () => {
    const { clock, tokens } = tokensAt(120_000);
    await tokens.get();
    clock.now = 109_999;
    expect(await tokens.get()).toBe("token-1");
    clock.now = 110_000;
    expect(await tokens.get()).toBe("token-2");
  });

  test("is forgotten when refused, but a newer one is not", async () => {
    const { tokens } = tokensAt(120_000);
    await tokens.get();
    tokens.drop("token-1");
    expect(await tokens.get()).toBe("token-2");
    tokens.drop("token-1");
    expect(await tokens.get()).toBe("token-2");
  });

  test("a failed minting is not remembered", async () => {
    let tries = 0;
    const tokens = createAccessTokens({
      now: () => 0,
      mint: async () => {
        tries += 1;
        if (tries === 1) throw new Error("no network");
        return { accessToken: "second", lifetimeMs: 120_000 };
      },
    });
    await expect(tokens.get()).rejects.toThrow("no network");
    expect(await tokens.get()).toBe("second");
  });
});
