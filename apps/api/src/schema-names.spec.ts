import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const FOLDER = 'apps/api/src';

/** Swagger knows classes by their names alone: of two of one name it shows the last one in place of both. */
test('no two classes of the api share a name', async () => {
  const names = await readdir(FOLDER, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const declared = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(FOLDER, file), 'utf8');
      return [...text.matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].map(([, name = '']) => ({ name, file }));
    }),
  );
  const filesOf = new Map<string, string[]>();
  for (const { name, file } of declared.flat()) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  expect(filesOf.size).toBeGreaterThan(200);
  const shared = [...filesOf].filter(([, where]) => where.length > 1);
  expect(shared.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([]);
});
