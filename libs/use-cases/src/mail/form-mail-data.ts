import {
  dayOf,
  decidersOf,
  eligibleReviewers,
  formWindow,
  tally,
  type EligibilityForm,
  type Instant,
  type Policy,
  type Tally,
} from '#domain';
import type { Committees } from '../ports/committees.js';
import type { CustomKind, FormFacts, MailData } from '../ports/mail-templates.js';
import type { Policies } from '../ports/policies.js';
import { committeeOf } from '../review/committee-of.js';
import { approvalOf, refusalOf } from './decision-mail.js';
import type { MailRecord } from './mail-ledger.js';
import type { MailPlaces } from './mail-places.js';
import {
  closesUnanswered,
  creditTexts,
  lastMoment,
  orderedText,
  questionOf,
  queueName,
  timeLeft,
} from './mail-wording.js';

export type FormMailKind = CustomKind;

export interface FormMailSubject {
  mail: MailRecord;
  form: EligibilityForm;
  policy: Policy;
  facts: FormFacts;
  now: Instant;
}

/** As ordered; `coveredBy` is missing from what was ordered before it was kept. */
type DuplicateNews = Pick<MailData['duplicate-decided'], 'name' | 'outcome'> & { coveredBy?: string };
type Composers = { [K in FormMailKind]: (subject: FormMailSubject) => MailData[K] | Promise<MailData[K]> };

/** What each kind of mail about a form says, beside the facts of the form. */
export class FormMailData {
  constructor(
    private readonly policies: Policies,
    private readonly committees: Committees,
    private readonly places: MailPlaces,
  ) {}

  async of<K extends FormMailKind>(kind: K, subject: FormMailSubject): Promise<MailData[K]> {
    return this.composers[kind](subject);
  }

  private readonly composers: Composers = {
    receipt: ({ facts }) => ({ form: facts }),
    admitted: ({ facts, mail }) => ({ form: facts, reason: orderedText(mail, 'reason') }),
    'new-form': ({ facts, form, policy, mail }) => ({
      form: facts,
      queueName: queueName(form, policy),
      assigned: form.assignments.some(({ reviewerId }) => reviewerId === mail.recipientId),
      requestedCredits: creditTexts(form.content.requestedCredits, policy).join(', '),
      quorum: policy.review.decision.mode === 'single' ? 0 : policy.review.decision.quorum,
      again:
        typeof mail.data.text === 'string' ? { kind: form.opening?.kind ?? 'reopening', text: mail.data.text } : null,
    }),
    mention: ({ facts, mail }) => ({ form: facts, ...(mail.data as { author: string; text: string }) }),
    'message-to-applicant': ({ facts, mail }) => ({ form: facts, text: orderedText(mail, 'text') }),
    'message-to-committee': ({ facts, mail }) => ({ form: facts, text: orderedText(mail, 'text') }),
    'recommendations-in': async (subject) => {
      const { facts, form, policy } = subject;
      const { approve, decline, isMember, isChair } = await this.tallyFor(subject);
      const { mode } = policy.review.decision;
      const whose = mode === 'majority' && approve === decline ? 'tie' : mode === 'chair' ? 'chair' : 'any-member';
      const mayDecide = whose === 'any-member' ? isMember : isChair;
      const mayAppoint = whose !== 'any-member' && !isMember && !(await this.isAnyChairThere(form));
      return { form: facts, approve, decline, whose, mayDecide, mayAppoint };
    },
    'quorum-out-of-reach': async (subject) => {
      const { quorum, eligible, given, isChair } = await this.tallyFor(subject);
      return { form: subject.facts, quorum, eligible, given, mayDecide: isChair };
    },
    'no-reviewer': async (subject) => {
      const { facts, form, policy, mail } = subject;
      const counted = await this.tallyFor(subject);
      const missing = decidersOf(counted, policy.review.decision.mode) === 'nobody-yet';
      const chairs = eligibleReviewers(form, await this.committees.chairs(form.program));
      return {
        form: facts,
        queueName: queueName(form, policy),
        mayDecide: !missing && chairs.some(({ id }) => id === mail.recipientId),
        quorum: missing ? counted.quorum : 0,
        appealed: form.opening?.kind === 'appeal',
      };
    },
    reminder: ({ facts, mail, form, now }) => ({
      form: facts,
      day: dayOf(Number(mail.step)),
      timeLeft: timeLeft(form, now),
    }),
    escalation: async ({ facts, form, now }) => ({
      form: facts,
      timeLeft: timeLeft(form, now),
      assignees: await this.assigneeNames(form),
    }),
    breach: async ({ facts, form }) => ({ form: facts, assignees: await this.assigneeNames(form) }),
    apology: ({ facts }) => ({ form: facts }),
    question: ({ facts, mail, policy }) => ({
      ...questionOf(mail, facts),
      pauses: policy.review.pauseWhileWaiting,
      closes: closesUnanswered(policy),
    }),
    'question-reminder': ({ facts, mail, policy }) => ({
      ...questionOf(mail, facts),
      closes: closesUnanswered(policy),
    }),
    'question-closed': ({ facts, mail }) => questionOf(mail, facts),
    answer: ({ facts, mail }) => ({ form: facts, message: orderedText(mail, 'message') }),
    'no-response': ({ facts, mail, form }) => ({
      ...questionOf(mail, facts),
      closed: form.question?.id !== mail.step,
    }),
    duplicate: ({ facts, mail }) => ({ form: facts, ...(mail.data as Omit<MailData['duplicate'], 'form'>) }),
    'duplicate-decided': async ({ facts, form, mail, now }) => {
      const { name, outcome, coveredBy } = mail.data as DuplicateNews;
      const policy = this.policies.inForceAt(form.program, now);
      const window = formWindow(form.content, policy);
      return {
        form: facts,
        name,
        outcome,
        sendUntil: window && lastMoment(window.closesAt, policy),
        catalogUrl: await this.places.listing(form.program, coveredBy),
      };
    },
    withdrawn: ({ facts }) => ({ form: facts }),
    appealed: ({ facts, mail }) => ({ form: facts, text: orderedText(mail, 'text') }),
    reopened: ({ facts, mail }) => ({ form: facts, text: orderedText(mail, 'text') }),
    revoked: ({ facts, mail }) => ({ form: facts, reason: orderedText(mail, 'reason') }),
    approved: async (subject) => approvalOf(subject, await this.places.listing(subject.form.program, subject.form.id)),
    'not-approved': (subject) => refusalOf(subject),
  };

  private async tallyFor({
    form,
    policy,
    mail,
  }: FormMailSubject): Promise<Tally & { isMember: boolean; isChair: boolean }> {
    const committee = await committeeOf(form.program, this.committees);
    const isChair = committee.chairIds.includes(mail.recipientId ?? '');
    const isMember = isChair || committee.memberIds.includes(mail.recipientId ?? '');
    return { ...tally(form, committee, policy.review), isMember, isChair };
  }

  private async isAnyChairThere(form: EligibilityForm): Promise<boolean> {
    const acting = await this.committees.acting(form.program);
    return eligibleReviewers(form, acting).some(({ id, isChair, actorId }) => isChair && actorId === id);
  }

  private async assigneeNames(form: EligibilityForm): Promise<string> {
    const members = await this.committees.reviewers(form.program);
    const names = form.assignments.map(
      ({ reviewerId }) => members.find(({ id }) => id === reviewerId)?.name ?? 'a former member',
    );
    return names.length > 0 ? names.join(', ') : 'nobody yet';
  }
}
