const STYLE = `
:root{color-scheme:light dark;--paper:#FBF9F4;--ink:#1E2328;--quiet:#5C6470;--line:#E2DCCE;--accent:#0F5B5E;--on-accent:#FFFFFF;--raised:#FFFFFF}
@media (prefers-color-scheme:dark){:root{--paper:#14181C;--ink:#ECE7DB;--quiet:#A3ABB5;--line:#323A42;--accent:#7CC7C3;--on-accent:#0B1D1E;--raised:#1B2126}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1,h2{font-family:'Source Serif 4',Georgia,'Times New Roman',serif;font-weight:600;line-height:1.25;margin:0}
h1{font-size:1.75rem}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.quiet{color:var(--quiet)}
.intro{margin:.35rem 0 1.75rem;max-width:60ch}
form{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;margin:0 0 1.75rem}
label{flex:1 1 16rem;font-size:.875rem;color:var(--quiet)}
input{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;color:var(--ink);background:var(--raised);border:1px solid var(--quiet);border-radius:6px}
input::placeholder{color:var(--quiet);opacity:1}
button,.button{display:inline-block;min-height:2.75rem;padding:.6rem 1.1rem;font:inherit;font-weight:600;line-height:1.4;color:var(--on-accent);background:var(--accent);border:0;border-radius:6px;text-decoration:none;cursor:pointer}
.plain{display:inline-block;padding:.6rem 0}
ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
ol a{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1.5rem;padding:.8rem .25rem;border-bottom:1px solid var(--line);color:inherit;text-decoration:none}
ol a:hover .subject{color:var(--accent);text-decoration:underline}
.subject{font-weight:600}
.to{font-size:.9375rem}
time{font-size:.875rem;font-variant-numeric:tabular-nums;white-space:nowrap;text-align:right}
.empty{padding:3rem 1rem;text-align:center;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.empty p{margin:.5rem auto 0;max-width:44ch}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:1.5rem 0}
.tabs{margin:1.5rem 0 0;border-bottom:1px solid var(--line)}
.tabs a{padding:.6rem .1rem;margin-bottom:-1px;text-decoration:none;color:var(--quiet)}
.tabs a[aria-current]{color:var(--ink);font-weight:600;border-bottom:2px solid var(--accent)}
.tabs .last{margin-left:auto}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.25rem;margin:1.25rem 0 0;font-size:.9375rem}
dt{color:var(--quiet)}
dd{margin:0}
iframe{display:block;width:100%;height:75vh;min-height:30rem;border:1px solid var(--line);border-top:0;background:var(--paper)}
pre{margin:0;padding:1.25rem;border:1px solid var(--line);border-top:0;background:var(--raised);white-space:pre-wrap;font:.875rem/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
@media (max-width:36rem){main{padding-top:1.5rem}ol a{grid-template-columns:minmax(0,1fr)}time{text-align:left}dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:.5rem}}
`;

/** A page of the mailbox. `title` and `main` are markup already. */
export function mailboxLayout(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

export function timeOf(at: Date): string {
  return `<time class="quiet" datetime="${at.toISOString()}">${format.format(at)} UTC</time>`;
}
