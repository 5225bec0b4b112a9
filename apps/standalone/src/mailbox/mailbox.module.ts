import { Module } from '@nestjs/common';
import { DemoMailboxController } from './demo-mailbox.controller.js';
import { MailboxController } from './mailbox.controller.js';
import { ReceivedMails } from './received-mails.query.js';

/** The demo's mail over HTTP. Needs a `Database` and the `Policies` from a global module. */
@Module({ controllers: [MailboxController, DemoMailboxController], providers: [ReceivedMails] })
export class MailboxModule {}
