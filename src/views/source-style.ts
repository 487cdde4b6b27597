/** Petrol and sand, as in the local workspace. Every text colour has at least 4.5:1 on the ground it is used on. */
export const SOURCE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f3f1ea; --sheet: #ffffff; --ink: #1c292e; --soft: #556369; --line: #dedad0;
  --accent: #14606b; --band: #163d46; --band-ink: #f1f5f3; --band-soft: #b4cbcc;
  --mark: #fdf4d9; --edge: #c99a2e; --focus: #c2570c; --note: #e3eff0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101517; --sheet: #1d2528; --ink: #e5eae8; --soft: #a3b2b4; --line: #313c40;
    --accent: #7cc8cd; --band: #0f2329; --band-ink: #e8efed; --band-soft: #98b1b3;
    --mark: #3a3219; --edge: #d3ab4f; --focus: #f0a35e; --note: #1c373d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 17px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: .6rem; z-index: 1; padding: .4rem .8rem; background: var(--sheet); color: var(--accent); border-radius: 6px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
header { background: var(--band); color: var(--band-ink); }
.inside { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header .inside { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; padding-top: .8rem; padding-bottom: .8rem; }
header strong { font-size: 1.05rem; letter-spacing: .01em; }
header span { color: var(--band-soft); font-size: .9rem; }
main { padding-top: 2rem; padding-bottom: 2.5rem; }
.kind { color: var(--accent); font-size: .85rem; font-weight: 600; letter-spacing: .02em; }
h1 { margin-top: .2rem; font-size: clamp(1.45rem, 1.2rem + 1.4vw, 1.95rem); line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; margin-top: 1.1rem; }
dt { color: var(--soft); font-size: .8rem; }
dd { font-size: .98rem; overflow-wrap: anywhere; }
.notice { margin-top: 1.4rem; padding: .8rem 1rem; background: var(--note); border-radius: 8px; }
.sheet { margin-top: 1.6rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.sheet section { padding: 1.2rem 1.4rem 1.35rem; }
.sheet section + section { border-top: 1px solid var(--line); }
h2 { font-size: .82rem; font-weight: 600; color: var(--soft); }
.text p { margin-top: .6rem; white-space: pre-line; overflow-wrap: anywhere; }
.text p.at { margin-top: .9rem; }
.at + p, .at + .text > p:first-child { margin-top: .2rem; }
.text ul { margin-top: .6rem; padding-left: 1.2rem; }
.around .text { color: var(--soft); font-size: .95rem; }
.at { margin-top: .9rem; font-size: .8rem; color: var(--soft); }
.cited { background: var(--mark); border-left: 5px solid var(--edge); scroll-margin-top: 7rem; }
.cited .notice { margin-top: .7rem; padding: .6rem .8rem; background: var(--sheet); font-size: .92rem; }
.cited h2 { color: var(--ink); }
.cited:focus { outline: none; }
.cited .one + .one { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.aside { margin-top: .7rem; font-size: .92rem; color: var(--soft); }
.cited .aside, .cited .at { color: var(--ink); }
.sheet + .aside { margin: .9rem 0 0; }
.sheet + .aside ul { margin-top: .3rem; padding-left: 1.2rem; }
.plain p { margin-top: .8rem; max-width: 38rem; }
footer { color: var(--soft); font-size: .85rem; }
footer .inside { padding-bottom: 2.5rem; }
@media (max-width: 34rem) {
  main { padding-top: 1.3rem; }
  .inside { padding-left: 1rem; padding-right: 1rem; }
  .sheet { margin-left: -.35rem; margin-right: -.35rem; }
  .sheet section { padding: 1rem 1rem 1.15rem; }
  dl { gap: .6rem 1.6rem; }
}
@media print { header, .skip, footer { display: none; } .sheet { border: 0; } }
`;
