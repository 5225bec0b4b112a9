import { Injectable } from '@nestjs/common';
import { DomainError, hasRole, mayReadRecordOf, sideOf, type DomainErrorCode, type Person } from '#domain';
import {
  AttachmentsQuery,
  BulkProgressQuery,
  ClaimEvidenceQuery,
  DeadJobsQuery,
  DraftAttachmentsQuery,
  FormDetailQuery,
  PolicyReplaysQuery,
} from '#persistence';
import {
  Absences,
  Accounts,
  Claims,
  Committees,
  Imports,
  MailOutbox,
  MailTemplates,
  MemberRoll,
  Policies,
  PolicyProposals,
  RecommendedCourses,
  Renewals,
  SavedFilters,
  Sessions,
  StandingApprovals,
  VerifyPaper,
} from '#use-cases';
import { CatalogPages } from '../catalog/catalog-pages.js';
import { ResourceRegister, type Named } from '../http/index.js';
import { ProgramPages } from '../programs/program-pages.js';

interface Asked {
  program: string;
  formId: string;
  draftId: string;
  claimId: string;
  id: string;
  person: Person | undefined;
}

type Expectation = (asked: Asked) => Promise<unknown>;

/** Asks of everything that has an address the reader that the routes themselves ask. */
@Injectable()
export class ResourcesOfTheApi extends ResourceRegister {
  private readonly expectations: Readonly<Record<string, Expectation>> = {
    absenceId: this.found('absence.unknown', 'absence', ({ program, id }) => this.absences.find(program, id)),
    filterId: this.found('saved-filter.unknown', 'saved filter', ({ program, id, person }) =>
      this.filters.find(person?.id ?? '', program, id),
    ),
    courseId: this.found('recommended.unknown', 'entry', ({ program, id }) => this.courses.find(program, id)),
    approvalId: this.found('standing-approval.unknown', 'approval', ({ program, id }) =>
      this.standing.find(program, id),
    ),
    importId: this.found('import.unknown', 'import', ({ program, id }) => this.imports.find(program, id)),
    credentialId: this.found('credential.unknown', 'credential', ({ program, id }) => this.roll.find(program, id)),
    grantId: this.found('role.unknown', 'role', ({ id }) => this.accounts.findGrant(id)),
    jobId: this.found('job.not-found', 'job that was given up', ({ id }) => this.deadJobs.find(id)),
    mailId: this.found('mail.not-found', 'mail', ({ program, id, person }) =>
      this.mails.find(program, id, person?.id ?? ''),
    ),
    proposalId: this.found('policy-proposal.unknown', 'proposal', ({ program, id }) =>
      this.proposals.find(program, id),
    ),
    replayId: this.found('policy-replay.unknown', 'replay', ({ program, id }) => this.replays.find(program, id)),
    version: this.found('policy-version.unknown', 'version', async ({ program, id }) =>
      Promise.resolve(this.policies.versions(program).find(({ version }) => version === id)),
    ),
    renewalId: this.found('renewal.unknown', 'renewal', (asked) => this.renewal(asked)),
    claimId: this.found('claim.unknown', 'claim', (asked) => this.claim(asked)),
    fileId: this.found('attachment.unknown', 'file', ({ claimId, id, person }) =>
      claimId === '' ? this.evidence.unclaimed(person?.id ?? '', id) : this.evidence.find(claimId, id),
    ),
    bulkActionId: this.found('bulk-action.unknown', 'bulk action', (asked) => this.bulkAction(asked)),
    attachmentId: this.found('attachment.unknown', 'file', (asked) => this.attachment(asked)),
    assignmentId: this.found('form.not-found', 'assignment', async ({ formId, id }) =>
      (await this.details.execute(formId)).form.assignments.find((assignment) => assignment.id === id),
    ),
    memberId: this.found('review.member-unknown', 'member of the committee', async ({ formId, id }) => {
      const { form } = await this.details.execute(formId);
      return (await this.committees.reviewers(form.program)).find((member) => member.id === id);
    }),
    sessionId: this.found('session.unknown', 'session', async ({ id, person }) =>
      (await this.sessions.ofPerson(person?.id ?? '', '')).find((session) => session.id === id),
    ),
    listingId: ({ program, id }) => this.catalog.find(program, id),
    kind: this.found('mail-template.not-found', 'kind of mail', async ({ id }) =>
      Promise.resolve(this.templates.customKinds().find((kind) => kind === id)),
    ),
    code: ({ id }) => this.verifyPaper.execute(id),
    page: async ({ program, id }) => Promise.resolve(this.pages.find(program, id)),
  };

  constructor(
    private readonly absences: Absences,
    private readonly filters: SavedFilters,
    private readonly courses: RecommendedCourses,
    private readonly standing: StandingApprovals,
    private readonly imports: Imports,
    private readonly roll: MemberRoll,
    private readonly accounts: Accounts,
    private readonly deadJobs: DeadJobsQuery,
    private readonly mails: MailOutbox,
    private readonly claims: Claims,
    private readonly renewals: Renewals,
    private readonly evidence: ClaimEvidenceQuery,
    private readonly bulkActions: BulkProgressQuery,
    private readonly attachments: AttachmentsQuery,
    private readonly draftAttachments: DraftAttachmentsQuery,
    private readonly details: FormDetailQuery,
    private readonly committees: Committees,
    private readonly sessions: Sessions,
    private readonly catalog: CatalogPages,
    private readonly templates: MailTemplates,
    private readonly pages: ProgramPages,
    private readonly verifyPaper: VerifyPaper,
    private readonly policies: Policies,
    private readonly proposals: PolicyProposals,
    private readonly replays: PolicyReplaysQuery,
  ) {
    super();
  }

  async expect({ params, person }: Named): Promise<void> {
    const { program = '', formId = '', draftId = '', claimId = '' } = params;
    for (const [name, id] of Object.entries(params)) {
      await this.expectations[name]?.({ program, formId, draftId, claimId, id, person });
    }
  }

  private found(code: DomainErrorCode, noun: string, find: Expectation): Expectation {
    return async (asked) => {
      if ((await find(asked)) === undefined) throw new DomainError(code, `There is no such ${noun}.`);
    };
  }

  private async claim({ program, id, person }: Asked): Promise<unknown> {
    const claim = await this.claims.find(program, id);
    const readable = claim !== undefined && person !== undefined && mayReadRecordOf(person, program, claim.memberId);
    return readable ? claim : undefined;
  }

  private async renewal({ program, id, person }: Asked): Promise<unknown> {
    const renewal = await this.renewals.find(program, id);
    const readable =
      renewal !== undefined && person !== undefined && mayReadRecordOf(person, program, renewal.memberId);
    return readable ? renewal : undefined;
  }

  private async bulkAction({ program, id, person }: Asked): Promise<unknown> {
    if (person === undefined) return undefined;
    const row = await this.bulkActions.progress(program, person.id, id);
    return row?.requested_by.id === person.id || hasRole(person, program, ['chair']) ? row : undefined;
  }

  private async attachment({ formId, draftId, id, person }: Asked): Promise<unknown> {
    if (draftId !== '') return this.draftAttachments.find(draftId, id);
    const { form } = await this.details.execute(formId);
    return this.attachments.find(formId, sideOf(form, person?.id ?? ''), id);
  }
}
