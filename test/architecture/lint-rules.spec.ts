import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { configs } from 'typescript-eslint';

const domain = 'libs/domain/src/errors.ts';
const calendar = 'libs/domain/src/calendar/index.ts';
const useCase = 'libs/use-cases/src/index.ts';
const spec = 'test/architecture/lint-rules.spec.ts';

let withTypes: ESLint;
let withoutTypes: ESLint;
beforeAll(() => {
  withTypes = new ESLint();
  // Most rules look at words alone, and the types of the whole project take longer than all of them.
  withoutTypes = new ESLint({ overrideConfig: configs.disableTypeChecked });
});

/** Lints `code` as if it stood in `filePath` and answers the names of the rules that fired. */
async function broken(filePath: string, code: string, eslint = withoutTypes): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

describe('the domain is pure', () => {
  it.each([
    ['no-restricted-globals', 'export const at = new Date(0);'],
    ['no-restricted-globals', 'export const at = Date.now();'],
    ['no-restricted-syntax', 'export const parse = (date: Date): string => date.toISOString();'],
    ['no-restricted-globals', 'export const zone = process.env.TZ;'],
    ['no-restricted-globals', 'export const size = Buffer.byteLength("x");'],
    ['no-restricted-globals', 'export const id = crypto.randomUUID();'],
    ['no-restricted-globals', 'export const page = fetch;'],
    ['no-restricted-globals', 'export const later = setTimeout;'],
    ['no-restricted-globals', 'export const all = globalThis;'],
    ['no-restricted-globals', 'console.log("x");'],
    ['no-restricted-properties', 'export const luck = Math.random();'],
    ['no-restricted-imports', "export { randomUUID } from 'node:crypto';"],
    ['no-restricted-imports', "export { Temporal } from 'temporal-polyfill';"],
    ['no-restricted-imports', "export type { Clock } from '#use-cases';"],
    ['no-restricted-syntax', "export const lazy = (): Promise<unknown> => import('./calendar/index.js');"],
  ])('%s: %s', async (rule, code) => {
    expect(await broken(domain, code)).toContain(rule);
  });

  it('the calendar may use Temporal, but not its clock and no other package', async () => {
    const use =
      "import { Temporal } from 'temporal-polyfill';\nexport const day = Temporal.PlainDate.from('2026-02-28');\n";
    expect(await broken(calendar, use)).toEqual([]);
    expect(await broken(calendar, `${use}export const now = Temporal.Now.instant();\n`)).toEqual([
      'no-restricted-properties',
    ]);
    expect(await broken(calendar, "export { v7 } from 'uuid';\n")).toEqual(['no-restricted-imports']);
    expect(await broken(calendar, 'export const at = new Date(0);\n')).toEqual(['no-restricted-globals']);
  });
});

describe('use cases ask the clock and stay out of the framework', () => {
  it.each([
    ['no-restricted-properties', 'export const at = Date.now();'],
    ['no-restricted-properties', 'export const at = performance.now();'],
    ['no-restricted-syntax', 'export const at = new Date();'],
    ['no-restricted-syntax', 'export const at = Date();'],
    ['no-restricted-imports', "export { HttpException } from '@nestjs/common';"],
  ])('%s: %s', async (rule, code) => {
    expect(await broken(useCase, `${code}\n`)).toEqual([rule]);
  });

  it('may name an instant and be injectable', async () => {
    const code = "export { Injectable } from '@nestjs/common';\nexport const at = new Date(0);\n";
    expect(await broken(useCase, code)).toEqual([]);
  });
});

describe('strictness', () => {
  it.each([
    [useCase, '@typescript-eslint/no-explicit-any', 'export const x = (y: any): void => { void y; };'],
    [useCase, '@typescript-eslint/ban-ts-comment', '// @ts-ignore: no\nexport const x = 1;'],
    [useCase, 'no-console', 'console.log("x");'],
    [spec, 'no-restricted-globals', 'setTimeout(() => undefined, 10);'],
    [spec, 'no-restricted-imports', "export { setTimeout } from 'node:timers/promises';"],
    [spec, 'no-restricted-syntax', "import { jest } from '@jest/globals';\njest.mock('#domain');"],
  ])('%s: %s', async (filePath, rule, code) => {
    expect(await broken(filePath, `${code}\n`)).toContain(rule);
  });

  it('knows types', async () => {
    const code = 'export const run = (): void => { Promise.resolve(1); };\n';
    expect(await broken(useCase, code, withTypes)).toContain('@typescript-eslint/no-floating-promises');
  });

  it('cannot be switched off by a comment', async () => {
    const code = '/* eslint-disable */\nexport const luck = Math.random();\n';
    expect(await broken(domain, code)).toContain('no-restricted-properties');
  });
});
