import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#config';
import { NodemailerMailer, TemplateTable } from '#notifications';
import { PersistenceModule } from '#persistence';
import {
  ComposeMail,
  FireTimer,
  FormActions,
  LeastOpenWork,
  MailDomain,
  Mailer,
  MailTemplates,
  NoticeTiming,
  PublicLinks,
  RouteForm,
  RunBulkAction,
  SendMail,
  SettleReview,
  SitePublicLinks,
} from '#use-cases';

@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PersistenceModule.forRoot({ databaseUrl: config.databaseUrl, programsDirectory: config.programsDir })],
      providers: [
        {
          provide: NodemailerMailer,
          useFactory: () => new NodemailerMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom }),
        },
        { provide: Mailer, useExisting: NodemailerMailer },
        { provide: MailTemplates, useClass: TemplateTable },
        { provide: PublicLinks, useFactory: () => new SitePublicLinks(config.publicUrl) },
        { provide: MailDomain, useFactory: () => new MailDomain(new URL(config.publicUrl).hostname) },
        ComposeMail,
        NoticeTiming,
        SendMail,
        RouteForm,
        LeastOpenWork,
        SettleReview,
        FireTimer,
        FormActions,
        RunBulkAction,
      ],
    };
  }
}
