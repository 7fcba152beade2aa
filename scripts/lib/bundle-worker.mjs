import { builtinModules } from "node:module";
import { build } from "esbuild";
import { root } from "./paths.mjs";

/** `import "stream"` as some packages write it means the runtime's own `node:stream`. */
const bareBuiltins = {
  name: "bare-builtins",
  setup({ onResolve }) {
    const filter = new RegExp(`^(?:${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`);
    onResolve({ filter }, ({ path }) => ({ path: `node:${path}`, external: true }));
  },
};

/** One module of a Worker's entry and all that it imports, as wrangler makes it: `{ code }`, or `{ problem }`. */
export async function bundleWorker(entry, { minify = false } = {}) {
  try {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: "esm",
      target: "es2024",
      conditions: ["workerd", "worker", "browser"],
      external: ["node:*", "cloudflare:*"],
      plugins: [bareBuiltins],
      define: { "process.env.NODE_ENV": '"production"' },
      minify,
      logLevel: "silent",
    });
    return { code: outputFiles[0].text };
  } catch (error) {
    const problems = error.errors?.map(
      ({ text, location }) => `${location?.file}:${location?.line}: ${text}`,
    );
    return { problem: problems?.join("\n") ?? String(error) };
  }
}
