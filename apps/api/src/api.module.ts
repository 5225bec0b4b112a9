import { Module, type DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import type { Config } from '#config';
import { FileSpreadsheets, openFileStore } from '#files';
import { Database, PersistenceModule } from '#persistence';
import { HighsSolvers } from '#solver';
import {
  Accounts,
  AdmitLateForm,
  AnswerQuestion,
  AppealForm,
  AskApplicant,
  AddAttachment,
  AddComment,
  AddOccurrence,
  ApproveSource,
  DropRecommended,
  EndSourceApproval,
  RecommendCourse,
  ReviseRecommended,
  ConfirmImport,
  AssignReviewer,
  ConfirmRecommendation,
  DiscardFile,
  EndAssignment,
  FileStore,
  EvaluateCredits,
  LinearSolvers,
  GiveRecommendation,
  MarkFormDuplicate,
  MarkMessagesRead,
  PreApproveActivity,
  PlanBulkAction,
  PublicLinks,
  RecordDecision,
  RemoveAttachment,
  ResubmitForm,
  RecuseMember,
  ReopenForm,
  LeastOpenWork,
  RevokeApproval,
  RuleOnConflict,
  SetAbsence,
  Spreadsheets,
  StartImport,
  EndAbsence,
  ForgetFilter,
  FollowDuplicates,
  FormActions,
  KeepFilter,
  ReleaseHeldDecision,
  ReplaceFilter,
  StartBulkAction,
  SettleReview,
  SitePublicLinks,
  SendMessage,
  Sessions,
  DiscardDraft,
  SaveDraft,
  StartDraft,
  SubmitDraft,
  SubmitForm,
  UndoHeldDecision,
  WithdrawForm,
  WithdrawRecommendation,
} from '#use-cases';
import { BulkActionsController } from './bulk/bulk-actions.controller.js';
import { BulkSelections } from './bulk/bulk-selections.js';
import { CatalogController } from './catalog/catalog.controller.js';
import { CatalogFeedsController } from './catalog/catalog-feeds.controller.js';
import { CatalogFeeds } from './catalog/catalog-feeds.js';
import { CatalogPages } from './catalog/catalog-pages.js';
import { PrecedentsController } from './catalog/precedents.controller.js';
import { EvaluationController } from './credits/evaluation.controller.js';
import { DraftController } from './drafts/draft.controller.js';
import { DraftView } from './drafts/draft-view.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { AnswerController } from './eligibility-forms/answer.controller.js';
import { AppealController } from './eligibility-forms/appeal.controller.js';
import { AttachmentsController } from './eligibility-forms/attachments.controller.js';
import { EligibilityFormsController } from './eligibility-forms/eligibility-forms.controller.js';
import { FormFactsController } from './eligibility-forms/form-facts.controller.js';
import { CoveringForm } from './eligibility-forms/covering-form.js';
import { FormView } from './eligibility-forms/form-view.js';
import { LateAdmissionController } from './eligibility-forms/late-admission.controller.js';
import { MessagesController } from './eligibility-forms/messages.controller.js';
import { ResubmissionController } from './eligibility-forms/resubmission.controller.js';
import { WithdrawalController } from './eligibility-forms/withdrawal.controller.js';
import { HistoryExportController } from './history-export/history-export.controller.js';
import { SessionCookie } from './http/index.js';
import { HealthController } from './health/health.controller.js';
import { ProductReadiness } from './health/product.readiness.js';
import { QueueConnection } from './health/queue-connection.js';
import { Readiness } from './health/readiness.js';
import { RecommendedController } from './catalog/recommended.controller.js';
import { StandingApprovalsController } from './pre-approval/standing-approvals.controller.js';
import { ImportTemplates } from './pre-approval/import-templates.js';
import { ImportsController } from './pre-approval/imports.controller.js';
import { PreApprovalsController } from './pre-approval/pre-approvals.controller.js';
import { ProgramsController } from './programs/programs.controller.js';
import { PromiseReportController } from './reports/promise-report.controller.js';
import { ReviewsExportController } from './reports/reviews-export.controller.js';
import { AbsencesController } from './review/absences.controller.js';
import { AgendaCreditsController } from './review/agenda-credits.controller.js';
import { AssignmentController } from './review/assignment.controller.js';
import { CommentsController } from './review/comments.controller.js';
import { ConflictsController } from './review/conflicts.controller.js';
import { DecisionController } from './review/decision.controller.js';
import { DuplicateController } from './review/duplicate.controller.js';
import { InformationRequestController } from './review/information-request.controller.js';
import { ReopeningController } from './review/reopening.controller.js';
import { RevocationController } from './review/revocation.controller.js';
import { LoadController } from './review/load.controller.js';
import { ReviewFilters } from './review/review-filters.js';
import { RecommendationsController } from './review/recommendations.controller.js';
import { ReviewProgress } from './review/review-progress.js';
import { ReviewsController } from './review/reviews.controller.js';
import { SavedFiltersController } from './review/saved-filters.controller.js';
import { accessProviders } from './sign-in/access.providers.js';
import { DeadJobsController } from './jobs/dead-jobs.controller.js';
import { DecisionPreviewController } from './mail/decision-preview.controller.js';
import { MailActsController } from './mail/mail-acts.controller.js';
import { mailProviders } from './mail/mail.providers.js';
import { MailTemplatesController } from './mail/mail-templates.controller.js';
import { MailsController } from './mail/mails.controller.js';
import { MeController } from './sign-in/me.controller.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WebController } from './web/web.controller.js';
import { webProviders } from './web/web.providers.js';

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PersistenceModule.forRoot({ databaseUrl: config.databaseUrl, programsDirectory: config.programsDir })],
      controllers: [
        HealthController,
        SignInController,
        MeController,
        SessionsController,
        ProgramsController,
        EligibilityFormsController,
        DraftsController,
        DraftController,
        FormFactsController,
        HistoryExportController,
        AnswerController,
        MessagesController,
        AttachmentsController,
        AppealController,
        ResubmissionController,
        WithdrawalController,
        InformationRequestController,
        LateAdmissionController,
        ReviewsController,
        LoadController,
        ReviewsExportController,
        PromiseReportController,
        BulkActionsController,
        SavedFiltersController,
        AssignmentController,
        AbsencesController,
        CommentsController,
        ConflictsController,
        AgendaCreditsController,
        DecisionController,
        RecommendationsController,
        DuplicateController,
        RevocationController,
        ReopeningController,
        DecisionPreviewController,
        MailsController,
        MailActsController,
        MailTemplatesController,
        DeadJobsController,
        CatalogController,
        CatalogFeedsController,
        PrecedentsController,
        PreApprovalsController,
        ImportsController,
        StandingApprovalsController,
        RecommendedController,
        EvaluationController,
        WebController,
      ],
      providers: [
        ...accessProviders({ publicUrl: config.publicUrl, shorterSessionsForStaff: config.mode === 'production' }),
        ...webProviders(config),
        { provide: PublicLinks, useFactory: () => new SitePublicLinks(config.publicUrl) },
        {
          provide: FileStore,
          useFactory: () => openFileStore({ url: config.filesUrl, directory: join(config.dataDir, 'files') }),
        },
        {
          provide: QueueConnection,
          useFactory: () => new QueueConnection(config),
        },
        {
          provide: Readiness,
          inject: [Database, QueueConnection, FileStore],
          useFactory: (database: Database, queue: QueueConnection, files: FileStore) =>
            new ProductReadiness(database, queue, files),
        },
        SubmitForm,
        StartDraft,
        SaveDraft,
        DiscardDraft,
        SubmitDraft,
        DraftView,
        AdmitLateForm,
        AnswerQuestion,
        SendMessage,
        AddAttachment,
        DiscardFile,
        RemoveAttachment,
        MarkMessagesRead,
        AppealForm,
        ResubmitForm,
        AskApplicant,
        WithdrawForm,
        FollowDuplicates,
        AddComment,
        AddOccurrence,
        PreApproveActivity,
        ApproveSource,
        EndSourceApproval,
        RecommendCourse,
        ReviseRecommended,
        DropRecommended,
        { provide: Spreadsheets, useClass: FileSpreadsheets },
        ConfirmImport,
        StartImport,
        ImportTemplates,
        AssignReviewer,
        EndAssignment,
        MarkFormDuplicate,
        RecordDecision,
        RecuseMember,
        RevokeApproval,
        ReopenForm,
        LeastOpenWork,
        GiveRecommendation,
        ConfirmRecommendation,
        WithdrawRecommendation,
        SettleReview,
        ReviewProgress,
        RuleOnConflict,
        SetAbsence,
        EndAbsence,
        ForgetFilter,
        FormActions,
        PlanBulkAction,
        ReleaseHeldDecision,
        StartBulkAction,
        BulkSelections,
        KeepFilter,
        ReplaceFilter,
        ReviewFilters,
        UndoHeldDecision,
        ...mailProviders,
        CoveringForm,
        FormView,
        CatalogPages,
        CatalogFeeds,
        EvaluateCredits,
        { provide: LinearSolvers, useClass: HighsSolvers },
      ],
      exports: [Accounts, Sessions, SessionCookie],
    };
  }
}
