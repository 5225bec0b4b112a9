import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPolicyFiles, PolicyFilesError } from './policy-files.js';
import { toPolicy } from './to-policy.js';

const PROGRAMS = join(import.meta.dirname, '../../../../programs');

const MINIMAL = `id: third
version: '1'
effectiveFrom: 2026-01-01
name: A third program
organisation: Somebody
timeZone: Europe/Rome
numberPrefix: THIRD
unit: { label: credit }
cycle: { kind: calendar-year }
required: 10
categories:
  - { id: all, label: All }
formats:
  - { id: course, label: Course }
review:
  days: 10
  queues:
    - { id: general, name: General }
  fallbackQueue: general
catalog: { removeAfterDays: 0 }
`;

describe('loadPolicyFiles', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'policies '));
    copyFileSync(join(PROGRAMS, 'policy.schema.json'), join(directory, 'policy.schema.json'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
  const problems = (): string[] => {
    try {
      loadPolicyFiles(directory);
    } catch (error) {
      if (error instanceof PolicyFilesError) return error.problems.map((line) => line.replace(`${directory}/`, ''));
      throw error;
    }
    return [];
  };

  it('fills in what a third program leaves out', () => {
    write('third.yaml', MINIMAL);
    expect(loadPolicyFiles(directory).map(({ file }) => toPolicy(file))).toEqual([
      {
        id: 'third',
        version: '1',
        effectiveFrom: '2026-01-01',
        name: 'A third program',
        organisation: 'Somebody',
        timeZone: 'Europe/Rome',
        numberPrefix: 'THIRD',
        unit: { label: 'credit', minutesPerCredit: 60, incrementHundredths: 25, rounding: 'down' },
        categories: [{ id: 'all', label: 'All' }],
        formats: [{ id: 'course', label: 'Course' }],
        tags: [],
        credentials: [],
        form: null,
        review: {
          days: 10,
          semantics: 'wall-clock',
          holidays: [],
          reminders: [],
          escalateDays: [],
          pauseWhileWaiting: false,
          questions: { answerDays: 7, remindDaysBefore: 2, onNoResponse: 'close' },
          decision: { mode: 'single', quorum: 1 },
          queues: [{ id: 'general', name: 'General' }],
          routing: [],
          fallbackQueue: 'general',
          undoSeconds: 60,
          reasons: [],
          reasonsRequired: false,
          criteria: [],
          criteriaRequired: false,
          resubmissions: 1,
          appealDays: 30,
          appeals: 1,
          sendWindow: null,
          digest: 'none',
          assignment: 'none',
        },
        catalog: { removeAfterDays: 0 },
        credits: {
          sources: [],
          minimumPerActivityHundredths: 0,
          cycle: { kind: 'calendar-year', months: 12, anchors: [], yearKind: 'cycle' },
          requiredHundredths: 1000,
          requiredBy: [],
          multi: null,
          limits: [],
          minimums: [],
          perActivity: [],
          onceOnly: 'none',
          classify: [],
          claim: null,
          carry: null,
          proration: { basis: 'none', rounding: 'up', appliesTo: [] },
          renewal: {
            opensDaysBefore: 60,
            graceDays: 0,
            earlyStartsNewCycle: false,
            conditions: [],
            onFailure: 'suspend',
            remindDaysBefore: [30, 7],
            answerDays: 14,
            auditDays: 30,
            feeDays: 30,
            fee: null,
            attestations: [
              {
                id: 'own-hours',
                text: 'The hours on my record are my own, and I completed them as they stand there.',
              },
            ],
          },
          evidence: null,
          audit: null,
        },
      },
    ]);
  });

  it('reads amounts to the hundredth and shares as shares', () => {
    write(
      'third.yaml',
      `${MINIMAL.replace('required: 10', 'required: 0.29').replace('label: credit', 'label: credit, increment: 0.01')}
limits:
  - { id: cap, where: { category: [all] }, max: 0.57, per: year }
minimums:
  - { id: half, where: {}, ofRequired: 0.5, when: senior }
carry: { max: 0.07 }
`,
    );
    expect(loadPolicyFiles(directory).map(({ file }) => toPolicy(file))[0]?.credits).toMatchObject({
      requiredHundredths: 29,
      limits: [{ id: 'cap', where: { category: ['all'] }, max: { hundredths: 57 }, per: 'year' }],
      minimums: [{ id: 'half', where: {}, min: { shareOfRequired: 0.5 }, per: 'cycle', when: 'senior' }],
      carry: { maxHundredths: 7, where: {}, earnedInLastMonths: null, base: 'counted', asCategory: null },
    });
  });

  it('lists everything that is wrong with every file, each with its line', () => {
    write('a.yaml', 'id: a\nid: b\n');
    write(
      'b.yaml',
      MINIMAL.replace('timeZone: Europe/Rome\n', '')
        .replace('days: 10', 'days: ten')
        .replace('removeAfterDays: 0', 'removeAfterDays: -1, remindAfterDays: 3')
        .replace('effectiveFrom: 2026-01-01', 'effectiveFrom: 2026-02-30')
        .replace('required: 10', 'required: 10.001')
        .replace('calendar-year', 'lunar-year, years: 1, months: 12'),
    );
    write('c.yaml', `${MINIMAL}limits:\n  - { id: x, where: {}, max: 1, ofRequired: 0.5 }\n  - id: y\n    where: {}\n`);
    expect(problems()).toEqual([
      'a.yaml:2: Map keys must be unique',
      'b.yaml:1: lacks timeZone',
      'b.yaml:3: effectiveFrom: must match format "date"',
      'b.yaml:8: cycle: must not have all of: years, months',
      'b.yaml:8: cycle.kind: must be one of: award-anniversary, calendar-year, calendar-years, fixed-anchors, rolling, member-dates',
      'b.yaml:9: required: must be multiple of 0.01',
      'b.yaml:15: review.days: must be integer',
      'b.yaml:19: catalog.remindAfterDays: is not a key of a policy',
      'b.yaml:19: catalog.removeAfterDays: must be >= 0',
      'c.yaml:22: limits[0]: must have exactly one of: max, ofRequired',
      'c.yaml:23: limits[1]: must have exactly one of: max, ofRequired',
    ]);
  });

  it('lists what the lint refuses, and programs that collide', () => {
    write('a.yaml', MINIMAL.replace('fallbackQueue: general', 'fallbackQueue: nowhere'));
    write('b.yaml', MINIMAL.replace('id: third', 'id: fourth').replace("version: '1'", 'version: 1a'));
    write('c.yaml', MINIMAL);
    expect(problems()).toEqual([
      'a.yaml:19: review.fallbackQueue: "nowhere" is not one of the queues: general',
      'b.yaml:7: numberPrefix: "THIRD" belongs to third',
      'c.yaml:2: version: third has a version "1" already',
      'c.yaml:3: effectiveFrom: another version of third takes effect on 2026-01-01 too',
      'c.yaml:7: numberPrefix: "THIRD" belongs to fourth',
    ]);
  });

  it.each([
    ['', 'a.yaml:1: must be object'],
    ['- 1\n', 'a.yaml:1: must be object'],
    ['a: [1\n', 'a.yaml:2: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('refuses %j', (text, problem) => {
    write('a.yaml', text);
    // Once, though several parts of the schema say it.
    expect(problems().filter((one) => one === problem)).toEqual([problem]);
  });

  it('refuses a directory without policies', () => {
    mkdirSync(join(directory, 'empty'));
    expect(problems()).toEqual([`${directory}: holds no .yaml file`]);
  });

  it('publishes a schema whose every object is closed', () => {
    const open: string[] = [];
    const visit = (schema: unknown, place: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, additionalProperties } = schema as Record<string, unknown>;
      if (properties !== undefined && additionalProperties !== false && !place.endsWith('/properties')) {
        open.push(place);
      }
      Object.entries(schema).forEach(([key, value]) => visit(value, `${place}/${key}`));
    };
    visit(JSON.parse(readFileSync(join(PROGRAMS, 'policy.schema.json'), 'utf8')), '#');
    expect(open).toEqual([]);
  });
});
