import { env } from "cloudflare:workers";

/** The bytes of a sample file in test/fixtures/dms-export. */
export function fixture(name: string): Uint8Array<ArrayBuffer> {
  const text = env.DMS_EXPORT[name];
  if (text === undefined) throw new Error(`no fixture ${name}`);
  const bytes = Buffer.from(text, "base64");
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return copy;
}
