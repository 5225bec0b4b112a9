import type { StandaloneConfig } from '#config';

/** What a person needs to know once everything runs. */
export function welcome(url: string, config: Pick<StandaloneConfig, 'mode' | 'host' | 'port'>): string {
  const rows = config.mode === 'demo' ? demoRows(url) : productionRows(url, config);
  const width = Math.max(...rows.map(([title]) => title.length));
  const lines = rows.map(([title, text]) => `  ${title.padEnd(width)}  ${text}`);
  return ['', `Docket is running: ${url}`, '', ...lines, '', 'Ctrl-C stops it.'].join('\n');
}

type Row = readonly [title: string, text: string];

function demoRows(url: string): Row[] {
  return [
    ['Sign in', `as applicant@demo.example, reviewer1@demo.example, chair@demo.example, hq@demo.example or another:`],
    ['', `curl ${url}/api/demo/sign-in -H 'content-type: application/json' -d '{"email":"hq@demo.example"}'`],
    ['Mailbox', `${url}/mailbox (all mail stays here, sign-in codes too)`],
    ['API', `${url}/api/docs`],
  ];
}

function productionRows(url: string, { host, port }: Pick<StandaloneConfig, 'host' | 'port'>): Row[] {
  return [
    ['Listens', `at ${host.includes(':') ? `[${host}]` : host}:${port}`],
    ['Sign in', 'with an emailed code; the first admin gets the role with: npm run grant -- <email> admin'],
    ['API', `${url}/api/docs`],
  ];
}
