import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PolicyDocument } from '../administration/policy-document.js';
import { changedChapters, hunksOf } from './rules-difference.js';

const ami = parse(readFileSync('programs/ami-cmi.yaml', 'utf8')) as PolicyDocument;

it('tells which sentences go and come', () => {
  expect(changedChapters(ami, ami, '2026-11-22')).toEqual([]);
  const changed = changedChapters(ami, { ...ami, required: 40, claim: null }, '2026-11-22');
  expect(changed.map(({ title, gone, come }) => [title, gone.length, come.length])).toEqual([
    ['Terms and credit', 1, 1],
    ['Claiming the hours', 4, 1],
  ]);
  expect(changed[0]?.come[0]).toContain('40 hours');
});

it('shows the lines that differ with their neighbours', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].join('\n');
  const shown = (after: string): (string | null)[] =>
    hunksOf(before, after, 1).map((line) => line && `${{ same: ' ', gone: '-', new: '+' }[line.kind]}${line.text}`);
  expect(shown(before)).toEqual([]);
  expect(shown('a\nB\nc\nd\ne\nf\nG')).toEqual([' a', '-b', '+B', ' c', null, ' f', '-g', '+G']);
});
