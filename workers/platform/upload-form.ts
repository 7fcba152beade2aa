import { createHash } from "node:crypto";
import type { Problem } from "../../shared/kernel/problem.ts";
import { invalid, problem } from "./commit.ts";

const uploadLimit = 40 * 1024 * 1024;
/** What the form says around the file. */
const formAround = 64 * 1024;

/** A form's fields and files, and a fingerprint of them; one over 40 MB is refused before it has been read. */
export async function readForm(
  request: Request,
): Promise<{ ok: true; values: Record<string, unknown>; fingerprint: string } | Problem> {
  const length = Number(request.headers.get("Content-Length") ?? "0");
  if (length > uploadLimit + formAround) {
    await request.body?.cancel();
    return tooLarge(length);
  }
  const counted = countedBody(request);
  let form: FormData;
  try {
    form = await counted.response.formData();
  } catch {
    // A body that does not say its length is read no further than one that does.
    return counted.bytes() > uploadLimit + formAround
      ? tooLarge(counted.bytes())
      : problem("request.wrong_type", { expected: "multipart/form-data" });
  }
  const values: Record<string, unknown> = {};
  const hash = createHash("sha256");
  for (const [name, value] of form) {
    if (Object.hasOwn(values, name)) return invalid([{ pointer: `/${name}`, code: "repeated" }]);
    values[name] = value;
    hash.update(name);
    if (typeof value === "string") hash.update(value);
    else hash.update(new Uint8Array(await value.arrayBuffer()));
  }
  return { ok: true, values, fingerprint: hash.digest("base64url") };
}

function tooLarge(bytes: number): Problem {
  return problem("imports.too_large", { size: Math.ceil(bytes / 1_048_576) });
}

/** The body as a response that breaks off past the limit, and how much of it has come. */
function countedBody(request: Request): { response: Response; bytes: () => number } {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > uploadLimit + formAround) controller.error(new Error("longer than an upload may be"));
      else controller.enqueue(chunk);
    },
  });
  const type = request.headers.get("Content-Type") ?? "";
  const response = new Response(request.body?.pipeThrough(counting) ?? null, {
    headers: { "Content-Type": type },
  });
  return { response, bytes: () => bytes };
}
