import {
  creditChanges,
  queueOf,
  statusForApplicant,
  toIso,
  type Credit,
  type Decision,
  type EligibilityForm,
  type FormOrigin,
  type FormStatus,
  type OpenQuestion,
} from '#domain';
import type { FormDetail } from '#persistence';
import type { ReviewProgressResponse } from '../review/review-progress.response.js';
import { toCreditHours, type CreditHours } from './hours.js';
import type { ActivityDto } from './activity.dto.js';
import type { CreditDto } from './credit.dto.js';

export class CreditChangeResponse {
  category!: string;
  /** Whom the hours are limited to; absent: they hold for all. */
  credentials?: string[];
  requestedHours!: number;
  approvedHours!: number;
}

export class ReasonTextResponse {
  code!: string;
  text!: string;
  /** What would change the answer. */
  remedy!: string;
}

export class DecisionResponse {
  outcome!: 'approved' | 'not_approved';
  credits!: CreditDto[];
  /** Reason codes of the policy. */
  reasons!: string[];
  message!: string;
  /** What an approval depends on. */
  conditions!: string[];
  /** The last day on which an approval holds, in the program's zone; null when nothing ends it. */
  expiresOn!: string | null;
  decidedAt!: string;
  /** Made after the promised instant. */
  late!: boolean;
  /** Where the approved credits differ from those requested; why is in the message. */
  creditChanges!: CreditChangeResponse[];
  /** The reasons in words, where the form is read alone or by its applicant. */
  reasonTexts?: ReasonTextResponse[];
}

export class RoundOpeningResponse {
  kind!: 'appeal' | 'reopening';
  at!: string;
}

export class HeldDecisionResponse extends DecisionResponse {
  /** Released from this instant on; before it, it can be undone. */
  releaseAt!: string;
  decidedBy!: string;
}

export class PersonResponse {
  id!: string;
  name!: string;
}

export class OpenQuestionResponse {
  message!: string;
  /** The last day for the answer, in the program's zone. */
  dueOn!: string;
  askedAt!: string;
}

export class AskedQuestionResponse extends OpenQuestionResponse {
  askedBy!: PersonResponse | null;
}

export class AssigneeResponse extends PersonResponse {
  assignmentId!: string;
}

export class CoveringFormResponse {
  id!: string;
  number!: string;
  title!: string;
}

export class CoveringListingResponse {
  listingId!: string;
  title!: string;
  /** The listing's page. */
  url!: string;
}

/** Of a duplicate: what covers it, as far as the viewer may know. */
export class CoverageResponse {
  /** For who may see that form: the committee unless in conflict with it, and its applicant. */
  duplicateOf!: CoveringFormResponse | null;
  /** What the catalog shows to everybody, while it is listed. */
  coveredBy!: CoveringListingResponse | null;
}

export class ListedAsResponse extends CoveringListingResponse {
  /** When it leaves the catalog, exclusive; null when nothing ends it. */
  listedUntil!: string | null;
}

export class WayOnResponse {
  /** The last day, in the program's zone; null when nothing ends it. */
  lastDay!: string | null;
  /** The end of that day, exclusive. */
  closesAt!: string | null;
}

/** What the applicant can still do about a form that was not approved. Either way rules out the other. */
export class WaysOnResponse {
  /** Send it again. */
  resubmission!: WayOnResponse | null;
  appeal!: WayOnResponse | null;
}

/** What follows from a form for its applicant at that moment, in lists and in answers to what they do as well. */
export class ApplicantFactsResponse {
  /** To the applicant: what the catalog shows of an approved form, while it is listed. */
  listing?: ListedAsResponse | null;
  /** To the applicant: of a form not approved; null once neither is possible. */
  waysOn?: WaysOnResponse | null;
  /** To the applicant: the last day to claim hours, in the program's zone; null while unknown. */
  claimUntil?: string | null;
}

/** A form as its applicant sees it. */
export class FormResponse extends ApplicantFactsResponse {
  id!: string;
  number!: string;
  program!: string;
  status!: FormStatus;
  /** `pre-approval`: approved by the committee of its own accord. */
  origin!: FormOrigin;
  activity!: ActivityDto;
  completedOn!: string | null;
  requestedCredits!: CreditDto[];
  relevance!: string;
  /** What is new since the form that was not approved. */
  evidence?: string;
  /** The form that was not approved and is sent again with this one. */
  resubmissionOf!: string | null;
  /** The form with which this one was sent again. */
  resubmittedAs!: string | null;
  /** The first approved form of the series that this one continues on other dates. */
  occurrenceOf!: string | null;
  /** Of a duplicate, where the form is read alone: the form that covers it; null for who may not see that one. */
  duplicateOf?: CoveringFormResponse | null;
  /** Of a duplicate, where the form is read alone: what the catalog shows of its activity, while it is listed. */
  coveredBy?: CoveringListingResponse | null;
  submittedAt!: string;
  /** When headquarters admitted a form that came too late; the promise runs from then. */
  admittedAt!: string | null;
  /** When the answer is due; null when nothing was promised. */
  decisionDueAt!: string | null;
  queue!: string | null;
  /** Null until it is released. */
  decision!: DecisionResponse | null;
  /** When the approval was revoked. */
  revokedAt!: string | null;
  /** How the present round began; null in the first. */
  opening!: RoundOpeningResponse | null;
  /** Appeals and reopenings start a new round; earlier decisions stay under `decisions`. */
  round!: number;
  policyVersion!: string;
  /** Counts the contents there were: each answer makes a new one. */
  revision!: number;
  /** What the committee asks the applicant. */
  openQuestion!: OpenQuestionResponse | null;
  /** What the other side wrote and this viewer has not read; where the form is read, alone or in a list. */
  unreadMessages?: number;
  /** Advances with every change that this viewer can see. */
  version!: number;

