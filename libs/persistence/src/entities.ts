import { AccountEventEntity } from './accounts/account-event.entity.js';
import { IdempotencyRecordEntity } from './accounts/idempotency-record.entity.js';
import { RoleGrantEntity } from './accounts/role-grant.entity.js';
import { SessionEntity } from './accounts/session.entity.js';
import { SignInCodeEntity } from './accounts/sign-in-code.entity.js';
import { UserAccountEntity } from './accounts/user-account.entity.js';
import { BulkActionEntity } from './bulk/bulk-action.entity.js';
import { BulkActionFormEntity } from './bulk/bulk-action-form.entity.js';
import { ListingEntity } from './catalog/listing.entity.js';
import { DemoClockEntity } from './clock/demo-clock.entity.js';
import { AbsenceEntity } from './committees/absence.entity.js';
import { DraftEntity } from './forms/draft.entity.js';
import { EligibilityFormEntity } from './forms/eligibility-form.entity.js';
import { FormHistoryEntity } from './forms/form-history.entity.js';
import { FormRevisionEntity } from './forms/form-revision.entity.js';
import { InformationRequestEntity } from './review/information-request.entity.js';
import { AttachmentEntity } from './forms/attachment.entity.js';
import { MessageEntity } from './forms/message.entity.js';
import { MessageReadEntity } from './forms/message-read.entity.js';
import { InstallationMarkerEntity } from './installation-marker.entity.js';
import { DemoMailEntity } from './mail/demo-mail.entity.js';
import { MailEntity } from './mail/mail.entity.js';
import { MailTemplateEntity } from './mail/mail-template.entity.js';
import { OutboxEntity } from './outbox/outbox.entity.js';
import { RecommendedCourseEntity } from './catalog/recommended-course.entity.js';
import { StandingApprovalEntity } from './pre-approval/standing-approval.entity.js';
import { ProgrammeImportEntity } from './pre-approval/programme-import.entity.js';
import { ProgrammeImportRowEntity } from './pre-approval/programme-import-row.entity.js';
import { IssuedPaperEntity } from './papers/issued-paper.entity.js';
import { PolicyVersionEntity } from './policies/policy-version.entity.js';
import { PolicyMigrationEntity } from './policy-life/policy-migration.entity.js';
import { PolicyProposalEntity } from './policy-life/policy-proposal.entity.js';
import { PolicyProposalEventEntity } from './policy-life/policy-proposal-event.entity.js';
import { PolicyReplayEntity } from './policy-life/policy-replay.entity.js';
import { PolicyReplayRowEntity } from './policy-life/policy-replay-row.entity.js';
import { AssignmentEntity } from './review/assignment.entity.js';
import { CommentEntity } from './review/comment.entity.js';
import { ConflictEntity } from './review/conflict.entity.js';
import { DecisionEntity } from './review/decision.entity.js';
import { FormViewerEntity } from './review/form-viewer.entity.js';
import { SavedFilterEntity } from './review/saved-filter.entity.js';
import { RecommendationEntity } from './review/recommendation.entity.js';
import { TimerEntity } from './timers/timer.entity.js';
import { CreditClaimEntity } from './claims/credit-claim.entity.js';
import { CreditLedgerEntity } from './claims/credit-ledger.entity.js';
import { CredentialEntity } from './members/credential.entity.js';
import { CredentialEventEntity } from './members/credential-event.entity.js';
import { RenewalAuditEntity } from './renewal/renewal-audit.entity.js';
import { RenewalEventEntity } from './renewal/renewal-event.entity.js';
import { RenewalEntity } from './renewal/renewal.entity.js';

/** The tables as TypeORM knows them. Listed by hand; a test holds them against what the migrations make. */
export const entities = [
  AbsenceEntity,
  AccountEventEntity,
  BulkActionEntity,
  BulkActionFormEntity,
  IdempotencyRecordEntity,
  RoleGrantEntity,
  SessionEntity,
  SignInCodeEntity,
  UserAccountEntity,
  CredentialEntity,
  CredentialEventEntity,
  CreditClaimEntity,
  CreditLedgerEntity,
  RenewalEntity,
  RenewalEventEntity,
  RenewalAuditEntity,
  ListingEntity,
  DemoClockEntity,
  DraftEntity,
  EligibilityFormEntity,
  FormRevisionEntity,
  InformationRequestEntity,
  FormHistoryEntity,
  AttachmentEntity,
  MessageEntity,
  MessageReadEntity,
  InstallationMarkerEntity,
  DemoMailEntity,
  MailEntity,
  MailTemplateEntity,
  OutboxEntity,
  IssuedPaperEntity,
  PolicyVersionEntity,
  PolicyMigrationEntity,
  PolicyProposalEntity,
  PolicyProposalEventEntity,
  PolicyReplayEntity,
  PolicyReplayRowEntity,
  ProgrammeImportEntity,
  RecommendedCourseEntity,
  StandingApprovalEntity,
  ProgrammeImportRowEntity,
  AssignmentEntity,
  CommentEntity,
  ConflictEntity,
  DecisionEntity,
  FormViewerEntity,
  SavedFilterEntity,
  RecommendationEntity,
  TimerEntity,
];
