/** The stylesheet of the pages under /auth; colours are those of the staff app, held to them by test. */
export const style = `:root {
  color-scheme: light;
  --c-desk: #f3f0ea;
  --c-sheet: #fdfcfa;
  --c-line: #e5e0d7;
  --c-line-strong: #d3ccc0;
  --c-edge: #8c8478;
  --c-ink: #25221d;
  --c-ink-2: #585249;
  --c-ink-3: #6e675c;
  --c-accent: #17606e;
  --c-accent-hover: #0f4d59;
  --c-on-accent: #ffffff;
  --c-late: #ae301c;
  --c-late-tint: #fbe9e4;
  --f-text: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei",
    "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif;
  --f-figure: -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei",
    "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --c-desk: #151311;
    --c-sheet: #1d1a17;
    --c-line: #332e28;
    --c-line-strong: #473f37;
    --c-edge: #81786b;
    --c-ink: #eae5dc;
    --c-ink-2: #b9b1a5;
    --c-ink-3: #a0988c;
    --c-accent: #74c2ce;
    --c-accent-hover: #93d3dd;
    --c-on-accent: #0b2127;
    --c-late: #f2917b;
    --c-late-tint: #3b211b;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column;
  background: var(--c-desk); color: var(--c-ink); font: 400 14px/22px var(--f-text);
  font-variant-numeric: tabular-nums; line-break: strict; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased;
}
h1, h2, p, ul, ol { margin: 0; padding: 0; }
h1, h2 { font: inherit; font-weight: 600; text-wrap: balance; }
ul, ol { list-style: none; }
b { font-weight: 600; }
a { color: var(--c-accent); text-decoration: none; }
a:hover { color: var(--c-accent-hover); text-decoration: underline; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--c-accent); outline-offset: 2px; border-radius: 4px; }
svg { flex: none; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.logo { width: 22px; height: 22px; stroke-width: 1.5; color: var(--c-accent); }
.sign { width: 14px; height: 14px; margin-top: 3px; stroke-width: 1.5; }

header { display: flex; align-items: center; gap: 10px; min-height: 64px; padding: 8px 40px; }
.brand { display: inline-flex; align-items: center; gap: 8px; font-size: 16px; font-weight: 600; white-space: nowrap; }
.also { color: var(--c-ink-3); font-size: 13px; }
nav { display: flex; gap: 24px; margin-left: auto; }
nav a { display: inline-flex; align-items: center; min-height: 32px; color: var(--c-ink-2); white-space: nowrap; }

main { display: grid; justify-content: center; margin-block: auto; padding: 16px 40px 72px; }
.front {
  grid-template: "pitch form" auto "proof form" 1fr / minmax(0, 520px) 400px;
  column-gap: 96px; row-gap: 24px;
}
.pitch { grid-area: pitch; padding-top: 20px; }
.pitch h1 { font-size: 34px; line-height: 48px; }
.pitch h1 span { display: block; }
.pitch p { max-width: 30em; margin-top: 12px; font-size: 16px; line-height: 28px; color: var(--c-ink-2); }
.proof { grid-area: proof; align-self: start; max-width: 480px; border-top: 1px solid var(--c-line-strong); }
.proof li {
  display: grid; grid-template-columns: 72px 1fr; gap: 12px; align-items: baseline;
  padding: 10px 0; border-bottom: 1px solid var(--c-line);
}
.proof li > :first-child { color: var(--c-ink-3); white-space: nowrap; }

.sheet {
  display: flex; flex-direction: column; gap: 16px; padding: 28px 28px 24px;
  background: var(--c-sheet); border: 1px solid var(--c-line); border-radius: 10px;
}
.front .sheet { grid-area: form; align-self: start; }
.alone { grid-template-columns: minmax(0, 400px); }
.sheet > h1, .sheet > h2 { font-size: 20px; line-height: 28px; }
.quiet { font-size: 13px; line-height: 20px; color: var(--c-ink-3); }
.quiet a { text-decoration: underline; text-underline-offset: 3px; }
.sheet > .quiet + .quiet { margin-top: -10px; }

label { display: block; margin-bottom: 4px; font-size: 13px; line-height: 20px; color: var(--c-ink-2); }
input {
  display: block; width: 100%; height: 40px; margin: 0; padding: 0 10px;
  border: 1px solid var(--c-edge); border-radius: 6px; background: var(--c-sheet); color: var(--c-ink);
  font: 400 16px/24px var(--f-figure);
}
input:focus-visible { border-color: var(--c-accent); outline-offset: -1px; border-radius: 6px; }
input[aria-invalid] { border-color: var(--c-late); }
input[aria-invalid]:focus-visible { outline-color: var(--c-late); }
input:-webkit-autofill { -webkit-text-fill-color: var(--c-ink); box-shadow: inset 0 0 0 40px var(--c-sheet); }
.error, .hint { margin-top: 4px; font-size: 13px; line-height: 20px; }
.error { display: flex; gap: 6px; color: var(--c-late); }
.hint { color: var(--c-ink-3); }

button, .button {
  display: flex; align-items: center; justify-content: center; width: 100%; min-height: 40px; margin: 0; padding: 8px 12px;
  border: 1px solid var(--c-accent); border-radius: 6px; background: var(--c-accent); color: var(--c-on-accent);
  font: 600 14px/20px var(--f-text); text-align: center; cursor: pointer; transition: background 120ms cubic-bezier(0.2, 0, 0, 1);
}
button:hover, .button:hover { background: var(--c-accent-hover); color: var(--c-on-accent); text-decoration: none; }
button:focus-visible, .button:focus-visible { border-radius: 6px; }

.summary { padding: 10px 12px; border-radius: 6px; background: var(--c-late-tint); font-size: 13px; line-height: 20px; }
.summary ul, .summary p { margin: 2px 0 0 20px; }
.summary .what { display: flex; gap: 6px; margin: 0; color: var(--c-late); font-weight: 600; }
.summary a { color: var(--c-ink); text-decoration: underline; text-underline-offset: 3px; }

@media (max-width: 1000px) {
  .front { grid-template: "pitch" auto "form" auto "proof" auto / minmax(0, 480px); }
  .pitch { padding-top: 0; }
}
@media (max-width: 600px) {
  header { min-height: 56px; padding: 4px 16px; padding-left: max(16px, env(safe-area-inset-left)); }
  .also { display: none; }
  nav { gap: 16px; }
  main { margin-block: 0; padding: 8px 16px calc(32px + env(safe-area-inset-bottom)); }
  .front, .alone { grid-template-columns: minmax(0, 1fr); }
  .pitch h1 { font-size: 24px; line-height: 34px; }
  .pitch p { margin-top: 8px; font-size: 14px; line-height: 24px; }
  .sheet { padding: 20px 16px; }
}
@media (pointer: coarse), (max-width: 600px) {
  input, button, .button { min-height: 48px; font-size: 16px; }
  nav a { min-height: 48px; }
  .quiet a { padding: 6px 0; }
}
@media (prefers-reduced-motion: reduce) { button, .button { transition: none; } }
`;
