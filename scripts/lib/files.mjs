import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** Every file under a folder, as paths from the checkout's top with `/`, sorted; `skip` names folders left out. */
export function filesUnder(folder, { skip = [] } = {}) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [`${folder}/${entry.name}`];
      return skip.includes(entry.name) ? [] : filesUnder(`${folder}/${entry.name}`, { skip });
    })
    .sort();
}

/** One hash over names and contents of files given by their paths from the checkout's top. */
export function hashFiles(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}
