import { Logger, Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
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
    const connected: Provider = {
      provide: Database,
      useFactory: () => openDatabase({ databaseUrl, poolSize }),
    };
    const policies: Provider = {
      provide: Policies,
      inject: [Database],
      useFactory: (database: Database) => loadPolicies(database, programsDirectory, tell),
    };
    const watch: Provider = {
      provide: PolicyWatch,
      inject: [Policies],
      useFactory: (known: Policies) => new PolicyWatch(databaseUrl, known, tell),
    };
    const providers = [connected, policies, watch, ...PORTS, ...OWN];
    return {
      module: PersistenceModule,
      global: true,
      providers,
      exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}

function tell(problem: string): void {
  new Logger('Policies').warn(problem);
}

const PORTS: Exclude<Provider, new (...args: never[]) => unknown>[] = [
  { provide: Ids, useClass: UuidIds },
  { provide: Clock, inject: [Database], useFactory: (database: Database) => new DatabaseClock(database) },
  { provide: Absences, inject: [Database], useFactory: (database: Database) => new PostgresAbsences(database) },
  { provide: BulkActions, inject: [Database], useFactory: (database: Database) => new PostgresBulkActions(database) },
  { provide: Renewals, inject: [Database], useFactory: (database: Database) => new PostgresRenewals(database) },
  { provide: Claims, inject: [Database], useFactory: (database: Database) => new PostgresClaims(database) },
  {
    provide: Claimables,
    inject: [Database, Policies],
    useFactory: (database: Database, policies: Policies) => new PostgresClaimables(database, policies),
  },
  {
    provide: PolicyProposals,
    inject: [Database],
    useFactory: (database: Database) => new PostgresPolicyProposals(database),
  },
  {
    provide: PolicyReplays,
    inject: [Database, Ids, Wakeup],
    useFactory: (database: Database, ids: Ids, wakeup: Wakeup) => new PostgresPolicyReplays(database, ids, wakeup),
  },
  {
    provide: PolicyMigrations,
    inject: [Database],
    useFactory: (database: Database) => new PostgresPolicyMigrations(database),
  },
  { provide: MemberNames, inject: [Database], useFactory: (database: Database) => new PostgresMemberNames(database) },
  {
    provide: MemberRoll,
    inject: [Database, Wakeup],
    useFactory: (database: Database, wakeup: Wakeup) => new PostgresMemberRoll(database, wakeup),
  },
  {
    provide: Rehearsal,
    inject: [Database, Ids],
    useFactory: (database: Database, ids: Ids) => new PostgresRehearsal(database, ids),
  },
  { provide: Papers, inject: [Database], useFactory: (database: Database) => new PostgresPapers(database) },
  { provide: SavedFilters, inject: [Database], useFactory: (database: Database) => new PostgresSavedFilters(database) },
  { provide: Listings, inject: [Database], useFactory: (database: Database) => new PostgresListings(database) },
  { provide: ReadMarkers, inject: [Database], useFactory: (database: Database) => new PostgresReadMarkers(database) },
  { provide: Committees, inject: [Database], useFactory: (database: Database) => new PostgresCommittees(database) },
  { provide: FormViewers, inject: [Database], useFactory: (database: Database) => new PostgresFormViewers(database) },
  { provide: FormNumbers, inject: [Database], useFactory: (database: Database) => new SequenceFormNumbers(database) },
  {
    provide: FormAccessReader,
    inject: [Database],
    useFactory: (database: Database) => new PostgresFormAccessReader(database),
  },
  { provide: MailLedger, inject: [Database], useFactory: (database: Database) => new PostgresMailLedger(database) },
  {
    provide: ProgramRegister,
    inject: [Policies],
    useFactory: (policies: Policies) => new PolicyProgramRegister(policies),
  },
  {
    provide: MailDigests,
    inject: [Database, Ids],
    useFactory: (database: Database, ids: Ids) => new PostgresMailDigests(database, ids),
  },
  {
    provide: FailedMails,
    inject: [Database, Wakeup],
    useFactory: (database: Database, wakeup: Wakeup) => new FailedMails(database, wakeup),
  },
  {
    provide: DeadJobsQuery,
    inject: [Database, Wakeup],
    useFactory: (database: Database, wakeup: Wakeup) => new DeadJobsQuery(database, wakeup),
  },
  {
    provide: MailTemplateStore,
    inject: [Database],
    useFactory: (database: Database) => new PostgresMailTemplateStore(database),
  },
  {
    provide: MailOutbox,
    inject: [Database, Wakeup],
    useFactory: (database: Database, wakeup: Wakeup) => new PostgresMailOutbox(database, wakeup),
  },
  { provide: Wakeup, inject: [Database], useFactory: (database: Database) => new Wakeup(database) },
  {
    provide: UnitOfWork,
    inject: [Database, Ids, Wakeup],
    useFactory: (database: Database, ids: Ids, wakeup: Wakeup) => new PostgresUnitOfWork(database, ids, wakeup),
  },
  {
    provide: StandingApprovals,
    inject: [Database],
    useFactory: (database: Database) => new PostgresStandingApprovals(database),
  },
  {
    provide: RecommendedCourses,
    inject: [Database],
    useFactory: (database: Database) => new PostgresRecommendedCourses(database),
  },
  {
    provide: Imports,
    inject: [Database, Ids, Wakeup],
    useFactory: (database: Database, ids: Ids, wakeup: Wakeup) => new PostgresImports(database, ids, wakeup),
  },
  {
    provide: SignInMail,
    inject: [Database, Ids, Wakeup],
    useFactory: (database: Database, ids: Ids, wakeup: Wakeup) => new OutboxSignInMail(database, ids, wakeup),
  },
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
].map((Query) => ({ provide: Query, inject: [Database], useFactory: (database: Database) => new Query(database) }));
