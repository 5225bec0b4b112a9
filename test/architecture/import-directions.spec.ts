import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { probes, surfaces } from './import-probes.js';

const root = resolve(import.meta.dirname, '../..');

interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** Cruises the tree in `directory` with the project's own rules. */
function cruise(directory: string, folders: string[]): Violation[] {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [cli, '--config', config, '--output-type', 'json', ...folders], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout) throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to: to.replace(/^.*node_modules\/((@[^/]+\/)?[^/]+).*$/, '$1'),
  }));
}

/** A small tree of its own, below the project so that its packages are found, with the project's package.json. */
function inProbe<T>(files: Record<string, string>, look: (directory: string) => T): T {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'probe-'));
  try {
    copyFileSync(join(root, 'package.json'), join(directory, 'package.json'));
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), code);
    }
    return look(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const byFile = (a: Violation, b: Violation) => `${a.from} ${a.rule}`.localeCompare(`${b.from} ${b.rule}`);

describe('import directions', () => {
  it('every rule fires on its probe, and on nothing else', () => {
    const files = { ...surfaces, ...Object.fromEntries(probes.map(([file, code]) => [file, code])) };
    const expected = probes.flatMap(([from, , reported]) =>
      Object.entries(reported).map(([rule, to]) => ({ rule, from, to })),
    );
    expect(inProbe(files, (directory) => cruise(directory, ['apps', 'libs', 'test'])).sort(byFile)).toEqual(
      expected.sort(byFile),
    );
  });

  it('every rule has a probe', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    const probed = new Set(probes.flatMap(([, , reported]) => Object.keys(reported)));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !probed.has(name))).toEqual([]);
  });

  it('the product keeps them', () => {
    const folders = ['apps', 'libs', 'test', 'bench'].filter((folder) => existsSync(join(root, folder)));
    expect(cruise(root, folders)).toEqual([]);
  });
});
