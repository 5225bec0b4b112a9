import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#config';
import { FileSpreadsheets, openFileStore } from '#files';
import { NodemailerMailer, TemplateTable } from '#notifications';
import { PersistenceModule } from '#persistence';
import { HighsSolvers } from '#solver';
import {
  ApplyImport,
  AskForEvidence,
  ChangeRenewal,
  CheckImport,
  CloseRenewal,
  ComposeMail,
  MailPlaces,
  CreditRecords,
  DiscardFile,
  FileStore,
  ExpireImport,
  FireTimer,
  FollowDuplicates,
  FormActions,
  LeastOpenWork,
  LinearSolvers,
  MailDomain,
  Mailer,
  MailTemplates,
  NoticeTiming,
  OpenRenewal,
  PrepareDigest,
  PublicLinks,
  RemindOfClaim,
  RemindOfRenewal,
  RemindOfTerm,
  ReplaceMember,
  ReplayPolicy,
  RouteForm,
  RunBulkAction,
  SendMail,
  SettleClaims,
  SettleReview,
  SitePublicLinks,
  Spreadsheets,
  WeighRenewal,
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
        {
          provide: FileStore,
          useFactory: () => openFileStore({ url: config.filesUrl, directory: join(config.dataDir, 'files') }),
        },
        { provide: Spreadsheets, useClass: FileSpreadsheets },
        { provide: LinearSolvers, useClass: HighsSolvers },
        CreditRecords,
        RemindOfClaim,
        RemindOfTerm,
        ReplayPolicy,
        WeighRenewal,
        ChangeRenewal,
        OpenRenewal,
        RemindOfRenewal,
        CloseRenewal,
        AskForEvidence,
        ChangeRenewal,
        SettleClaims,
        ApplyImport,
        CheckImport,
        ExpireImport,
        ComposeMail,
        DiscardFile,
        MailPlaces,
        NoticeTiming,
        PrepareDigest,
        SendMail,
        RouteForm,
        ReplaceMember,
        LeastOpenWork,
        SettleReview,
        FireTimer,
        FollowDuplicates,
        FormActions,
        RunBulkAction,
      ],
    };
  }
}