  static forApplicant(form: EligibilityForm, unread?: number): FormResponse {
    const { status, applicantVersion: version } = form;
    return { ...facts(form), ...unreadCount(unread), status: statusForApplicant(status), version };
  }
}

/** A form as the committee and headquarters see it. */
export class CommitteeFormResponse extends FormResponse {
  /** Null for a pre-approval. */
  applicant!: PersonResponse | null;
  declare openQuestion: AskedQuestionResponse | null;
  assignees!: AssigneeResponse[];
  /** A decision that was made and is not yet known to the applicant. */
  heldDecision!: HeldDecisionResponse | null;
  breachedAt!: string | null;
  /** How far the committee's advice is. */
  recommendations!: ReviewProgressResponse;

  static of(
    { form, assignees, applicant, asker }: FormDetail,
    progress: ReviewProgressResponse,
    unread?: number,
  ): CommitteeFormResponse {
    const question = questionFacts(form.question);
    return {
      ...facts(form),
      ...unreadCount(unread),
      openQuestion: question && { ...question, askedBy: asker },
      status: form.status,
      version: form.version,
      applicant,
      assignees,
      heldDecision:
        form.status === 'decision_held'
          ? {
              ...decisionFacts(form, form.decision),
              releaseAt: toIso(form.releaseAt),
              decidedBy: form.decision.decidedBy,
            }
          : null,
      breachedAt: form.breachedAt === null ? null : toIso(form.breachedAt),
      recommendations: progress,
    };
  }
}

function decisionFacts(
  { content }: EligibilityForm,
  decision: Decision,
): Pick<DecisionResponse, keyof DecisionResponse> {
  const { outcome, credits, reasons, message, conditions, expiresOn, decidedAt, late } = decision;
  return {
    outcome,
    credits: hoursOf(credits),
    reasons,
    message,
    conditions,
    expiresOn,
    decidedAt: toIso(decidedAt),
    late,
    creditChanges: changesOf(content.requestedCredits, decision),
  };
}

/** Only an approval answers the amounts that were asked for. */
export function changesOf(
  requested: readonly Credit[],
  { outcome, credits }: Pick<Decision, 'outcome' | 'credits'>,
): CreditChangeResponse[] {
  if (outcome !== 'approved') return [];
  return creditChanges(requested, credits).map(({ requestedHundredths, approvedHundredths, ...change }) => ({
    ...change,
    requestedHours: requestedHundredths / 100,
    approvedHours: approvedHundredths / 100,
  }));
}

function unreadCount(unreadMessages: number | undefined): Pick<FormResponse, 'unreadMessages'> {
  return unreadMessages === undefined ? {} : { unreadMessages };
}

function questionFacts(question: OpenQuestion | null): Pick<OpenQuestionResponse, keyof OpenQuestionResponse> | null {
  if (question === null) return null;
  return { message: question.message, dueOn: question.dueOn, askedAt: toIso(question.askedAt) };
}

function facts(form: EligibilityForm): Omit<FormResponse, 'status' | 'version'> {
  const released = form.status === 'approved' || form.status === 'not_approved';
  return {
    id: form.id,
    number: form.number,
    program: form.program,
    origin: form.origin,
    // What covers a duplicate is looked up where one form is read.
    ...(form.duplicateOf === null && { duplicateOf: null, coveredBy: null }),
    activity: form.content.activity,
    completedOn: form.content.completedOn,
    requestedCredits: hoursOf(form.content.requestedCredits),
    relevance: form.content.relevance,
    ...(form.content.evidence !== undefined && { evidence: form.content.evidence }),
    resubmissionOf: form.resubmissionOf,
    resubmittedAs: form.resubmittedAs,
    occurrenceOf: form.occurrenceOf,
    submittedAt: toIso(form.submittedAt),
    admittedAt: form.admittedAt === null ? null : toIso(form.admittedAt),
    decisionDueAt: form.dueAt === null ? null : toIso(form.dueAt),
    queue: queueOf(form),
    decision: released ? decisionFacts(form, form.decision) : null,
    revokedAt: form.revokedAt === null ? null : toIso(form.revokedAt),
    round: form.round,
    opening: form.opening && { kind: form.opening.kind, at: toIso(form.opening.at) },
    policyVersion: form.policyVersion,
    revision: form.revision,
    openQuestion: form.status === 'information_requested' ? questionFacts(form.question) : null,
  };
}

export function hoursOf(credits: readonly Credit[]): CreditHours[] {
  return credits.map(toCreditHours);
}
