import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { authorizationTable, declaredRoutes } from './http/index.js';
import { previewApi } from './preview-api.js';

await mkdir('docs', { recursive: true });
await writeFile('docs/authorization.md', authorizationTable(declaredRoutes(await previewApi())));
