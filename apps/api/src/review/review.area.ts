import {
  AddComment,
  AskApplicant,
  AssignReviewer,
  ConfirmRecommendation,
  EndAbsence,
  EndAssignment,
  ForgetFilter,
  GiveRecommendation,
  KeepFilter,
  LeastOpenWork,
  MarkFormDuplicate,
  RecordDecision,
  RecuseMember,
  ReleaseHeldDecision,
  ReopenForm,
  ReplaceFilter,
  RevokeApproval,
  RuleOnConflict,
  SetAbsence,
  SettleReview,
  UndoHeldDecision,
  WhenBack,
  WithdrawRecommendation,
} from '#use-cases';
import type { Area } from '../area.js';
import { AbsencesController } from './absences.controller.js';
import { AgendaCreditsController } from './agenda-credits.controller.js';
import { AssignmentController } from './assignment.controller.js';
import { CommentsController } from './comments.controller.js';
import { CommitteeController } from './committee.controller.js';
import { ConflictsController } from './conflicts.controller.js';
import { DecisionController } from './decision.controller.js';
import { DuplicateController } from './duplicate.controller.js';
import { InformationRequestController } from './information-request.controller.js';
import { LoadController } from './load.controller.js';
import { ProgramConflictsController } from './program-conflicts.controller.js';
import { RecommendationsController } from './recommendations.controller.js';
import { ReopeningController } from './reopening.controller.js';
import { ShownReviews } from './shown-reviews.js';
import { ReviewFilters } from './review-filters.js';
import { ReviewProgress } from './review-progress.js';
import { ReviewTermsController } from './review-terms.controller.js';
import { ReviewsController } from './reviews.controller.js';
import { RevocationController } from './revocation.controller.js';
import { SavedFiltersController } from './saved-filters.controller.js';
import { ViewersController } from './viewers.controller.js';

/** The committee at work: who has which form, what they say of it, what is decided. */
export const reviewArea: Area = {
  controllers: [
    ReviewsController,
    SavedFiltersController,
    LoadController,
    CommitteeController,
    AbsencesController,
    AssignmentController,
    ConflictsController,
    ProgramConflictsController,
    CommentsController,
    InformationRequestController,
    AgendaCreditsController,
    RecommendationsController,
    DecisionController,
    DuplicateController,
    RevocationController,
    ReopeningController,
    ReviewTermsController,
    ViewersController,
  ],
  providers: [
    ReviewFilters,
    ShownReviews,
    KeepFilter,
    ReplaceFilter,
    ForgetFilter,
    SetAbsence,
    EndAbsence,
    WhenBack,
    AssignReviewer,
    EndAssignment,
    LeastOpenWork,
    RecuseMember,
    RuleOnConflict,
    AddComment,
    AskApplicant,
    ReviewProgress,
    GiveRecommendation,
    ConfirmRecommendation,
    WithdrawRecommendation,
    SettleReview,
    RecordDecision,
    UndoHeldDecision,
    ReleaseHeldDecision,
    MarkFormDuplicate,
    RevokeApproval,
    ReopenForm,
  ],
};
