/** The style sheet of the reference; its colours are the app's, held to them by test. */
export const docsStyle = `:root {
  color-scheme: light;
  --c-desk: #f3f0ea; --c-sheet: #fdfcfa; --c-well: #f8f6f1; --c-line: #e5e0d7; --c-line-strong: #d3ccc0;
  --c-ink: #25221d; --c-ink-2: #585249; --c-ink-3: #6e675c;
  --c-accent: #17606e; --c-accent-hover: #0f4d59; --c-accent-tint: #e2eef0; --c-on-accent: #ffffff; --c-rest-tint: #ece8e0;
  --f-text: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC",
    "Noto Sans CJK SC", system-ui, sans-serif;
  --f-figure: -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC",
    "Noto Sans CJK SC", sans-serif;
  --f-code: ui-monospace, SFMono-Regular, Consolas, "Noto Sans Mono", monospace, "PingFang SC", "Microsoft YaHei";
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --c-desk: #151311; --c-sheet: #1d1a17; --c-well: #191614; --c-line: #332e28; --c-line-strong: #473f37;
    --c-ink: #eae5dc; --c-ink-2: #b9b1a5; --c-ink-3: #a0988c;
    --c-accent: #74c2ce; --c-accent-hover: #93d3dd; --c-accent-tint: #17313a; --c-on-accent: #0b2127; --c-rest-tint: #2c2823;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 16px; }
body {
  margin: 0; background: var(--c-desk); color: var(--c-ink); font: 400 14px/22px var(--f-text);
  font-variant-numeric: tabular-nums; line-break: strict; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased;
}
a { color: var(--c-accent); text-decoration: none; }
a:hover { color: var(--c-accent-hover); text-decoration: underline; text-underline-offset: 3px; }
p a, dd a, td a { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--c-accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, p, ol, ul, table, pre, dl, dd { margin: 0; padding: 0; }
h1, h2, h3, b { font-weight: 600; }
h1 { font-size: 24px; line-height: 32px; }
h2 { font-size: 20px; line-height: 28px; margin: 40px 0 8px; }
h3 { font-size: 16px; line-height: 26px; margin: 32px 0 4px; }
ul, ol { list-style: none; }
p + p { margin-top: 8px; }
code { font-family: var(--f-code); font-size: 13px; }
p code, td code, dd code { background: var(--c-rest-tint); border-radius: 4px; padding: 0 4px; }
td:first-child code, a code { background: none; padding: 0; }
td code, .steps p code { white-space: nowrap; }
pre {
  background: var(--c-well); border: 1px solid var(--c-line); border-radius: 6px; padding: 12px 16px; margin: 8px 0;
  font: 13px/20px var(--f-code); white-space: pre-wrap; overflow-wrap: anywhere;
}
.skip { position: fixed; inset: 8px auto auto 8px; padding: 6px 12px; border-radius: 6px; background: var(--c-accent); color: var(--c-on-accent); }
.skip:not(:focus) { clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; padding: 0; }
.top { display: flex; align-items: center; gap: 8px 24px; padding: 16px 24px; flex-wrap: wrap; }
.top nav { display: flex; gap: 24px; margin-inline-start: auto; }
.top a { color: var(--c-ink-2); }
.brand { display: flex; align-items: center; gap: 8px; }
.brand svg { width: 20px; height: 20px; color: var(--c-accent); }
.brand b { color: var(--c-ink); }
.desk { display: grid; grid-template-columns: 184px minmax(0, 1fr); max-width: 1160px; margin: 0 auto; padding: 0 8px 32px 12px; }
.nav { position: sticky; top: 8px; align-self: start; padding: 8px 8px 8px 0; }
.nav a { display: flex; align-items: center; min-height: 32px; padding: 0 8px; border-radius: 6px; color: var(--c-ink-2); }
.nav a:hover { background: var(--c-rest-tint); color: var(--c-ink); text-decoration: none; }
.nav a[aria-current] { background: var(--c-sheet); color: var(--c-ink); font-weight: 600; box-shadow: inset 0 0 0 1px var(--c-line); }
.sheet { background: var(--c-sheet); border: 1px solid var(--c-line); border-radius: 10px; padding: 24px 32px 40px; min-width: 0; }
.lead { margin: 4px 0 8px; font-size: 16px; line-height: 26px; color: var(--c-ink-2); max-width: 44em; }
.quiet { color: var(--c-ink-2); }
.hint, td p + p { color: var(--c-ink-3); font-size: 13px; line-height: 20px; }
.text { max-width: 50em; }
.steps { counter-reset: step; }
.steps > li { counter-increment: step; padding-inline-start: 32px; position: relative; margin-top: 20px; }
.steps > li::before { content: counter(step); position: absolute; inset-inline-start: 0; color: var(--c-ink-3); font: 16px/26px var(--f-figure); }
.steps h3 { margin: 0; }
.conventions { display: grid; grid-template-columns: 9.5em minmax(0, 1fr); border-top: 1px solid var(--c-line); }
.conventions > * { padding: 10px 0; border-bottom: 1px solid var(--c-line); }
.conventions > dt { font-weight: 600; padding-inline-end: 16px; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 8px 0; }
th { font-weight: 400; font-size: 13px; line-height: 20px; color: var(--c-ink-3); text-align: start; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--c-line-strong); white-space: nowrap; }
td { vertical-align: top; padding: 7px 16px 7px 0; border-bottom: 1px solid var(--c-line); }
th:first-child { width: 30%; }
.narrow th:first-child { width: 20%; }
.halves th:first-child { width: 36%; }
tr:target { background: var(--c-accent-tint); box-shadow: inset 3px 0 var(--c-accent); }
tr:target td:first-child { padding-inline-start: 8px; }
.tag { display: inline-block; padding: 0 6px; border-radius: 4px; background: var(--c-rest-tint); color: var(--c-ink-2); font-size: 12px; line-height: 18px; margin-inline-start: 8px; white-space: nowrap; }
.verb { font: 600 13px/26px var(--f-figure); color: var(--c-ink-2); display: inline-block; min-width: 4.2em; }
.endpoint { border-top: 1px solid var(--c-line-strong); margin-top: 32px; padding-top: 20px; }
.endpoint h2 { font-size: 16px; line-height: 26px; margin: 0; }
.endpoint h3 { font-size: 13px; line-height: 20px; margin: 16px 0 4px; color: var(--c-ink-2); }
.facts { display: grid; grid-template-columns: minmax(64px, auto) minmax(0, 1fr); gap: 4px 16px; margin-top: 8px; }
.facts dt { color: var(--c-ink-3); }
.index { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26em), 1fr)); gap: 0 32px; }
.index li { padding: 5px 0; border-bottom: 1px solid var(--c-line); }
.foot { padding: 0 24px 32px; max-width: 1160px; margin: 0 auto; color: var(--c-ink-3); font-size: 13px; }
@media (max-width: 760px) {
  .top { padding: 12px 16px; }
  .top nav { gap: 16px; }
  .top a { display: inline-flex; align-items: center; min-height: 32px; }
  .desk { display: block; padding: 0 0 24px; }
  .nav { position: static; display: flex; flex-wrap: wrap; padding: 0 8px 8px; }
  .nav a { min-height: 44px; padding: 0 10px; }
  .sheet { border-width: 1px 0; border-radius: 0; padding: 20px 16px 32px; }
  .conventions { display: block; border: 0; }
  .conventions > dt { border: 0; padding: 10px 0 0; }
  .conventions > dd { padding-top: 2px; }
  thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  tbody, tr, td { display: block; }
  tr { padding: 8px 0; border-bottom: 1px solid var(--c-line); }
  td, tr:target td:first-child { border: 0; padding: 0; }
  tr:target { padding-inline-start: 12px; }
  td:empty { display: none; }
  .steps > li { padding-inline-start: 24px; }
}
@media print {
  :root { color-scheme: light; --c-desk: #fff; --c-sheet: #fff; --c-well: #fff; --c-rest-tint: #fff; --c-line: #bbb; --c-line-strong: #888; --c-ink: #000; --c-ink-2: #222; --c-ink-3: #444; --c-accent: #000; }
  .nav, .top nav { display: none; }
  .desk { display: block; }
  tr, pre { break-inside: avoid; }
}
`;
