import { told } from '../member.js';
import type { DatedStep } from './dated-step.js';
import { ILLUSTRATORS, type Years } from './years.js';

/** Five years of hours, of which one member claims enough and the other does not. */
export function illustratorSteps(years: Years): DatedStep[] {
  const [renewing, lapsing] = years.illustrators;
  const term = `${years.date(1, '01-10')} to ${years.date(6, '01-09')}`;
  let unclaimed = '';
  const claimArt = async (hours: number): Promise<string> => {
    const claim = { formId: unclaimed, completedOn: years.date(1, '03-02'), category: 'art', hours };
    return told(await years.claim(ILLUSTRATORS, renewing, claim));
  };
  return [
    {
      ...{ year: 1, day: '01-10', name: 'the board certifies two illustrators', expected: `${term}, twice` },
      see: async () => {
        const awardedOn = years.date(1, '01-10');
        const one = await years.award(ILLUSTRATORS, renewing, 'CMI-9001', { awardedOn });
        const other = await years.award(ILLUSTRATORS, lapsing, 'CMI-9002', { awardedOn });
        return one === other ? `${one}, twice` : `${one} and ${other}`;
      },
    },
    {
      ...{ year: 1, day: '03-02', name: 'one claims 10 hours of art and 6 biomedical' },
      expected:
        'counted 16 of 35: art 10, biomedical 6; missing art-minimum 4, biomedical-minimum 8, total 19; needs 19 more',
      see: () => years.earn(ILLUSTRATORS, renewing, { art: 10, biomedical: 6 }),
    },
    {
      ...{ year: 1, day: '03-02', name: 'more hours than were approved', expected: '422 claim.invalid' },
      see: async () => {
        unclaimed = await years.approve(ILLUSTRATORS, renewing, { art: 2 });
        return claimArt(3);
      },
    },
    {
      ...{ year: 1, day: '03-03', name: 'the other claims 14 hours of art' },
      expected: 'counted 14 of 35: art 14; missing biomedical-minimum 14, total 21; needs 21 more',
      see: () => years.earn(ILLUSTRATORS, lapsing, { art: 14 }),
    },
    {
      ...{ year: 1, day: '04-05', name: 'a claim 34 days after completion', expected: '422 claim.late' },
      see: () => claimArt(2),
    },
    {
      ...{ year: 2, day: '06-01', name: '13 more hours of art and 7 biomedical: art is capped' },
      expected: 'counted 34 of 35: art 21 of 23, biomedical 13; missing biomedical-minimum 1, total 1; needs 1 more',
      see: () => years.earn(ILLUSTRATORS, renewing, { art: 13, biomedical: 7 }),
    },
    {
      ...{ year: 4, day: '06-01', name: '4 hours of business and 5 of history: capped together' },
      expected:
        'counted 41 of 35: art 21 of 23, biomedical 13, business 4, history 3 of 5; missing biomedical-minimum 1; needs 1 more',
      see: () => years.earn(ILLUSTRATORS, renewing, { business: 4, history: 5 }),
    },
  ];
}
