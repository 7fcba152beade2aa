/** The reference's style sheet, after the app's tokens: paper, ink, one mineral blue. */
export const docsStyle = `:root {
  color-scheme: light;
  --desk: #f3f0ea; --sheet: #fdfcfa; --well: #f8f6f1; --line: #e5e0d7; --line-strong: #d3ccc0;
  --ink: #25221d; --ink-2: #585249; --ink-3: #6e675c;
  --accent: #17606e; --accent-hover: #0f4d59; --accent-tint: #e2eef0; --on-accent: #fff; --rest: #ece8e0;
  --text: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC",
    "Noto Sans CJK SC", system-ui, sans-serif;
  --figure: -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC",
    "Noto Sans CJK SC", sans-serif;
  --code: ui-monospace, SFMono-Regular, Consolas, "Noto Sans Mono", monospace, "PingFang SC", "Microsoft YaHei";
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --desk: #151311; --sheet: #1d1a17; --well: #191614; --line: #332e28; --line-strong: #473f37;
    --ink: #eae5dc; --ink-2: #b9b1a5; --ink-3: #a0988c;
    --accent: #74c2ce; --accent-hover: #93d3dd; --accent-tint: #17313a; --on-accent: #0b2127; --rest: #2c2823;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 16px; }
body {
  margin: 0; background: var(--desk); color: var(--ink); font: 400 14px/22px var(--text);
  font-variant-numeric: tabular-nums; line-break: strict; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased;
}
a { color: var(--accent); text-decoration: none; }
a:hover { color: var(--accent-hover); text-decoration: underline; text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, p, ol, ul, table, pre, dl, dd { margin: 0; padding: 0; }
h1, h2, h3, h4, b { font-weight: 600; }
h1 { font-size: 24px; line-height: 32px; }
h2 { font-size: 20px; line-height: 28px; margin: 40px 0 8px; }
h3 { font-size: 16px; line-height: 26px; margin: 32px 0 4px; }
h4 { font-size: 13px; line-height: 20px; margin: 16px 0 4px; color: var(--ink-2); }
ul, ol { list-style: none; }
p + p { margin-top: 8px; }
code { font-family: var(--code); font-size: 13px; }
p code, td code, li code, dd code { background: var(--rest); border-radius: 4px; padding: 0 4px; }
td:first-child code, h3 code, a code { background: none; padding: 0; }
pre {
  background: var(--well); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; margin: 8px 0;
  font: 13px/20px var(--code); overflow-x: auto; overflow-wrap: normal; tab-size: 2;
}
.skip { position: fixed; inset: 8px auto auto 8px; padding: 6px 12px; border-radius: 6px; background: var(--accent); color: var(--on-accent); }
.skip:not(:focus) { clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; padding: 0; }
.top { display: flex; align-items: center; gap: 8px 24px; padding: 16px 24px; flex-wrap: wrap; }
.top nav { display: flex; gap: 24px; margin-inline-start: auto; }
.top a { color: var(--ink-2); }
.brand { display: flex; align-items: center; gap: 8px; }
.brand svg { width: 20px; height: 20px; color: var(--accent); }
.brand b { color: var(--ink); }
.desk { display: grid; grid-template-columns: 184px minmax(0, 1fr); max-width: 1160px; margin: 0 auto; padding: 0 8px 32px 12px; }
.nav { position: sticky; top: 8px; align-self: start; padding: 8px 8px 8px 0; }
.nav a { display: flex; align-items: center; min-height: 32px; padding: 0 8px; border-radius: 6px; color: var(--ink-2); }
.nav a:hover { background: var(--rest); color: var(--ink); text-decoration: none; }
.nav a[aria-current] { background: var(--sheet); color: var(--ink); font-weight: 600; box-shadow: inset 0 0 0 1px var(--line); }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 24px 32px 40px; min-width: 0; }
.lead { font-size: 16px; line-height: 26px; color: var(--ink-2); max-width: 44em; }
.quiet { color: var(--ink-2); }
.hint { color: var(--ink-3); font-size: 13px; line-height: 20px; }
.text { max-width: 50em; }
.steps { counter-reset: step; }
.steps > li { counter-increment: step; padding-inline-start: 32px; position: relative; margin-top: 20px; }
.steps > li::before { content: counter(step); position: absolute; inset-inline-start: 0; color: var(--ink-3); font: 16px/26px var(--figure); }
.steps h3 { margin: 0; }
.conventions { display: grid; grid-template-columns: 8em minmax(0, 1fr); border-top: 1px solid var(--line); }
.conventions > * { padding: 10px 0; border-bottom: 1px solid var(--line); }
.conventions > dt { font-weight: 600; }
table { width: 100%; border-collapse: collapse; margin: 8px 0; }
th { font-weight: 400; font-size: 13px; line-height: 20px; color: var(--ink-3); text-align: start; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line-strong); white-space: nowrap; }
td { vertical-align: top; padding: 7px 16px 7px 0; border-bottom: 1px solid var(--line); }
td:first-child { width: 30%; }
.narrow td:first-child { width: 18%; white-space: nowrap; }
tr:target td { background: var(--accent-tint); }
tr:target td:first-child { box-shadow: inset 3px 0 var(--accent); padding-inline-start: 8px; }
.tag { display: inline-block; padding: 0 6px; border-radius: 4px; background: var(--rest); color: var(--ink-2); font-size: 12px; line-height: 18px; margin-inline-start: 8px; white-space: nowrap; }
.verb { font: 600 13px/26px var(--figure); color: var(--ink-2); display: inline-block; min-width: 4.2em; }
.endpoint { border-top: 1px solid var(--line-strong); margin-top: 32px; padding-top: 20px; }
.endpoint h3 { margin: 0; }
.facts { display: grid; grid-template-columns: minmax(64px, auto) minmax(0, 1fr); gap: 4px 16px; margin-top: 8px; }
.facts dt { color: var(--ink-3); }
.index { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26em), 1fr)); gap: 0 32px; }
.index li { padding: 5px 0; border-bottom: 1px solid var(--line); }
.foot { padding: 0 24px 32px; max-width: 1160px; margin: 0 auto; color: var(--ink-3); font-size: 13px; }
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
  tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  td, .narrow td { border: 0; padding: 0; }
  td:first-child, .narrow td:first-child { width: auto; white-space: normal; }
  td:empty { display: none; }
  .steps > li { padding-inline-start: 24px; }
}
@media print {
  :root { color-scheme: light; --desk: #fff; --sheet: #fff; --well: #fff; --rest: #fff; --line: #bbb; --line-strong: #888; --ink: #000; --ink-2: #222; --ink-3: #444; --accent: #000; }
  .nav, .top nav { display: none; }
  .desk { display: block; }
  tr, pre { break-inside: avoid; }
}
`;
