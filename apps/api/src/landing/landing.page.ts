import escapeHtml from 'escape-html';

const STYLE = `
  :root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1e2328; --soft: #5b636b; --line: #ddd8cc; --accent: #0f5e63; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #14181c; --ink: #e8e6e0; --soft: #a3abb3; --line: #2f363d; --accent: #6fc3c6; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Inter, system-ui, sans-serif; }
  main { max-width: 44rem; margin: 0 auto; padding: 4rem 1.25rem; }
  h1 { font: 600 2.5rem/1.15 'Source Serif 4', Georgia, serif; margin: 0 0 .5rem; }
  h2 { font: 600 1.25rem/1.3 'Source Serif 4', Georgia, serif; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
  p, li { max-width: 65ch; } .soft { color: var(--soft); }
  a { color: var(--accent); text-underline-offset: .15em; } a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
  ul { padding-left: 1.1rem; } li { margin: .35rem 0; } code { font-size: .9em; overflow-wrap: anywhere; }`;

interface LandingProgram {
  id: string;
  name: string;
  organisation: string;
}

/** A plain page for people and scripts alike; works without JavaScript. */
export function landingPage(programs: readonly LandingProgram[], demo: boolean): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Docket: committee review of continuing education</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Docket</h1>
<p class="soft">Committee review of continuing education: send an eligibility form, get the committee’s answer within two weeks, find approved activities among the upcoming courses.</p>
${programs.map(programSection).join('\n')}
<h2>For programmers</h2>
<ul>
<li><a href="/api/docs">API documentation</a>, generated from the running code</li>
<li><a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></li>
</ul>
${demo ? DEMO : ''}
</main>
</body>
</html>`;
}

function programSection({ id, name, organisation }: LandingProgram): string {
  const catalog = `/api/v1/programs/${encodeURIComponent(id)}/catalog`;
  return `<h2>${escapeHtml(name)}</h2>
<p class="soft">${escapeHtml(organisation)}</p>
<ul>
<li><a href="${catalog}">Upcoming Courses</a> as JSON</li>
<li>Subscribe: <a href="${catalog}.ics">calendar</a>, <a href="${catalog}.rss">RSS</a>, <a href="${catalog}.json">JSON Feed</a></li>
<li><a href="/api/v1/programs/${encodeURIComponent(id)}/policy">The rules</a></li>
</ul>`;
}

const DEMO = `<h2>This is the demo</h2>
<ul>
<li><a href="/mailbox">Mailbox</a>: every mail that the product sends here, as its reader sees it</li>
<li>Sign in as anybody: <code>POST /api/demo/sign-in {"email": "chair@demo.example"}</code>; also applicant@, applicant2@, reviewer1@ to reviewer4@, hq@, board@ and admin@</li>
<li>Move the clock: <code>POST /api/demo/clock {"advance": "P7D"}</code></li>
</ul>`;
