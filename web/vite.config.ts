import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

// The plugin's types do not know `inlineStyles`; the compiler beneath it does.
const compiler = { generate: "dom" as const, inlineStyles: false };

/**
 * The staff app, built to `web/dist` with everything hashed under `/assets`. The page is served under
 * `script-src 'self'; style-src 'self'`, so nothing may be inlined: no script, no `style` attribute in a
 * template (`inlineStyles`), no data: asset.
 */
export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  plugins: [solid({ solid: compiler }), tailwindcss()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Chrome 109 is the last that runs on Windows 7, which many service desks still have.
    target: ["chrome109", "edge109", "firefox115", "safari16.4"],
  },
});
