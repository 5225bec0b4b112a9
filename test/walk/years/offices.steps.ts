import { told } from '../member.js';
import type { DatedStep } from './dated-step.js';
import { OFFICES, type Years } from './years.js';

const FULL = 'counted 12 of 12: core 9, other 3; nothing missing; needs 0 more';
/** The year of which the last hours are claimed in January. */
const LATE_YEAR = 3;
const LAST_YEAR = 5;
const FEE = 60;
/** Six months, three months and one before its end. */
const MAILS_OF_A_TERM = 3;

/** Five calendar years of one certificate, and the end of another after its first. */
export function officeSteps(years: Years): DatedStep[] {
  const later = Array.from({ length: LAST_YEAR - 1 }, (_none, index) => index + 2);
  return [
    ...firstYear(years),
    ...silentYear(years),
    ...later.flatMap((year) => (year === LATE_YEAR ? lateYear(years) : plainYear(years, year))),
    ...report(years),
  ];
}

function firstYear(years: Years): DatedStep[] {
  const [renewing, silent] = years.offices;
  const term = `${years.date(1, '01-01')} to ${years.date(1, '12-31')}`;
  return [
    {
      ...{ year: 1, day: '01-10', name: 'the board certifies two coders', expected: `${term}, twice` },
      see: async () => {
        const award = { credential: 'CMC', awardedOn: years.date(1, '01-01') };
        const one = await years.award(OFFICES, renewing, 'CMC-9001', award);
        const other = await years.award(OFFICES, silent, 'CMC-9002', award);
        return one === other ? `${one}, twice` : `${one} and ${other}`;
      },
    },
    {
      ...{ year: 1, day: '03-02', name: '8 core and 10 other CEUs: 3 of the others count' },
      expected: 'counted 11 of 12: core 8, other 3 of 10; missing core-minimum 1, total 1; needs 1 more',
      see: () => years.earn(OFFICES, renewing, { core: 8, other: 10 }),
    },
    {
      ...{ year: 1, day: '03-03', name: 'the silent one claims 5 others' },
      expected: 'counted 3 of 12: other 3 of 5; missing core-minimum 9, total 9; needs 9 more',
      see: () => years.earn(OFFICES, silent, { other: 5 }),
    },
    {
      ...{ year: 1, day: '05-05', name: 'the core CEU that was missing' },
      expected: 'counted 12 of 12: core 9, other 3 of 10; nothing missing; needs 0 more',
      see: () => years.earn(OFFICES, renewing, { core: 1 }),
    },
    ...december(years, 1),
  ];
}

function plainYear(years: Years, year: number): DatedStep[] {
  const [renewing] = years.offices;
  return [
    {
      ...{ year, day: '05-05', name: '9 core and 3 other CEUs, from zero', expected: FULL },
      see: () => years.earn(OFFICES, renewing, { core: 9, other: 3 }),
    },
    ...december(years, year),
  ];
}

function december(years: Years, year: number): DatedStep[] {
  const [renewing] = years.offices;
  const termEnd = years.date(year, '12-31');
  return [
    {
      ...{ year, day: '11-02', name: 'renewal is open 60 days before the end', expected: 'open' },
      see: async () => (await years.untilRenewal(OFFICES, renewing, termEnd, 'open')).status,
    },
    {
      ...{ year, day: '12-01', name: 'told, applied for and paid' },
      expected: `told; fee_due; renewed, ${years.date(year + 1, '01-01')} to ${years.date(year + 1, '12-31')}`,
      see: async () => {
        // What is not sent by then is not sent any more once it is renewed.
        await years.mails(renewing, /^Your term ends/, MAILS_OF_A_TERM * year);
        const told = await years.mails(renewing, new RegExp(`^Renew by .*${years.date(year + 1, '01').slice(0, 4)}`));
        const status = await years.apply(OFFICES, renewing);
        const { id } = await years.untilRenewal(OFFICES, renewing, termEnd, 'fee_due');
        return `${told.length === 1 ? 'told' : `${told.length} mails`}; ${status}; ${await years.pay(OFFICES, id, FEE)}`;
      },
    },
  ];
}

