import { told } from '../member.js';
import { until } from '../patience.js';
import type { DatedStep } from './dated-step.js';
import { ILLUSTRATORS, type RenewalAnswer, type Years } from './years.js';

interface Draw {
  population: number;
  renewalIds: string[];
}

/** How the illustrators' five years end: renewed after a return and an audit, and lapsed. */
export function lastTermSteps(years: Years): DatedStep[] {
  const [renewing, lapsing] = years.illustrators;
  const termEnd = years.date(6, '01-09');
  const renewal = async (): Promise<RenewalAnswer> =>
    (await years.renewals(ILLUSTRATORS, renewing)).renewals.find(({ term }) => term.end === termEnd)!;
  const path = async (act: string): Promise<string> =>
    `/programs/${ILLUSTRATORS}/renewals/${(await renewal()).id}/${act}`;
  return [
    {
      ...{ year: 5, day: '10-12', name: 'renewal is open 90 days before the end', expected: 'open, open' },
      see: async () => {
        const one = await years.untilRenewal(ILLUSTRATORS, renewing, termEnd, 'open');
        const other = await years.untilRenewal(ILLUSTRATORS, lapsing, termEnd, 'open');
        return `${one.status}, ${other.status}`;
      },
    },
    {
      ...{ year: 5, day: '10-20', name: 'both were told; one applies an hour short' },
      expected: '1 and 1 mails; 409 renewal.not-met: 41 of 35, biomedical-minimum 1',
      see: async () => {
        const one = await years.mails(renewing, /^Renew by/);
        const other = await years.mails(lapsing, /^Renew by/);
        return `${one.length} and ${other.length} mails; ${await years.apply(ILLUSTRATORS, renewing)}`;
      },
    },
    {
      ...{ year: 5, day: '10-21', name: 'the missing hour' },
      expected:
        'counted 42 of 35: art 21 of 23, biomedical 14, business 4, history 3 of 5; nothing missing; needs 0 more',
      see: () => years.earn(ILLUSTRATORS, renewing, { biomedical: 1 }),
    },
    {
      ...{
        year: 5,
        day: '10-22',
        name: 'applied for, returned, applied for',
        expected: 'submitted, returned, submitted',
      },
      see: async () => {
        const first = await years.apply(ILLUSTRATORS, renewing);
        const body = { outcome: 'returned', reason: 'Which day was the last course?' };
        const { status } = await years.hq.create<RenewalAnswer>(await path('verification'), body);
        return `${first}, ${status}, ${await years.apply(ILLUSTRATORS, renewing)}`;
      },
    },
    {
      ...{ year: 5, day: '10-24', name: 'an audit of everybody, seed “walk”' },
      expected: `1 of 1, asked until ${years.date(5, '11-23')}`,
      see: async () => {
        const draw = { from: termEnd, to: termEnd, percent: 100, seed: 'walk' };
        const { population, renewalIds } = await years.hq.create<Draw>(
          `/programs/${ILLUSTRATORS}/renewal-audits`,
          draw,
        );
        const asked = await until(async () => (await renewal()).audit ?? undefined);
        return `${renewalIds.length} of ${population}, ${asked?.state} until ${asked?.answerBy}`;
      },
    },
    {
      ...{ year: 5, day: '10-30', name: 'answered, and passed', expected: 'answered, passed; mailed' },
      see: async () => {
        const answer = { message: 'The certificates are beside the claims.' };
        const answered = await renewing.create<RenewalAnswer>(await path('audit/answer'), answer);
        const settled = await years.hq.create<RenewalAnswer>(await path('audit/outcome'), { outcome: 'passed' });
        const [mail] = await years.mails(renewing, /^Audit passed/);
        return `${answered.audit?.state}, ${settled.audit?.state}; ${mail ? 'mailed' : 'no mail'}`;
      },
    },
    {
      ...{ year: 5, day: '11-03', name: 'verified, then paid' },
      expected: `fee_due; renewed, ${years.date(6, '01-10')} to ${years.date(11, '01-09')}`,
      see: async () => {
        const verified = await years.hq.create<RenewalAnswer>(await path('verification'), { outcome: 'verified' });
        return `${verified.status}; ${await years.pay(ILLUSTRATORS, verified.id, 75)}`;
      },
    },
    {
      ...{ year: 6, day: '01-08', name: 'mails about the end of the term, 12, 6, 3 and 1 months before' },
      expected: '3 until it was renewed, and 4; reminded to renew 0 and 2 times',
      see: async () => {
        const other = await years.mails(lapsing, /^Your term ends/, 4);
        const one = await years.mails(renewing, /^Your term ends/, 3);
        const late = await years.mails(lapsing, /left to renew/, 2);
        const none = await years.mails(renewing, /left to renew/, 0);
        const reminded = `reminded to renew ${none.length} and ${late.length} times`;
        return `${one.length} until it was renewed, and ${other.length}; ${reminded}`;
      },
    },
    {
      ...{ year: 6, day: '01-11', name: 'the new term begins at zero' },
      expected: 'counted 0 of 35; missing art-minimum 14, biomedical-minimum 14, total 35; needs 35 more',
      see: () => years.standing(ILLUSTRATORS, renewing),
    },
    {
      ...{ year: 6, day: '01-11', name: 'the other has lapsed; the record stays' },
      expected: `ended on ${years.date(6, '01-10')}; counted 14 of 35: art 14; missing biomedical-minimum 14, total 21; needs 21 more`,
      see: async () => {
        await years.untilRenewal(ILLUSTRATORS, lapsing, termEnd, 'lapsed');
        const { credential } = await years.renewals(ILLUSTRATORS, lapsing);
        return `ended on ${credential.ending?.on}; ${await years.standing(ILLUSTRATORS, lapsing)}`;
      },
    },
    {
      ...{ year: 6, day: '01-11', name: 'hours after that', expected: '422 claim.no-credential' },
      see: async () => {
        const formId = await years.approve(ILLUSTRATORS, lapsing, { art: 1 });
        const claim = { formId, completedOn: await years.today(), category: 'art', hours: 1 };
        return told(await years.claim(ILLUSTRATORS, lapsing, claim));
      },
    },
    {
      ...{ year: 6, day: '01-13', name: 'the notice of the examination', expected: '1 mail, names the exam' },
      see: async () => {
        const mails = await years.mails(lapsing, /^Lapsed/);
        const exam = mails.every(({ text }) => /exam/i.test(text)) ? 'names the exam' : 'does not name the exam';
        return `${mails.length} mail, ${exam}`;
      },
    },
    {
      ...{ year: 6, day: '01-14', name: 'the board’s report of these terms' },
      expected: 'renewed 1, lapsed 1, share 0.5, audited 1, passed 1; Total,,0,0,0,0,1,1,0.5,1,1,0',
      see: () => years.report(ILLUSTRATORS, termEnd, termEnd),
    },
  ];
}
