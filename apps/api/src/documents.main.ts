import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { statesDocument } from './documents/states.document.js';
import { authorizationTable, declaredRoutes, describeApi } from './http/index.js';
import { previewApi } from './preview-api.js';

// Writes the documents that are rendered from the code; with --check, says which are stale instead.
const api = await previewApi();
const documents = {
  'docs/authorization.md': authorizationTable(declaredRoutes(api)),
  'docs/openapi.json': `${JSON.stringify(describeApi(api), null, 2)}\n`,
  'docs/states.md': statesDocument(),
};
const stale: string[] = [];
for (const [path, content] of Object.entries(documents)) {
  if (!process.argv.includes('--check')) await writeFile(path, content);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== content) stale.push(path);
}
if (stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(', ')}. Render them again with: npm run docs\n`);
  process.exitCode = 1;
}
