import { Injectable } from '@nestjs/common';
import {
  formatInstant,
  withPauseSoFar,
  type EligibilityForm,
  type Instant,
  type MailTemplate,
  type MailText,
  type Policy,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { MailTemplateStore } from '../ports/mail-template-store.js';
import {
  MailTemplates,
  RECORD_MAILS,
  type CustomKind,
  type FormFacts,
  type MailData,
  type MailKind,
  type MemberMailKind,
} from '../ports/mail-templates.js';
import type { MailContent } from '../ports/mailer.js';
import { Policies } from '../ports/policies.js';
import { FormMailData, type FormMailKind, type FormMailSubject } from './form-mail-data.js';
import type { MailRecord } from './mail-ledger.js';
import { MailPlaces } from './mail-places.js';
import { timeLeft } from './mail-wording.js';
import { asOrdered } from './ordered-decision.js';

/** Gathers what a mail says and renders it. Dates are written in the program's zone. */
@Injectable()
export class ComposeMail {
  private readonly formMails: FormMailData;

  constructor(
    private readonly templates: MailTemplates,
    private readonly customised: MailTemplateStore,
    private readonly policies: Policies,
    committees: Committees,
    private readonly places: MailPlaces,
    private readonly clock: Clock,
  ) {
    this.formMails = new FormMailData(policies, committees, places);
  }

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

  private async render<K extends FormMailKind>(kind: K, subject: FormMailSubject): Promise<MailContent> {
    const data = await this.formMails.of(kind, subject);
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
}

const FOR_MEMBERS: ReadonlySet<MailKind> = new Set<MailKind>(RECORD_MAILS);

function isForMember(kind: MailKind): kind is MemberMailKind {
  return FOR_MEMBERS.has(kind);
}
