import { PostalMimeMailReader, TemplateTable } from '#notifications';
import {
  ActOnMail,
  ComposeMail,
  EditMail,
  MailPlaces,
  MailReader,
  MailTemplates,
  PreviewDecision,
  ResendMail,
  SaveMailTemplate,
  ShowMail,
  TryMailTemplate,
} from '#use-cases';
import type { Area } from '../area.js';
import { DecisionPreviewController } from './decision-preview.controller.js';
import { MailActsController } from './mail-acts.controller.js';
import { MailTemplatesController } from './mail-templates.controller.js';
import { MailView } from './mail-view.js';
import { MailsController } from './mails.controller.js';

/** What the api needs to show mails and to change them; it sends none. */
export const mailArea: Area = {
  controllers: [DecisionPreviewController, MailsController, MailActsController, MailTemplatesController],
  providers: [
    { provide: MailTemplates, useClass: TemplateTable },
    { provide: MailReader, useClass: PostalMimeMailReader },
    ComposeMail,
    MailPlaces,
    MailView,
    ShowMail,
    ActOnMail,
    EditMail,
    ResendMail,
    SaveMailTemplate,
    TryMailTemplate,
    PreviewDecision,
  ],
};
