import { jwtVerify, SignJWT } from "jose";

const issuer = "dealerloop";
const audience = "dealerloop-files";
const lifetimeSeconds = 120;
const encoder = new TextEncoder();

/** What a link opens: one object, under the name it is saved as. */
export interface LinkedFile {
  key: string;
  name: string;
  contentType: string;
}

/** A link to one file, good for two minutes; whoever holds it may fetch the file. */
export async function signLink(input: {
  key: string;
  now: number;
  origin: string;
  file: LinkedFile;
}): Promise<{ url: string; expiresAt: number }> {
  const issuedAt = Math.floor(input.now / 1000);
  const { key, name, contentType } = input.file;
  const token = await new SignJWT({ k: key, n: name, t: contentType })
    .setProtectedHeader({ alg: "HS256", kid: "1" })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(encoder.encode(input.key));
  return { url: `${input.origin}/files/${token}`, expiresAt: (issuedAt + lifetimeSeconds) * 1000 };
}

/** The file a link opens; undefined when it is forged or over. */
export async function readLink(input: {
  key: string;
  now: number;
  token: string;
}): Promise<LinkedFile | undefined> {
  try {
    const { payload } = await jwtVerify(input.token, encoder.encode(input.key), {
      algorithms: ["HS256"],
      issuer,
      audience,
      currentDate: new Date(input.now),
    });
    const { k, n, t } = payload;
    return typeof k === "string" && typeof n === "string" && typeof t === "string"
      ? { key: k, name: n, contentType: t }
      : undefined;
  } catch {
    return undefined;
  }
}
