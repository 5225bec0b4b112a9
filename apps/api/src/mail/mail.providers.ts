import type { Provider } from '@nestjs/common';
import { PostalMimeMailReader, TemplateTable } from '#notifications';
import {
  ActOnMail,
  ComposeMail,
  EditMail,
  MailReader,
  MailTemplates,
  PreviewDecision,
  ResendMail,
  SaveMailTemplate,
  ShowMail,
  TryMailTemplate,
} from '#use-cases';
import { MailView } from './mail-view.js';

/** What the api needs to show mails and to change them; it sends none. */
export const mailProviders: Provider[] = [
  { provide: MailTemplates, useClass: TemplateTable },
  { provide: MailReader, useClass: PostalMimeMailReader },
  ComposeMail,
  MailView,
  ShowMail,
  ActOnMail,
  EditMail,
  ResendMail,
  SaveMailTemplate,
  TryMailTemplate,
  PreviewDecision,
];
