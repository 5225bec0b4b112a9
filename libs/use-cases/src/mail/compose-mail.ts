import { Injectable } from '@nestjs/common';
import {
  dayOf,
  decidersOf,
  eligibleReviewers,
  formatInstant,
  formWindow,
  withPauseSoFar,
  tally,
  type EligibilityForm,
  type Instant,
  type MailTemplate,
  type MailText,
  type Policy,
  type Tally,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { MailTemplateStore } from '../ports/mail-template-store.js';
import {
  MailTemplates,
  RECORD_MAILS,
  type CustomKind,
  type MemberMailKind,
  type FormFacts,
  type MailData,
  type MailKind,
} from '../ports/mail-templates.js';
import type { MailContent } from '../ports/mailer.js';
import { Policies } from '../ports/policies.js';
import { committeeOf } from '../review/committee-of.js';
import { approvalOf, refusalOf } from './decision-mail.js';
import type { MailRecord } from './mail-ledger.js';
import { MailPlaces } from './mail-places.js';
import { asOrdered } from './ordered-decision.js';
import {
  lastMoment,
  queueName,
  timeLeft,
  questionOf,
  closesUnanswered,
  orderedText,
  creditTexts,
} from './mail-wording.js';

interface Subject {
  mail: MailRecord;
  form: EligibilityForm;
  policy: Policy;
  facts: FormFacts;
  now: Instant;
}
export type FormMailKind = CustomKind;
/** As ordered; `coveredBy` is missing from what was ordered before it was kept. */
type DuplicateNews = Pick<MailData['duplicate-decided'], 'name' | 'outcome'> & { coveredBy?: string };
type Composers = { [K in FormMailKind]: (subject: Subject) => MailData[K] | Promise<MailData[K]> };

/** Gathers what a mail says and renders it. Dates are written in the program's zone. */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly templates: MailTemplates,
    private readonly customised: MailTemplateStore,
    private readonly policies: Policies,
    private readonly committees: Committees,
    private readonly places: MailPlaces,
    private readonly clock: Clock,
  ) {}

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

  /** A mail about the form as it is given, which need not be stored. @param data what is ordered with the mail */
  async preview(
    kind: FormMailKind,
    form: EligibilityForm,
    recipientId: string,
    data: MailRecord['data'] = {},
  ): Promise<MailContent> {
    const now = await this.clock.now();
    const unsent = {
      id: '',
      version: 1,
      program: form.program,
      state: 'queued',
      bytes: null,
      content: null,
      items: [],
    } as const;
    const about = { kind, step: 'preview', form, recipientId, data, to: { name: '', address: '' } };
    return this.execute({ ...unsent, ...about, orderedAt: now, ambiguousCount: 0, released: false });
  }

  /** What a template, or our own words, make of made-up data. */
  async sample(program: string, kind: CustomKind, template: MailTemplate | null): Promise<MailContent> {
    const { name, organisation } = this.policies.inForceAt(program, await this.clock.now());
    const data = this.templates.sample(kind);
    const form = { ...data.form, programName: name, organisation, url: this.places.home };
    return this.inWordsOf(template, kind, { ...data, form });
  }

  /** A person's own words in the layout of every mail. */
  layOut(mail: MailRecord, written: MailText): MailContent {
    if (mail.form === null) return this.templates.layOut(written, null);
    const form = asOrdered(mail, mail.form);
    const policy = this.policies.version(form.program, form.policyVersion);
    return this.templates.layOut(written, this.factsOf(mail.kind, form, policy));
  }

  async execute(mail: MailRecord): Promise<MailContent> {
    if (mail.kind === 'sign-in-code') {
      const { code, minutesValid } = mail.data as { code: string; minutesValid: number };
      return this.templates.render('sign-in-code', { code, minutesValid, url: this.places.signIn });
    }
    if (mail.kind === 'digest') return this.templates.render('digest', await this.digestOf(mail));
    if (isForMember(mail.kind)) return this.forMember(mail.kind, mail);
    if (mail.form === null) throw new Error(`Mail ${mail.id} of kind ${mail.kind} names no form.`);
    const now = await this.clock.now();
    const form = asOrdered(mail, this.asOf(mail.form, now));
    const policy = this.policies.version(form.program, form.policyVersion);
    return this.render(mail.kind, { mail, form, policy, facts: this.factsOf(mail.kind, form, policy), now });
  }

  /** All it says was known when it was ordered. */
  private forMember<K extends MemberMailKind>(kind: K, mail: MailRecord): MailContent {
    return this.templates.render(kind, mail.data as unknown as MailData[K]);
  }

  private async digestOf({ items, program, recipientId }: MailRecord): Promise<MailData['digest']> {
    const now = await this.clock.now();
    const forms = new Map(
      items.flatMap(({ form }) => (form === null ? [] : [[form.id, this.asOf(form, now)] as const])),
    );
    const byDue = [...forms.values()].sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
    return {
      programName: this.policies.inForceAt(program ?? '', now).name,
      forms: byDue.map((form) => {
        const policy = this.policies.version(form.program, form.policyVersion);
        const { number, title, url, dueAt } = this.factsOf('new-form', form, policy);
        const isNew = items.some((item) => item.form?.id === form.id && item.kind === 'new-form');
        const assigned = form.assignments.some(({ reviewerId }) => reviewerId === recipientId);
        return { number, title, url, dueAt, timeLeft: timeLeft(form, now), isNew, assigned };
      }),
      url: program === null ? this.places.home : this.places.reviews(program),
    };
  }

  private async render<K extends FormMailKind>(kind: K, subject: Subject): Promise<MailContent> {
    const data = await this.composers[kind](subject);
    const custom = await this.customised.current(subject.form.program, kind);
    return this.inWordsOf(custom?.template ?? null, kind, data);
  }

  /** A template that a later release of ours would refuse gives way to our own words. */
  private inWordsOf<K extends CustomKind>(template: MailTemplate | null, kind: K, data: MailData[K]): MailContent {
    return template === null || this.templates.problemsOf(kind, template).length > 0
      ? this.templates.render(kind, data)
      : this.templates.renderCustom(template, data);
  }

  /** While the promise stands still, as it would be due if it ran on now; a mail never tells of a held decision. */
  private asOf(form: EligibilityForm, now: Instant): EligibilityForm {
    return withPauseSoFar(form, this.policies.version(form.program, form.policyVersion), now, false);
  }

  private factsOf(kind: MailKind, form: EligibilityForm, { name, organisation, timeZone }: Policy): FormFacts {
    return {
      number: form.number,
      title: form.content.activity.title,
      provider: form.content.activity.provider,
      programName: name,
      organisation,
      url: this.places.about(kind, form),
      submittedAt: formatInstant(form.submittedAt, timeZone),
      dueAt: form.dueAt === null ? '' : formatInstant(form.dueAt, timeZone),
    };
  }

  private async tallyFor({ form, policy, mail }: Subject): Promise<Tally & { isMember: boolean; isChair: boolean }> {
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

const FOR_MEMBERS: ReadonlySet<MailKind> = new Set<MailKind>(RECORD_MAILS);

function isForMember(kind: MailKind): kind is MemberMailKind {
  return FOR_MEMBERS.has(kind);
}
