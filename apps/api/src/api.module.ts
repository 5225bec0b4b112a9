import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#config';
import { PersistenceModule } from '#persistence';
import { Accounts, Sessions } from '#use-cases';
import type { Area } from './area.js';
import { bulkArea } from './bulk/bulk.area.js';
import { catalogArea } from './catalog/catalog.area.js';
import { claimsArea } from './claims/claims.area.js';
import { creditsArea } from './credits/credits.area.js';
import { draftsArea } from './drafts/drafts.area.js';
import { eligibilityFormsArea } from './eligibility-forms/eligibility-forms.area.js';
import { healthArea } from './health/health.area.js';
import { historyExportArea } from './history-export/history-export.area.js';
import { SessionCookie } from './http/index.js';
import { jobsArea } from './jobs/jobs.area.js';
import { mailArea } from './mail/mail.area.js';
import { membersArea } from './members/members.area.js';
import { papersArea } from './papers/papers.area.js';
import { peopleArea } from './people/people.area.js';
import { policyLifeArea } from './policy-life/policy-life.area.js';
import { preApprovalArea } from './pre-approval/pre-approval.area.js';
import { programsArea } from './programs/programs.area.js';
import { renewalsArea } from './renewals/renewals.area.js';
import { reportsArea } from './reports/reports.area.js';
import { resourcesArea } from './resources/resources.area.js';
import { reviewArea } from './review/review.area.js';
import { signInArea } from './sign-in/sign-in.area.js';
import { webArea } from './web/web.area.js';

/** Every area of the api in one module: use cases of one serve the routes of another. */
@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    const areas: Area[] = [
      healthArea(config),
      signInArea(config),
      programsArea(config),
      eligibilityFormsArea(config),
      draftsArea,
      historyExportArea,
      reviewArea,
      reportsArea,
      bulkArea,
      mailArea,
      jobsArea,
      peopleArea,
      catalogArea,
      preApprovalArea,
      creditsArea,
      claimsArea,
      membersArea,
      papersArea,
      resourcesArea,
      policyLifeArea,
      renewalsArea(config),
      webArea(config),
    ];
    return {
      module: ApiModule,
      imports: [PersistenceModule.forRoot({ databaseUrl: config.databaseUrl, programsDirectory: config.programsDir })],
      controllers: areas.flatMap(({ controllers = [] }) => controllers),
      providers: areas.flatMap(({ providers = [] }) => providers),
      exports: [Accounts, Sessions, SessionCookie],
    };
  }
}