/** What was completed in December is claimed in January, in the days of grace: this program has no claim window. */
function lateYear(years: Years): DatedStep[] {
  const [renewing] = years.offices;
  const year = LATE_YEAR;
  const termEnd = years.date(year, '12-31');
  let formId = '';
  return [
    {
      ...{ year, day: '05-05', name: '9 core CEUs, from zero' },
      expected: 'counted 9 of 12: core 9; missing total 3; needs 3 more',
      see: () => years.earn(OFFICES, renewing, { core: 9 }),
    },
    {
      ...{ year, day: '12-15', name: '3 other CEUs, not claimed yet' },
      expected: 'counted 9 of 12: core 9; missing total 3; needs 3 more',
      see: async () => {
        formId = await years.approve(OFFICES, renewing, { other: 3 });
        return years.standing(OFFICES, renewing);
      },
    },
    {
      ...{ year: year + 1, day: '01-15', name: 'is reminded', expected: '1 reminder' },
      see: async () => `${(await years.mails(renewing, /left to renew/)).length} reminder`,
    },
    {
      ...{ year: year + 1, day: '01-15', name: 'they are claimed for the year that is over', expected: `201; ${FULL}` },
      see: async () => {
        const claim = { formId, completedOn: years.date(year, '12-15'), category: 'other', hours: 3 };
        const answer = told(await years.claim(OFFICES, renewing, claim));
        return `${answer}; ${await years.standing(OFFICES, renewing, termEnd)}`;
      },
    },
    {
      ...{ year: year + 1, day: '01-15', name: 'renewed in the days of grace' },
      expected: `fee_due; renewed, ${years.date(year + 1, '01-01')} to ${years.date(year + 1, '12-31')}`,
      see: async () => {
        const status = await years.apply(OFFICES, renewing);
        const { id } = await years.untilRenewal(OFFICES, renewing, termEnd, 'fee_due');
        return `${status}; ${await years.pay(OFFICES, id, FEE)}`;
      },
    },
  ];
}

function silentYear(years: Years): DatedStep[] {
  const [renewing, silent] = years.offices;
  const termEnd = years.date(1, '12-31');
  return [
    {
      ...{ year: 2, day: '01-15', name: 'the new year begins at zero, surplus does not go over' },
      expected: 'counted 0 of 12; missing core-minimum 9, total 12; needs 12 more',
      see: () => years.standing(OFFICES, renewing),
    },
    {
      ...{ year: 2, day: '01-15', name: 'the silent one applies in the days of grace' },
      expected: '409 renewal.not-met: 3 of 12, core-minimum 9, total 9',
      see: () => years.apply(OFFICES, silent),
    },
    {
      ...{ year: 2, day: '01-15', name: 'and is reminded', expected: '1 reminder' },
      see: async () => `${(await years.mails(silent, /left to renew/)).length} reminder`,
    },
    {
      ...{ year: 2, day: '01-26', name: 'and once more a week before the end', expected: '2 reminders' },
      see: async () => `${(await years.mails(silent, /left to renew/, 2)).length} reminders`,
    },
    {
      ...{ year: 2, day: '02-02', name: 'and has lapsed', expected: `ended on ${years.date(2, '02-01')}` },
      see: async () => {
        await years.untilRenewal(OFFICES, silent, termEnd, 'lapsed');
        const { credential } = await years.renewals(OFFICES, silent);
        return `ended on ${credential.ending?.on}`;
      },
    },
    {
      ...{ year: 2, day: '02-04', name: 'and was told so', expected: '1 notice' },
      see: async () => `${(await years.mails(silent, /^Lapsed/)).length} notice`,
    },
  ];
}

function report(years: Years): DatedStep[] {
  const [renewing] = years.offices;
  const count = async (subject: RegExp, atLeast: number): Promise<number> =>
    (await years.mails(renewing, subject, atLeast)).length;
  return [
    {
      ...{ year: 6, day: '01-14', name: 'the board’s report of the five years' },
      expected: 'renewed 5, lapsed 1, share 0.833, audited 0, passed 0; Total,,0,0,0,0,5,1,0.833,0,0,0',
      see: () => years.report(OFFICES, years.date(1, '01-01'), years.date(5, '12-31')),
    },
    {
      ...{ year: 6, day: '01-14', name: 'mails of the five years' },
      expected: '15 of ends of terms, 5 of openings, 1 reminder, 5 receipts, 5 of new terms',
      see: async () => {
        const [ends, openings] = [await count(/^Your term ends/, 15), await count(/^Renew by/, 5)];
        const [reminders, receipts] = [await count(/left to renew/, 1), await count(/^Receipt/, 5)];
        const renewed = await count(/^Renewed/, 5);
        return `${ends} of ends of terms, ${openings} of openings, ${reminders} reminder, ${receipts} receipts, ${renewed} of new terms`;
      },
    },
  ];
}
