import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProgramPages } from './program-pages.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-pages-'));
  mkdirSync(join(folder, 'alpha/pages'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'alpha/pages', name), text);
  write('20-help.md', '---\ntitle: Help\ncontact: office@alpha.example\n---\nWrite to us.\n');
  write('10-faq.md', '---\ntitle: Questions\n---\n## When?\n\n<script>alert(1)</script> [bad](javascript:alert(1))\n');
  write('notes.txt', 'Not a page.');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the pages of a program', () => {
  test('come in the order of their numbers', () => {
    const pages = new ProgramPages(folder).of('alpha');
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ['faq', 'Questions'],
      ['help', 'Help'],
    ]);
  });

  test('show HTML as text, and no address that runs a script', () => {
    const { html } = new ProgramPages(folder).find('alpha', 'faq');
    expect(html).toContain('<h2>When?</h2>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('href');
  });

  test('keep the address apart from the text', () => {
    const pages = new ProgramPages(folder);
    expect(pages.contact('alpha')).toBe('office@alpha.example');
    expect(pages.find('alpha', 'help').html).not.toContain('@');
  });

  test.each([
    ['alpha', 'notes'],
    ['beta', 'faq'],
  ])('of %s there is no %s', (program, page) => {
    expect(() => new ProgramPages(folder).find(program, page)).toThrow('The program has no such page.');
  });
});

test.each(['ami-cmi', 'pmi-medical-office'])('the pages of %s print no address', (program) => {
  const pages = new ProgramPages('programs').of(program);
  expect(pages.map(({ id }) => id)).toEqual(['faq', 'forms', 'decisions', 'help']);
  for (const { html, title } of pages) {
    expect(title).not.toBe('');
    expect(html).not.toMatch(/[\w.]@[\w.]/);
    expect(html).not.toMatch(/href="(?!https:|\/)/);
  }
});
