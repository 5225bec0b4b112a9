import { colours } from '#notifications';

const NAMES = {
  paper: colours.paper,
  raised: colours.raised,
  sunken: colours.sunken,
  ink: colours.ink,
  quiet: colours.quiet,
  line: colours.line,
  'field-line': colours.fieldLine,
  accent: colours.accent,
  'on-accent': colours.onAccent,
  'accent-wash': colours.accentWash,
};

/** The product's own colours: in light and dark as it says, or as the reader has chosen there. */
const TOKENS = Object.entries(NAMES)
  .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
  .join(';');

export const STYLE = `
:root{color-scheme:light dark;${TOKENS};--serif:'Source Serif 4',Georgia,'Times New Roman',serif}
:root[data-scheme=light]{color-scheme:light}
:root[data-scheme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
.page{max-width:80rem;margin:0 auto;padding-inline:clamp(1rem,3vw,2.25rem)}
header{border-bottom:1px solid var(--line)}
header .page{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;min-height:4rem}
.brand{display:inline-flex;align-items:center;gap:.75rem;min-height:2.75rem;color:var(--ink);font:600 1.375rem/1 var(--serif);text-decoration:none}
.brand svg{width:1.75rem;height:1.75rem}
header .back{margin-left:auto;min-height:2.75rem;padding-block:.6rem}
main{padding-block:2rem 4rem}
h1,h2{margin:0;font-family:var(--serif);font-weight:600;line-height:1.2}
h1{font-size:1.75rem}
h2{font-size:1.375rem}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.quiet{color:var(--quiet)}
.intro{margin:.35rem 0 1.25rem;max-width:60ch}
form{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;margin:0 0 1.5rem}
label{flex:0 1 22rem;font-size:.875rem;color:var(--quiet)}
select,input{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;font-size:1rem;color:var(--ink);background:var(--raised);border:1px solid var(--field-line);border-radius:6px}
button{min-height:2.75rem;padding:.5rem 1rem;font:inherit;font-weight:600;line-height:1.25;color:var(--on-accent);background:var(--accent);border:0;border-radius:6px;cursor:pointer}
.plain{padding:.6rem 0}
.desk{display:grid;grid-template-columns:minmax(17rem,1fr) minmax(0,2.1fr);gap:0 2rem;align-items:start}
ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.desk ol{max-height:calc(100vh - 4rem);overflow:auto}
ol a{display:grid;gap:.05rem;padding:.7rem .75rem;border-bottom:1px solid var(--line);color:inherit;text-decoration:none}
ol a:hover{background:var(--sunken)}
ol a[aria-current]{background:var(--accent-wash);box-shadow:inset 3px 0 0 var(--accent)}
.subject{font-weight:600}
.to,time{font-size:.875rem}
time{font-variant-numeric:tabular-nums}
.empty{padding:3rem 1rem;text-align:center;border-block:1px solid var(--line)}
.empty p{margin:.5rem auto 0;max-width:44ch}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.pages{margin:1rem .75rem}
.views{margin:1.25rem 0 0;border-bottom:1px solid var(--line)}
.views a{min-height:2.75rem;padding:.6rem .1rem;margin-bottom:-1px;text-decoration:none;color:var(--quiet)}
.views a[aria-current]{color:var(--ink);font-weight:600;border-bottom:2px solid var(--accent)}
.views .last{margin-left:auto}
.to-list{display:none}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.25rem;margin:1rem 0 0;font-size:.9375rem}
dt{color:var(--quiet)}
dd{margin:0}
iframe{display:block;width:100%;height:calc(100vh - 6rem);min-height:34rem;border:1px solid var(--line);border-top:0;background:${colours.paper[0]}}
pre{margin:0;padding:1.25rem;border:1px solid var(--line);border-top:0;background:var(--raised);white-space:pre-wrap;font:.875rem/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
@media (width<56rem){
.desk{grid-template-columns:minmax(0,1fr)}
.desk ol{max-height:none}
.desk.reading>.list{display:none}
.desk:not(.reading)>.pane{display:none}
.to-list{display:block;margin-bottom:1rem}
main:has(.reading)>:is(.intro,form){display:none}
main:has(.reading)>h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
main{padding-top:1.25rem}
dl{grid-template-columns:minmax(0,1fr);gap:0}
dd{margin-bottom:.35rem}
}
`;
