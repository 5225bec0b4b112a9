import { Logger, Module, type DynamicModule, type OnApplicationShutdown, type FactoryProvider } from '@nestjs/common';
import {
  Absences,
  BulkActions,
  Claimables,
  Claims,
  Clock,
  Committees,
  FormAccessReader,
  FormNumbers,
  FormViewers,
  Ids,
  Imports,
  Listings,
  MailLedger,
  MailDigests,
  MailOutbox,
  MailTemplateStore,
  MemberNames,
  MemberRoll,
  Policies,
  PolicyMigrations,
  PolicyProposals,
  PolicyReplays,
  ProgramRegister,
  RecommendedCourses,
  StandingApprovals,
  ReadMarkers,
  Renewals,
  Rehearsal,
  Papers,
  SavedFilters,
  SignInMail,
  UnitOfWork,
} from '#use-cases';
import { PeopleQuery } from './accounts/people.query.js';
import { BulkProgressQuery } from './bulk/bulk-progress.query.js';
import { PostgresBulkActions } from './bulk/postgres.bulk-actions.js';
import { PostgresRehearsal } from './bulk/postgres.rehearsal.js';
import { CatalogQuery } from './catalog/catalog.query.js';
import { PostgresListings } from './catalog/postgres.listings.js';
import { PrecedentsQuery } from './catalog/precedents.query.js';
import { ClaimEvidenceQuery } from './claims/claim-evidence.query.js';
import { ClaimsQuery } from './claims/claims.query.js';
import { PostgresClaimables } from './claims/postgres.claimables.js';
import { PostgresClaims } from './claims/postgres.claims.js';
import { DatabaseClock } from './clock/database.clock.js';
import { PostgresAbsences } from './committees/postgres.absences.js';
import { PostgresCommittees } from './committees/postgres.committees.js';
import { Database } from './database.js';
import { FormDetailQuery } from './forms/form-detail.query.js';
import { FormHistoryQuery } from './forms/form-history.query.js';
import { FormRevisionsQuery } from './forms/form-revisions.query.js';
import { AttachmentsQuery, DraftAttachmentsQuery } from './forms/attachments.query.js';
import { MessagesQuery } from './forms/messages.query.js';
import { HistoryCheck } from './forms/history-check.js';
import { HistoryExportQuery } from './forms/history-export.query.js';
import { LateFormsQuery } from './forms/late-forms.query.js';
import { ProgramHistoryQuery } from './forms/program-history.query.js';
import { OwnDraftsQuery } from './forms/own-drafts.query.js';
import { OwnFormsQuery } from './forms/own-forms.query.js';
import { PostgresReadMarkers } from './forms/postgres.read-markers.js';
import { PostgresFormAccessReader } from './forms/postgres.form-access-reader.js';
import { SequenceFormNumbers } from './forms/sequence.form-numbers.js';
import { OutboxSignInMail } from './mail/outbox.sign-in-mail.js';
import { FailedMails } from './mail/failed-mails.js';
import { MailsQuery } from './mail/mails.query.js';
import { PostgresMailLedger } from './mail/postgres.mail-ledger.js';
import { openDatabase } from './open-database.js';
import { PostgresMailDigests } from './mail/postgres.mail-digests.js';
import { PostgresMailTemplateStore } from './mail/postgres.mail-template-store.js';
import { PostgresMailOutbox } from './mail/postgres.mail-outbox.js';
import { MembersQuery } from './members/members.query.js';
import { PostgresMemberNames } from './members/postgres.member-names.js';
import { PostgresMemberRoll } from './members/postgres.member-roll.js';
import { PostgresPapers } from './papers/postgres.papers.js';
import { DeadJobsQuery } from './outbox/dead-jobs.query.js';
import { OutboxStore } from './outbox/outbox.store.js';
import { PostgresRecommendedCourses } from './catalog/postgres.recommended-courses.js';
import { RecommendedQuery } from './catalog/recommended.query.js';
import { PostgresStandingApprovals } from './pre-approval/postgres.standing-approvals.js';
import { StandingApprovalsQuery } from './pre-approval/standing-approvals.query.js';
import { ImportsQuery } from './pre-approval/imports.query.js';
import { PostgresImports } from './pre-approval/postgres.imports.js';
import { loadPolicies } from './policies/load-policies.js';
import { PolicyProposalsQuery } from './policy-life/policy-proposals.query.js';
import { PolicyReplaysQuery } from './policy-life/policy-replays.query.js';
import { PolicyVersionsQuery } from './policy-life/policy-versions.query.js';
import { PostgresPolicyMigrations } from './policy-life/postgres.policy-migrations.js';
import { PostgresPolicyProposals } from './policy-life/postgres.policy-proposals.js';
import { PostgresPolicyReplays } from './policy-life/postgres.policy-replays.js';
import { PolicyWatch } from './policies/policy-watch.js';
import { PolicyProgramRegister } from './policies/policy.program-register.js';
import { PostgresRenewals } from './renewal/postgres.renewals.js';
import { RenewalHistoryQuery } from './renewal/renewal-history.query.js';
import { RenewalReportQuery } from './renewal/renewal-report.query.js';
import { RenewalsQuery } from './renewal/renewals.query.js';
import { PromiseReportQuery } from './reports/promise-report.query.js';
import { CommentsQuery } from './review/comments.query.js';
import { ConflictsQuery } from './review/conflicts.query.js';
import { PostgresSavedFilters } from './review/postgres.saved-filters.js';
import { DecisionsQuery } from './review/decisions.query.js';
import { PostgresFormViewers } from './review/postgres.form-viewers.js';
import { CommitteeQuery } from './committees/committee.query.js';
import { LoadQuery } from './review/load.query.js';
import { ProgramConflictsQuery } from './review/program-conflicts.query.js';
import { QueuesQuery } from './review/queues.query.js';
import { RecommendationsQuery } from './review/recommendations.query.js';
import { ReviewersQuery } from './review/reviewers.query.js';
import { ReviewsQuery } from './review/reviews.query.js';
import { TimerStore } from './timers/timer.store.js';
import { PostgresUnitOfWork } from './unit-of-work/postgres.unit-of-work.js';
import { UuidIds } from './uuid.ids.js';
import { Wakeup } from './wakeup.js';

