import type { FieldProblem, MailTemplate, MailText } from '#domain';
import type { MailContent } from './mailer.js';

/** Facts of a form that every mail about it may show. All texts are shown verbatim and escaped by the templates. */
export interface FormFacts {
  number: string;
  title: string;
  provider: string;
  programName: string;
  organisation: string;
  /** Absolute link to the page of the form that the recipient works on. */
  url: string;
  /** With day, time and zone, e.g. `Fri 4 Dec 2026, 5:00 pm CST`. */
  submittedAt: string;
  dueAt: string;
}

/** Who decides once the quorum is reached; `tie`: a chair, because the recommendations are tied. */
export type DecisionRight = 'any-member' | 'chair' | 'tie';

/** What every mail about a member's record shows. */
export interface RecordFacts {
  programName: string;
  organisation: string;
  /** Absolute link to the record in the product. */
  url: string;
}

/** What every mail about a renewal shows. */
export interface RenewalFacts {
  credential: string;
  certificationId: string;
  /** With the program's zone. */
  termEnd: string;
  /** The last moment to submit it, or to pay: with its zone. */
  until: string;
  /** The day of that moment. */
  lastDay: string;
}

interface AboutRenewal {
  record: RecordFacts;
  renewal: RenewalFacts;
}

/** One member per kind of mail; the template table is exhaustive over it. */
export interface MailData {
  'sign-in-code': { code: string; minutesValid: number; url: string };
  /** What is new and what is to be remembered of several forms, the first due first. */
  digest: {
    programName: string;
    forms: {
      number: string;
      title: string;
      url: string;
      dueAt: string;
      timeLeft: string;
      isNew: boolean;
      assigned: boolean;
    }[];
    url: string;
  };
  receipt: { form: FormFacts };
  admitted: { form: FormFacts; reason: string };
  'new-form': {
    form: FormFacts;
    queueName: string;
    assigned: boolean;
    requestedCredits: string;
    /** Recommendations that a decision needs; 0 where any member decides alone. */
    quorum: number;
    /** Why the form is back after a decision, with the words of the applicant or the chair; null the first time. */
    again: { kind: 'appeal' | 'reopening'; text: string } | null;
  };
  mention: { form: FormFacts; author: string; text: string };
  'message-to-applicant': { form: FormFacts; text: string };
  'message-to-committee': { form: FormFacts; text: string };
  /** The recommendations a decision needs are in. `mayAppoint`: headquarters, while no chair is there to decide. */
  'recommendations-in': {
    form: FormFacts;
    approve: number;
    decline: number;
    whose: DecisionRight;
    mayDecide: boolean;
    mayAppoint: boolean;
  };
  'quorum-out-of-reach': { form: FormFacts; quorum: number; eligible: number; given: number; mayDecide: boolean };
  /** `quorum`: recommendations that a decision needs and that are still missing; 0 where nothing is. */
  'no-reviewer': { form: FormFacts; queueName: string; mayDecide: boolean; quorum: number; appealed: boolean };
  reminder: { form: FormFacts; day: number; timeLeft: string };
  escalation: { form: FormFacts; timeLeft: string; assignees: string };
  breach: { form: FormFacts; assignees: string };
  apology: { form: FormFacts };
  /** `closes`: without an answer by then the question is closed. */
  question: { form: FormFacts; message: string; answerBy: string; pauses: boolean; closes: boolean };
  'question-reminder': { form: FormFacts; message: string; answerBy: string; closes: boolean };
  /** For the applicant, when a question was closed without an answer. */
  'question-closed': { form: FormFacts; message: string; answerBy: string };
  answer: { form: FormFacts; message: string };
  'no-response': { form: FormFacts; message: string; answerBy: string; closed: boolean };
  /** `name` and `url` of what covers the activity are empty when the applicant may not know it. */
  duplicate: {
    form: FormFacts;
    name: string;
    url: string;
    outcome: 'pending' | 'approved' | 'not_approved' | 'revoked';
  };
  /** `name` is empty unless the catalog shows it to everybody. */
  'duplicate-decided': {
    form: FormFacts;
    name: string;
    outcome: 'approved' | 'not_approved' | 'revoked';
    /** The last moment for a form of their own; null when nothing ends it. */
    sendUntil: string | null;
    /** The listing of what covers it; the whole catalog where it has none. */
    catalogUrl: string;
  };
  withdrawn: { form: FormFacts };
  /** `text`: the applicant's own words. */
  appealed: { form: FormFacts; text: string };
  reopened: { form: FormFacts; text: string };
  revoked: { form: FormFacts; reason: string };
  approved: {
    form: FormFacts;
    message: string;
    /** `text` like `4 Art`; `hue` is the category's place in the policy, from 1. */
    credits: { text: string; hue: number }[];
    /** Where they differ from what was asked for, and why is in the message. */
    changes: { category: string; requested: string; approved: string }[];
    /** In the committee's words. */
    conditions: string[];
    /** The last day on which the approval holds, with its zone; null when nothing ends it. */
    expiresOn: string | null;
    /** Until when the activity is listed and credit can be claimed, or null when no end is set. */
    listedUntil: string | null;
    /**
     * False when that was before the decision: the catalog never shows it. Without `listedUntil`: the approval was taken
     * back before this mail left.
     */
    listed: boolean;
    /** The listing; the whole catalog while there is none. */
    catalogUrl: string;
    late: boolean;
    /** When, and how that stands to the promise: `Tue 1 Dec 2026, 3:10 pm CST: 2 days before that`. */
    answered: string;
  };
  /** `pending`: the form of the activity waits for its decision. `hours`: like `4 hours of Art`. */
  'claim-recorded': {
    record: RecordFacts;
    title: string;
    /** Of the form; null where a whole source is approved. */
    number: string | null;
    /** On the record, or while it is pending as claimed. */
    hours: string;
    claimed: string;
    completedOn: string;
    claimedAt: string;
    pending: boolean;
    /** Said when less was accepted than was claimed; empty otherwise. */
    remark: string;
  };
  /** `taken`: it was on the record, and headquarters took it off. */
  'claim-rejected': {
    record: RecordFacts;
    title: string;
    /** Of the form; null where a whole source is approved. */
    number: string | null;
    hours: string;
    completedOn: string;
    reason: string;
    taken: boolean;
  };
  'claim-closing': {
    record: RecordFacts;
    title: string;
    number: string | null;
    hours: string[];
    claimBy: string;
    timeLeft: string;
  };
  'term-ending': {
    record: RecordFacts;
    credential: string;
    months: number;
    termEnd: string;
    counted: string;
    required: string;
    /** What is missing, like `3 hours of Art`; empty when nothing is. */
    missing: string[];
    met: boolean;
    /** When hours have to be claimed; null or left out: at any time. */
    claim?: { days: number; withinCycle: boolean; graceDays: number } | null;
  };
  /** `missing` is empty when the record is complete. `fee` like `USD 75.00`; null where headquarters name it. */
  'renewal-open': AboutRenewal & {
    missing: string[];
    /** What it takes, in words. */
    steps: string[];
    fee: string | null;
  };
  'renewal-reminder': AboutRenewal & { missing: string[]; timeLeft: string; returned: boolean };
  /** `waits`: headquarters look at it. `feeUntil`: the last moment for the fee, where that is all that is missing. */
  'renewal-received': AboutRenewal & {
    submittedAt: string;
    counted: string;
    required: string;
    waits: boolean;
    pending: boolean;
    fee: string | null;
    feeUntil: string | null;
  };
  'renewal-returned': AboutRenewal & { reason: string };
  'renewal-verified': AboutRenewal & { counted: string; fee: string | null };
  'fee-reminder': AboutRenewal & { timeLeft: string; fee: string | null };
  'fee-receipt': AboutRenewal & { amount: string; method: string; reference: string; receivedOn: string };
  /** `newTerm` is null where the board dates each term. */
  renewed: AboutRenewal & { newTerm: { start: string; end: string } | null; required: string };
  /** `exam`: the whole examination is to be taken again. `lacked`: what a complete record still needed. */
  'renewal-lapsed': AboutRenewal & {
    endedOn: string;
    exam: boolean;
    missing: string[];
    pending: number;
    lacked: 'application' | 'fee' | null;
  };
  'audit-request': AboutRenewal & { answerBy: string };
  'audit-result': AboutRenewal & { passed: boolean; remark: string };
  'not-approved': {
    form: FormFacts;
    message: string;
    reasons: { text: string; remedy: string }[];
    late: boolean;
    /** As on an approval. */
    answered: string;
    /** Something was done about it before this mail left, an appeal too: nothing is said of what can be done. */
    sentAgain: boolean;
    /** Null: it cannot be sent again. `until` is null when nothing ends it. */
    sendAgain: { until: string | null; over: boolean } | null;
    /** Until when it can be appealed; null: not at all. */
    appealUntil: string | null;
  };
}
export type MailKind = keyof MailData;
/** Mails to a member about their record. */
export type MemberMailKind = { [K in MailKind]: MailData[K] extends { record: RecordFacts } ? K : never }[MailKind];

