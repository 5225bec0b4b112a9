import {
  addMonths,
  localDateAt,
  renewalOpening,
  termReminders,
  type Credential,
  type Instant,
  type Policy,
} from '#domain';
import type { RollChange } from '#use-cases';
import { DEMO_PEOPLE, idOf } from './people.js';

interface SampleCredential {
  mailbox: string;
  kind: string | null;
  certificationId: string;
  /** Awarded so many months before today. */
  monthsAgo: number;
}

/** One term that ends in two months, its renewal open, and one that has begun; one person with two certificates of the same program. */
const SAMPLES: Readonly<Record<string, readonly SampleCredential[]>> = {
  'ami-cmi': [
    { mailbox: 'applicant', kind: null, certificationId: 'CMI-0417', monthsAgo: 58 },
    { mailbox: 'applicant2', kind: null, certificationId: 'CMI-0823', monthsAgo: 20 },
  ],
  'pmi-medical-office': [
    { mailbox: 'applicant', kind: 'CMC', certificationId: 'CMC-20118', monthsAgo: 40 },
    { mailbox: 'applicant2', kind: 'CMIS', certificationId: 'CMIS-3055', monthsAgo: 64 },
    { mailbox: 'applicant2', kind: 'CMOM', certificationId: 'CMOM-1920', monthsAgo: 28 },
  ],
};

export function demoMembers(policy: Policy, now: Instant, nextId: () => string): RollChange[] {
  const today = localDateAt(now, policy.timeZone);
  return (SAMPLES[policy.id] ?? []).map(({ mailbox, kind, certificationId, monthsAgo }): RollChange => {
    const credential: Credential = {
      id: nextId(),
      program: policy.id,
      memberId: idOf(mailbox),
      kind,
      certificationId,
      awardedOn: addMonths(today, -monthsAgo),
      term: null,
      ending: null,
      version: 1,
    };
    const person = DEMO_PEOPLE.find(({ id }) => id === credential.memberId);
    const reminders = termReminders(credential, policy, today, now);
    const opening = renewalOpening(credential, policy, today, now);
    return { credential, email: person?.email ?? '', name: '', formerVersion: null, reminders, opening };
  });
}
