import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { votingPrograms } from '../../../../test/support/voting-programs.js';
import type { PolicyDocument } from './policy-document.js';
import { policyWords } from './policy-words.js';

const read = (file: string): PolicyDocument => parse(readFileSync(file, 'utf8')) as PolicyDocument;
const said = (policy: PolicyDocument, title: string): string[] => {
  const chapter = policyWords(policy, '2026-11-22').find((each) => each.title === title);
  return [...(chapter?.sentences ?? []), ...(chapter?.examples ?? [])];
};

test('the windows of a program, with the dates that follow from them', () => {
  const ami = read('programs/ami-cmi.yaml');
  expect(said(ami, 'Sending a form').at(-1)).toBe(
    'Completed on Sun 22 Nov 2026: to be sent up to and including Tue 22 Dec 2026.',
  );
  expect(said(ami, 'The promise').at(-1)).toBe(
    'Sent on Sun 22 Nov 2026: a reminder on Sun 29 Nov 2026, a reminder on Thu 3 Dec 2026, the chairs told on Sat 5 Dec 2026, the answer by Sun 6 Dec 2026.',
  );
  expect(said(read('programs/pmi-medical-office.yaml'), 'Sending a form')).toEqual([
    'A form may be sent before an activity and at any time after it.',
  ]);
});

test('the days that count towards the answer', () => {
  const ami = read('programs/ami-cmi.yaml');
  const counted = (holidays: string[]): string | undefined =>
    said({ ...ami, review: { ...ami.review, semantics: 'business-days', holidays } }, 'The promise')[1];
  expect(said(ami, 'The promise')[1]).toBe('Every day counts, weekends and holidays as well.');
  expect(counted([])).toBe('Business days are Monday to Friday; no holiday is left out.');
  expect(counted(['2026-01-01'])).toBe('Business days are Monday to Friday; no holiday after today is named.');
  expect(counted(['2026-12-25', '2026-11-26', '2026-01-01'])).toBe(
    'Business days are Monday to Friday, without Thu 26 Nov 2026 and Fri 25 Dec 2026.',
  );
});

test('categories, limits and routing by their names', () => {
  const ami = read('programs/ami-cmi.yaml');
  expect(said(ami, 'Terms and credit')).toContain('At least 14 hours from Art.');
  expect(said(ami, 'Terms and credit')).toContain(
    'At most 7 hours from Business and History together count; more stays on the record.',
  );
  expect(said(ami, 'Which queue a form goes to')).toEqual([
    'The first line that fits decides:',
    'General: a form that has the topic Designated meeting session.',
    'Biomedical science: a form that asks for credit in Biomedical.',
    'Art and design: a form that asks for credit in Art.',
    'General: everything else. No form is ever dropped.',
    'Nobody in particular gets the form: whoever takes it has it.',
  ]);
});

test('the ways of deciding', () => {
  const { folder, remove } = votingPrograms();
  const how = ['ami-cmi', 'pmi-medical-office'].map((id) => said(read(`${folder}/${id}.yaml`), 'How it is decided')[0]);
  remove();
  expect(how).toEqual([
    'A decision needs 3 recommendations and follows their majority; where they are tied, a chair decides.',
    'A chair decides once 2 recommendations are in.',
  ]);
});

test('a program that nobody had in mind', () => {
  const chapters = policyWords(read('test/walk/programs/atlas-board.yaml'), '2026-11-22');
  const text = JSON.stringify(chapters);
  expect(chapters).toHaveLength(9);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});
