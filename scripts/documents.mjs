// `npm run docs`: renders the documents that are generated from the code; with --check, says which are stale.
import { build, leave, runBuilt } from './prepare.mjs';

await build()
  .then(() => runBuilt('apps/api/src/documents.main.js', process.argv.slice(2)))
  .catch(leave);
