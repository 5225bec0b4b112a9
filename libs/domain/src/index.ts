export * from './access/index.js';
export * from './calendar/index.js';
export * from './catalog/listing.js';
export * from './catalog/recommended-course.js';
export * from './claims/claim.js';
export * from './claims/claim-credit.js';
export * from './claims/claim-window.js';
export * from './claims/claimable.js';
export * from './claims/claimable-form.js';
export * from './claims/evidence.js';
export * from './claims/settle-claim.js';
export * from './credits/check-entries.js';
export * from './credits/cycle-years.js';
export * from './credits/credit-entry.js';
export * from './credits/evaluate.js';
export type { LinearProgram, LinearSolver, Row, Term } from './credits/linear-solver.js';
export { rejectionWords } from './credits/rejection-words.js';
export { ruleTraits } from './credits/rule-traits.js';
export { ruleWords } from './credits/rule-words.js';
export * from './credits/standing.js';
export * from './credits/standing-change.js';
export * from './errors.js';
export { checkContent, requireValidContent } from './forms/check-content.js';
export * from './forms/check-draft.js';
export * from './forms/attachment.js';
export * from './forms/attachment-name.js';
export * from './forms/attachment-type.js';
export * from './forms/content.js';
export * from './forms/events.js';
export * from './forms/correct.js';
export * from './forms/draft.js';
export * from './forms/form.js';
export * from './forms/resubmit.js';
export * from './forms/revisions.js';
export * from './forms/submit.js';
export * from './forms/thread.js';
export * from './forms/transitions.js';
export * from './forms/withdraw.js';
export * from './mail/mail-acts.js';
export * from './mail/mail-template.js';
export * from './mail/mail-text.js';
export * from './members/credential.js';
export * from './members/roll-row.js';
export * from './members/term-reminders.js';
export * from './members/terms.js';
export * from './papers/paper.js';
export * from './policy/choice.js';
export * from './pre-approval/add-occurrence.js';
export * from './pre-approval/pre-approve.js';
export * from './pre-approval/programme-header.js';
export * from './pre-approval/programme-hours.js';
export * from './pre-approval/programme-row.js';
export * from './pre-approval/programme-twins.js';
export * from './pre-approval/sheet-cell.js';
export * from './pre-approval/sheet-text.js';
export * from './pre-approval/standing-approval.js';
export * from './policy/credit-rules.js';
export { describeFinding, type Finding } from './policy/finding.js';
export * from './policy/in-force-at.js';
export * from './policy/lint.js';
export * from './policy/migration.js';
export * from './policy/policy.js';
export * from './policy/proposal.js';
export * from './policy/succession.js';
export * from './record/carried-credits.js';
export * from './record/record-entries.js';
export * from './renewal/audit-sample.js';
export * from './renewal/renew.js';
export type {
  AuditState,
  Changed,
  FeeMethod,
  FeeReceipt,
  Renewal,
  RenewalApplication,
  RenewalAudit,
  RenewalEvent,
  RenewalStatus,
  RenewalVerdict,
} from './renewal/renewal.js';
export { AUDIT_STATES, FEE_METHODS, RENEWAL_STATUSES } from './renewal/renewal.js';
export * from './renewal/renewal-transitions.js';
export * from './renewal/renewal-window.js';
export * from './review/admit-late.js';
export * from './review/appeal.js';
export * from './review/agenda-credits.js';
export * from './review/assign.js';
export * from './review/bulk.js';
export * from './review/check-credits.js';
export * from './review/comment.js';
export * from './review/conflict.js';
export * from './review/contact-time.js';
export * from './review/credit-changes.js';
export * from './review/deadline.js';
export * from './review/decide.js';
export * from './review/detect-conflicts.js';
export * from './review/mandate.js';
export * from './review/promise-clock.js';
export * from './review/question.js';
export * from './review/last-useful.js';
export * from './review/mark-duplicate.js';
export * from './review/open-round.js';
export * from './review/absence.js';
export * from './review/pick-reviewer.js';
export * from './review/recommend.js';
export * from './review/release.js';
export * from './review/reopen.js';
export * from './review/revoke.js';
export * from './review/review-group.js';
export * from './review/route.js';
export * from './review/settle.js';
export { sharedFacts, type Identity, type SharedFact } from './review/shared-facts.js';
export * from './review/tally.js';
export * from './review/timers.js';
export * from './review/undo-decision.js';
