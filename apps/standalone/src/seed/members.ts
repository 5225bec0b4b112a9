import { addDays, addMonths } from '#domain';
import { ago, lastYear, monthsAgo, type DayOf } from './day-of.js';
import { CMI_CLAIMS, MEDICAL_OFFICE_CLAIMS, type SampleClaim } from './sample-claims.js';

export interface SampleStep {
  act: 'submit' | 'return' | 'verify' | 'pay' | 'lapse' | 'audit';
  /** Left out: when the time of the renewal is over. */
  on?: DayOf;
}

export interface SampleMember {
  mailbox: string;
  kind: string | null;
  certificationId: string;
  awardedOn: DayOf;
  claims: readonly SampleClaim[];
  /** What became of the renewal of the term that ends on that day, after it opened; left out: its time is still to come. */
  renewal?: { termEnd: DayOf; steps: readonly SampleStep[] };
}

/** Five years that end so many days from now, and what became of their renewal. */
function illustrator(
  serial: number,
  endsInDays: number,
  claims: readonly SampleClaim[],
  ...steps: readonly SampleStep[]
): SampleMember {
  return {
    mailbox: `member${serial}`,
    kind: null,
    certificationId: `CMI-05${serial}1`,
    awardedOn: (today) => addMonths(addDays(today, endsInDays + 1), -60),
    claims,
    renewal: { termEnd: ago(-endsInDays), steps },
  };
}

/**
 * Those who also apply have nothing on record yet; one of them holds two certificates of one program. Of the others
 * there is one for each state that a renewal can be in.
 */
export const SAMPLE_MEMBERS: Readonly<Record<string, readonly SampleMember[]>> = {
  'ami-cmi': [
    { mailbox: 'applicant', kind: null, certificationId: 'CMI-0417', awardedOn: monthsAgo(58), claims: [] },
    { mailbox: 'applicant2', kind: null, certificationId: 'CMI-0823', awardedOn: monthsAgo(20), claims: [] },
    illustrator(1, 47, CMI_CLAIMS.moreThanEnough),
    illustrator(2, 75, CMI_CLAIMS.partOfTheWay),
    illustrator(3, 33, CMI_CLAIMS.complete, { act: 'submit', on: ago(2) }),
    illustrator(4, 26, CMI_CLAIMS.complete, { act: 'submit', on: ago(12) }, { act: 'return', on: ago(5) }),
    illustrator(5, 12, CMI_CLAIMS.complete, { act: 'submit', on: ago(9) }, { act: 'verify', on: ago(4) }),
    illustrator(
      6,
      -28,
      CMI_CLAIMS.complete,
      { act: 'submit', on: ago(50) },
      { act: 'verify', on: ago(46) },
      { act: 'pay', on: ago(40) },
      { act: 'audit', on: ago(4) },
    ),
    illustrator(7, -40, CMI_CLAIMS.tooLittle, { act: 'lapse' }),
  ],
  'pmi-medical-office': [
    { mailbox: 'applicant', kind: 'CMC', certificationId: 'CMC-20118', awardedOn: monthsAgo(40), claims: [] },
    { mailbox: 'applicant2', kind: 'CMIS', certificationId: 'CMIS-3055', awardedOn: monthsAgo(64), claims: [] },
    { mailbox: 'applicant2', kind: 'CMOM', certificationId: 'CMOM-1920', awardedOn: monthsAgo(28), claims: [] },
    {
      mailbox: 'member8',
      kind: 'CMC',
      certificationId: 'CMC-20481',
      awardedOn: monthsAgo(38),
      claims: MEDICAL_OFFICE_CLAIMS.complete,
      renewal: {
        termEnd: lastYear(0),
        steps: [
          { act: 'submit', on: lastYear(20) },
          { act: 'pay', on: lastYear(14) },
        ],
      },
    },
    {
      mailbox: 'member9',
      kind: 'CMOM',
      certificationId: 'CMOM-2206',
      awardedOn: monthsAgo(14),
      claims: MEDICAL_OFFICE_CLAIMS.waiting,
    },
  ],
};
