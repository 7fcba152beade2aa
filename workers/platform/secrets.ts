import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const cost = { N: 2 ** 14, r: 8, p: 5 } as const;
const maxmem = 64 * 1024 * 1024;

function derive(input: {
  password: string;
  pepper: string;
  salt: Buffer;
  N: number;
  r: number;
  p: number;
}): Promise<Buffer> {
  const { N, r, p } = input;
  return new Promise((resolve, reject) => {
    scrypt(
      `${input.pepper}${input.password.normalize("NFKC")}`,
      input.salt,
      32,
      { N, r, p, maxmem },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

/** A password as it is stored: algorithm, its parameters, salt and key, so that costs can rise later. */
export async function hashPassword(input: { password: string; pepper: string }): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive({ ...input, salt, ...cost });
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString("base64")}$${key.toString("base64")}`;
}

/** Whether a password matches; an unknown person's (`null`) costs the same time as a known one's. */
export async function checkPassword(input: {
  password: string;
  pepper: string;
  stored: string | null;
}): Promise<boolean> {
  const constant = `scrypt$${cost.N}$${cost.r}$${cost.p}$AAAAAAAAAAAAAAAAAAAAAA==$${Buffer.alloc(32).toString("base64")}`;
  const [, N, r, p, salt, key] = (input.stored ?? constant).split("$");
  const expected = Buffer.from(key ?? "", "base64");
  const found = await derive({
    password: input.password,
    pepper: input.pepper,
    salt: Buffer.from(salt ?? "", "base64"),
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return found.length === expected.length && timingSafeEqual(found, expected) && input.stored !== null;
}

/** 256 random bits, as text. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret that was drawn at random. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
