// `npm run docs`: renders what is generated from the code: documents, the screens' view of the api, and the mails' view
// of the screens' colours. With --check, says which of it is stale instead.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COLOURS, coloursOf, TOKENS } from './colours.mjs';
import { build, leave, root, runBuilt } from './prepare.mjs';

const check = process.argv.includes('--check');
const API_TYPES = 'apps/web/src/api/schema.ts';

// Whoever writes a policy finds everything in one folder.
await keep('docs/policy.schema.json', await readFile(join(root, 'programs/policy.schema.json'), 'utf8'));
await keep(COLOURS, coloursOf(await readFile(TOKENS, 'utf8')));
// The document takes choices from types of other files, which the compiler does not look at again when these alone
// changed: hence anew.
await build({ screens: false, anew: true })
  .then(() => runBuilt('apps/api/src/documents.main.js', process.argv.slice(2)))
  .then(renderApiTypes)
  .catch(leave);

/** From the document as it is committed: a stale one is told of above. */
async function renderApiTypes() {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const api = JSON.parse(await readFile(join(root, 'docs/openapi.json'), 'utf8'));
  const types = `// Generated from docs/openapi.json by \`npm run docs\`; do not edit it by hand.\n${astToString(await openapiTS(api, { alphabetize: true }))}`;
  await keep(API_TYPES, types);
}

async function keep(name, content) {
  const path = join(root, name);
  if (!check) return writeFile(path, content);
  if ((await readFile(path, 'utf8').catch(() => '')) === content) return undefined;
  console.error(`Stale: ${name}. Render it again with: npm run docs`);
  process.exitCode = 1;
}
