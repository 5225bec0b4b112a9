import type { Database } from './database.js';

/** `demo` once the demo's seed was written; `empty` before anything was stored. */
export type InstallationState = 'empty' | 'demo' | 'in-use';

/** What kind of installation a database holds, so that a demo never touches real data, nor production the demo's. */
export async function installationState(database: Database): Promise<InstallationState> {
  const { demo, used } = await database.one<{ demo: boolean; used: boolean }>(
    'installation.state',
    `SELECT EXISTS (SELECT FROM installation_marker WHERE mode = 'demo') AS demo,
       EXISTS (SELECT FROM user_account) OR EXISTS (SELECT FROM eligibility_form) AS used`,
  );
  if (demo) return 'demo';
  return used ? 'in-use' : 'empty';
}
