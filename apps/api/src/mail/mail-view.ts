import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { MailsQuery } from '#persistence';
import { ShowMail } from '#use-cases';
import { MailDetailResponse } from './mail.response.js';

/** One mail of a program's outbox with what it says. */
@Injectable()
export class MailView {
  constructor(
    private readonly mails: MailsQuery,
    private readonly showMail: ShowMail,
  ) {}

  /** @throws DomainError `mail.not-found`, also for mails about forms that this person must not see */
  async show(program: string, mailId: string, viewerId: string): Promise<MailDetailResponse> {
    const row = await this.mails.find(program, viewerId, mailId);
    if (row === undefined) throw new DomainError('mail.not-found', 'There is no such mail.');
    return MailDetailResponse.detailed(row, await this.showMail.execute(mailId));
  }
}