export interface PersistenceOptions {
  databaseUrl: string;
  poolSize?: number | undefined;
  /** Holds the policy files; versions that are not stored yet are stored at start. */
  programsDirectory: string;
}

/** Everything that a class of `#use-cases` asks of PostgreSQL, and the read queries. One pool for all of it. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot({ databaseUrl, poolSize, programsDirectory }: PersistenceOptions): DynamicModule {
    const providers: FactoryProvider[] = [
      { provide: Database, useFactory: () => openDatabase({ databaseUrl, poolSize }) },
      {
        provide: Policies,
        inject: [Database],
        useFactory: (database: Database) => loadPolicies(database, programsDirectory, tell),
      },
      {
        provide: PolicyWatch,
        inject: [Policies],
        useFactory: (known: Policies) => new PolicyWatch(databaseUrl, known, tell),
      },
      ...PORTS,
      ...OWN,
    ];
    return {
      module: PersistenceModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}

function tell(problem: string): void {
  new Logger('Policies').warn(problem);
}

/** What each asks for is given to its constructor, in this order. */
function adapter<Given extends unknown[], Port>(
  provide: abstract new (...args: never[]) => Port,
  Adapter: new (...given: Given) => Port,
  ...inject: { [Place in keyof Given]: abstract new (...args: never[]) => Given[Place] }
): FactoryProvider<Port> {
  return { provide, inject, useFactory: (...given: Given) => new Adapter(...given) };
}

const PORTS = [
  adapter(Ids, UuidIds),
  adapter(Clock, DatabaseClock, Database),
  adapter(Absences, PostgresAbsences, Database),
  adapter(BulkActions, PostgresBulkActions, Database),
  adapter(Renewals, PostgresRenewals, Database),
  adapter(Claims, PostgresClaims, Database),
  adapter(Claimables, PostgresClaimables, Database, Policies),
  adapter(PolicyProposals, PostgresPolicyProposals, Database),
  adapter(PolicyReplays, PostgresPolicyReplays, Database, Ids, Wakeup),
  adapter(PolicyMigrations, PostgresPolicyMigrations, Database),
  adapter(MemberNames, PostgresMemberNames, Database),
  adapter(MemberRoll, PostgresMemberRoll, Database, Wakeup),
  adapter(Rehearsal, PostgresRehearsal, Database, Ids),
  adapter(Papers, PostgresPapers, Database),
  adapter(SavedFilters, PostgresSavedFilters, Database),
  adapter(Listings, PostgresListings, Database),
  adapter(ReadMarkers, PostgresReadMarkers, Database),
  adapter(Committees, PostgresCommittees, Database),
  adapter(FormViewers, PostgresFormViewers, Database),
  adapter(FormNumbers, SequenceFormNumbers, Database),
  adapter(FormAccessReader, PostgresFormAccessReader, Database),
  adapter(MailLedger, PostgresMailLedger, Database),
  adapter(ProgramRegister, PolicyProgramRegister, Policies),
  adapter(MailDigests, PostgresMailDigests, Database, Ids),
  adapter(FailedMails, FailedMails, Database, Wakeup),
  adapter(DeadJobsQuery, DeadJobsQuery, Database, Wakeup),
  adapter(MailTemplateStore, PostgresMailTemplateStore, Database),
  adapter(MailOutbox, PostgresMailOutbox, Database, Wakeup),
  adapter(Wakeup, Wakeup, Database),
  adapter(UnitOfWork, PostgresUnitOfWork, Database, Ids, Wakeup),
  adapter(StandingApprovals, PostgresStandingApprovals, Database),
  adapter(RecommendedCourses, PostgresRecommendedCourses, Database),
  adapter(Imports, PostgresImports, Database, Ids, Wakeup),
  adapter(SignInMail, OutboxSignInMail, Database, Ids, Wakeup),
];

const OWN = [
  AttachmentsQuery,
  DraftAttachmentsQuery,
  BulkProgressQuery,
  CatalogQuery,
  ClaimEvidenceQuery,
  ClaimsQuery,
  CommentsQuery,
  CommitteeQuery,
  ConflictsQuery,
  DecisionsQuery,
  ImportsQuery,
  RecommendedQuery,
  StandingApprovalsQuery,
  FormDetailQuery,
  FormHistoryQuery,
  FormRevisionsQuery,
  MessagesQuery,
  HistoryCheck,
  HistoryExportQuery,
  LateFormsQuery,
  ProgramHistoryQuery,
  OwnDraftsQuery,
  PeopleQuery,
  MailsQuery,
  MembersQuery,
  OwnFormsQuery,
  PolicyProposalsQuery,
  PolicyReplaysQuery,
  PolicyVersionsQuery,
  PrecedentsQuery,
  LoadQuery,
  ProgramConflictsQuery,
  PromiseReportQuery,
  QueuesQuery,
  RenewalHistoryQuery,
  RenewalReportQuery,
  RenewalsQuery,
  RecommendationsQuery,
  ReviewersQuery,
  ReviewsQuery,
  OutboxStore,
  TimerStore,
].map((Own) => ({ provide: Own, inject: [Database], useFactory: (database: Database) => new Own(database) }));
