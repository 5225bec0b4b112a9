import type { Instant, LocalDate } from '../calendar/index.js';
import type { Claim } from '../claims/claim.js';
import type { Credit } from '../forms/content.js';

interface PaperFacts {
  program: string;
  /** Of what it speaks: a credential, or a form. */
  subjectId: string;
}

/** What a transcript says of a record, and of which entries. */
export interface TranscriptFacts extends PaperFacts {
  kind: 'transcript';
  memberId: string;
  name: string;
  credential: string;
  certificationId: string;
  cycle: { start: LocalDate; end: LocalDate };
  asOf: LocalDate;
  /** In hundredths of a credit. */
  counted: number;
  required: number;
  unit: string;
  met: boolean;
  /** From when on the credential is held no more; null while it is held. Older papers do not tell it. */
  endedOn?: LocalDate | null;
  /** Of the claims that stand in the term; another one is another record. */
  entries: string;
}

/** What a certificate says of an approved activity. */
export interface CertificateFacts extends PaperFacts {
  kind: 'certificate';
  number: string;
  title: string;
  provider: string;
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  credits: Credit[];
  unit: string;
  decidedOn: LocalDate;
  expiresOn: LocalDate | null;
  decisionId: string;
}

export type Paper = TranscriptFacts | CertificateFacts;

export interface IssuedPaper {
  /** Names it, and cannot be guessed. */
  code: string;
  paper: Paper;
  issuedAt: Instant;
}

/** Whether what a paper says is so today. */
export type PaperState = 'valid' | 'superseded' | 'revoked' | 'expired';

/** Claims of a term as they stand, one a line, whatever the order they come in. */
export function entriesOf(claims: readonly Claim[], { start, end }: TranscriptFacts['cycle']): string {
  return claims
    .filter(({ completedOn }) => start <= completedOn && completedOn <= end)
    .map(({ id, state, credited }) => `${id} ${state} ${credited}`)
    .sort()
    .join('\n');
}

/** Without the letters that are taken for digits, and with none that make words with them. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS_IN_CODE = 16;

/** `7K2M-…`: 80 bits of a digest. @param digest at least 10 bytes */
export function paperCode(digest: Uint8Array): string {
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = Array.from({ length: SIGNS_IN_CODE }, (_, index) =>
    SIGNS.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join('');
  return signs.replace(/.{4}(?=.)/g, '$&-');
}

/** As it is kept, however somebody typed it: small letters, spaces, an O for a zero. Undefined when it is none. */
export function readPaperCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (signs.length !== SIGNS_IN_CODE || Array.from(signs).some((sign) => !SIGNS.includes(sign))) return undefined;
  return signs.replace(/.{4}(?=.)/g, '$&-');
}
