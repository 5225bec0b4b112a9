import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lintPolicy, type Policy } from '#domain';
import { loadPolicyFiles } from './policy-files.js';
import { toPolicy } from './to-policy.js';

const PROGRAMS = join(import.meta.dirname, '../../../../programs');

describe('the shipped programs', () => {
  const policies = loadPolicyFiles(PROGRAMS).map(({ file }) => toPolicy(file));
  const [ami, pmi] = policies as [Policy, Policy];

  it('load without an error or a warning', () => {
    expect(policies.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'ami-cmi 2021.1',
      'pmi-medical-office 2021.1',
    ]);
    for (const policy of policies) {
      expect(lintPolicy(policy)).toMatchObject({ errors: [], warnings: [] });
    }
  });

  it('are told that their limits never change a verdict', () => {
    const limits = (policy: Policy): string[] => lintPolicy(policy).notes.map((note) => note.split('"')[1] ?? '');
    expect(limits(ami)).toEqual(['art-maximum', 'biomedical-maximum', 'business-history-maximum']);
    expect(limits(pmi)).toEqual(['other-maximum']);
  });

  it('hold the rules of the medical illustrators', () => {
    expect(ami).toMatchObject({
      effectiveFrom: '2000-01-01',
      timeZone: 'America/Chicago',
      numberPrefix: 'AMI',
      unit: { label: 'hour', minutesPerCredit: 60, incrementHundredths: 25, rounding: 'down' },
      categories: [{ id: 'art' }, { id: 'biomedical' }, { id: 'business' }, { id: 'history' }],
      credentials: [],
      form: { days: 30, anchor: 'completedOn' },
      catalog: { removeAfterDays: 30 },
      credits: {
        cycle: { kind: 'award-anniversary', months: 60 },
        requiredHundredths: 3500,
        limits: [{ max: { hundredths: 2100 } }, { max: { hundredths: 2100 } }, { max: { hundredths: 700 } }],
        minimums: [{ min: { hundredths: 1400 } }, { min: { hundredths: 1400 } }],
        claim: { days: 30, withinCycle: true, graceDays: 0, extendAfterDecisionDays: 30, pendingClaims: true },
        carry: null,
        renewal: { conditions: ['application', 'fee', 'hq-verification'], onFailure: 'exam' },
      },
    });
  });

  it('hold the rules of the medical offices', () => {
    expect(pmi).toMatchObject({
      categories: [{ id: 'core' }, { id: 'other' }],
      credentials: [{ id: 'CMC' }, { id: 'CMIS' }, { id: 'CMOM' }, { id: 'CMCO' }],
      form: null,
      catalog: { removeAfterDays: 30 },
      credits: {
        cycle: { kind: 'calendar-year', months: 12 },
        requiredHundredths: 1200,
        multi: { mode: 'separate', addPerHundredths: 0, maxHundredths: null },
        limits: [{ where: { category: ['other'] }, max: { hundredths: 300 } }],
        minimums: [{ where: { category: ['core'] }, min: { hundredths: 900 } }],
        perActivity: [{ where: { tag: ['bc-advantage'] }, maxHundredths: 100 }],
        claim: null,
        carry: null,
      },
    });
  });

  it.each(policies)('promise an answer of one person within two weeks: $id', ({ review }) => {
    expect(review).toMatchObject({
      days: 14,
      semantics: 'wall-clock',
      reminders: [7, 11],
      escalateDays: [13],
      pauseWhileWaiting: false,
      decision: { mode: 'single', quorum: 1 },
      undoSeconds: 60,
      reasonsRequired: false,
      criteriaRequired: false,
      sendWindow: null,
      digest: 'none',
      assignment: 'none',
    });
    expect(review.reasons.length).toBeGreaterThanOrEqual(6);
  });
});