const OF_RECORDS: Record<MemberMailKind, true> = {
  'claim-recorded': true,
  'claim-rejected': true,
  'claim-closing': true,
  'term-ending': true,
  'renewal-open': true,
  'renewal-reminder': true,
  'renewal-received': true,
  'renewal-returned': true,
  'renewal-verified': true,
  'fee-reminder': true,
  'fee-receipt': true,
  renewed: true,
  'renewal-lapsed': true,
  'audit-request': true,
  'audit-result': true,
};

/** What members are told of their credit records. */
export const RECORD_MAILS = Object.keys(OF_RECORDS) as readonly MemberMailKind[];
/** Mails about a form. */
export type CustomKind = { [K in MailKind]: MailData[K] extends { form: FormFacts } ? K : never }[MailKind];

/** What a program's outbox shows: sign-in codes are nobody's business. */
export type OutboxKind = Exclude<MailKind, 'sign-in-code'>;

const IN_OUTBOX: Readonly<Record<OutboxKind, true>> = {
  receipt: true,
  admitted: true,
  'new-form': true,
  digest: true,
  reminder: true,
  escalation: true,
  breach: true,
  apology: true,
  question: true,
  'question-reminder': true,
  'question-closed': true,
  answer: true,
  'no-response': true,
  mention: true,
  'message-to-applicant': true,
  'message-to-committee': true,
  'recommendations-in': true,
  'quorum-out-of-reach': true,
  'no-reviewer': true,
  approved: true,
  'not-approved': true,
  appealed: true,
  reopened: true,
  revoked: true,
  duplicate: true,
  'duplicate-decided': true,
  withdrawn: true,
  ...OF_RECORDS,
};

export const OUTBOX_KINDS = Object.keys(IN_OUTBOX) as readonly OutboxKind[];

export abstract class MailTemplates {
  abstract render<K extends MailKind>(kind: K, data: MailData[K]): MailContent;
  /** The kinds for which a program may have words of its own. */
  abstract customKinds(): CustomKind[];
  /** What a template of the kind may name. */
  abstract variables(kind: CustomKind): string[];
  /** Our own words as a template to begin with: what they say in every case. */
  abstract ownWords(kind: CustomKind): MailTemplate;
  abstract problemsOf(kind: CustomKind, template: MailTemplate): FieldProblem[];
  abstract renderCustom<K extends CustomKind>(template: MailTemplate, data: MailData[K]): MailContent;
  /** Made up, to try a template on. */
  abstract sample<K extends CustomKind>(kind: K): MailData[K];
  /** A whole mail that a person wrote, in the layout of the others. */
  abstract layOut(written: MailText, form: FormFacts | null): MailContent;
}
