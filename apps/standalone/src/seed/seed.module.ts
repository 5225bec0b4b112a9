import { Module, type DynamicModule } from '@nestjs/common';
import { TemplateTable } from '#notifications';
import {
  LeastOpenWork,
  MailPlaces,
  MailTemplates,
  PublicLinks,
  SettleReview,
  SitePublicLinks,
  type MailAddress,
} from '#use-cases';
import { DemoSeed } from './demo-seed.js';
import { FormSeed } from './form-seed.js';
import { MemberSeed } from './member-seed.js';
import { PastMails, PastSender } from './past-mails.js';
import { ReviewSeed } from './review-seed.js';

/** What the mails of the seed say of the installation. */
export interface SeededSite {
  publicUrl: string;
  mailFrom: Readonly<MailAddress>;
}

/** Needs the ports of a `PersistenceModule`. */
@Module({})
export class SeedModule {
  static forRoot({ publicUrl, mailFrom }: SeededSite): DynamicModule {
    return {
      module: SeedModule,
      providers: [
        { provide: PublicLinks, useFactory: () => new SitePublicLinks(publicUrl) },
        { provide: PastSender, useFactory: () => new PastSender(mailFrom, new URL(publicUrl).hostname) },
        { provide: MailTemplates, useClass: TemplateTable },
        MailPlaces,
        LeastOpenWork,
        SettleReview,
        PastMails,
        ReviewSeed,
        FormSeed,
        MemberSeed,
        DemoSeed,
      ],
      exports: [DemoSeed],
    };
  }
}
