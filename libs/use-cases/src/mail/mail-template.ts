import { Injectable } from '@nestjs/common';
import { DomainError, type MailTemplate } from '#domain';
import { Clock } from '../ports/clock.js';
import { MailTemplates, type CustomKind } from '../ports/mail-templates.js';
import { MailTemplateStore, OWN_WORDS } from '../ports/mail-template-store.js';
import type { MailContent } from '../ports/mailer.js';
import { ComposeMail } from './compose-mail.js';
import { MailOutbox } from './mail-outbox.js';

export interface SaveTemplateCommand {
  program: string;
  kind: string;
  /** The version the caller saw; asked for once the template is known to be right. */
  seenVersion: () => number;
  /** Null: back to our own words. */
  template: MailTemplate | null;
  by: string;
}

/** Gives a program words of its own for a kind of mail, or takes them back. Mails that are written stay as they are. */
@Injectable()
export class SaveMailTemplate {
  constructor(
    private readonly templates: MailTemplates,
    private readonly store: MailTemplateStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mail-template.not-found`, `mail-template.invalid`, `mail-template.version-stale` */
  async execute({ program, kind, seenVersion, template, by }: SaveTemplateCommand): Promise<void> {
    const known = customKind(this.templates, kind);
    if (template !== null) requireValidTemplate(this.templates, known, template);
    const current = await this.store.current(program, kind);
    if (template === null && (current?.template ?? null) === null) {
      throw new DomainError('mail-template.not-found', 'Mails of this kind have our own words already.');
    }
    const savedAt = await this.clock.now();
    const version = (current?.version ?? OWN_WORDS) + 1;
    const isCurrent = version === seenVersion() + 1;
    if (isCurrent && (await this.store.add(program, { kind, version, template, savedAt, savedBy: by }))) return;
    throw new DomainError('mail-template.version-stale', 'The template has changed since it was read.', {
      currentVersion: await currentVersion(this.store, program, kind),
    });
  }
}

export interface TryTemplateCommand {
  program: string;
  kind: string;
  /** Undefined: the one that is saved, else our own words. */
  template: MailTemplate | undefined;
}

/** Shows what a template makes of made-up data. */
@Injectable()
export class TryMailTemplate {
  constructor(
    private readonly templates: MailTemplates,
    private readonly store: MailTemplateStore,
    private readonly composeMail: ComposeMail,
    private readonly outbox: MailOutbox,
  ) {}

  /** @throws DomainError `mail-template.not-found`, `mail-template.invalid` */
  async preview({ program, kind, template }: TryTemplateCommand): Promise<MailContent> {
    const known = customKind(this.templates, kind);
    if (template !== undefined) requireValidTemplate(this.templates, known, template);
    const saved = template ?? (await this.store.current(program, kind))?.template ?? null;
    return this.composeMail.sample(program, known, saved);
  }

  /** Sends it to whoever tries it. @throws DomainError `mail-template.not-found`, `mail-template.invalid` */
  async send(command: TryTemplateCommand, mailId: string, to: string): Promise<void> {
    const { subject, text, html } = await this.preview(command);
    const content = { subject: `[Test] ${subject}`, text, html };
    await this.outbox.orderTest({ mailId, program: command.program, kind: command.kind, to, content });
  }
}

/** @throws DomainError `mail-template.not-found` */
export function customKind(templates: MailTemplates, kind: string): CustomKind {
  const known = templates.customKinds().find((each) => each === kind);
  if (known === undefined) throw new DomainError('mail-template.not-found', 'There is no such kind of mail.');
  return known;
}

function requireValidTemplate(templates: MailTemplates, kind: CustomKind, template: MailTemplate): void {
  const fields = templates.problemsOf(kind, template);
  if (fields.length > 0) throw new DomainError('mail-template.invalid', 'The template cannot be used.', {}, fields);
}

async function currentVersion(store: MailTemplateStore, program: string, kind: string): Promise<number> {
  return (await store.current(program, kind))?.version ?? OWN_WORDS;
}
