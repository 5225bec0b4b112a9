// `node scripts/start.mjs [program] [arguments]`: installs, builds, then runs one of Docket's programs.
import { leave, prepare, runBuilt } from './prepare.mjs';

const programs = {
  standalone: 'apps/standalone/src/main.js',
  api: 'apps/api/src/main.js',
  worker: 'apps/worker/src/main.js',
  migrate: 'apps/standalone/src/migrate.main.js',
  grant: 'apps/standalone/src/grant.main.js',
  'verify-history': 'apps/standalone/src/verify-history.main.js',
};

const [name = 'standalone', ...args] = process.argv.slice(2);

try {
  if (!(name in programs)) {
    throw new Error(`There is no program "${name}": it is one of ${Object.keys(programs).join(', ')}.`);
  }
  await prepare();
  await runBuilt(programs[name], args);
} catch (error) {
  leave(error);
}
