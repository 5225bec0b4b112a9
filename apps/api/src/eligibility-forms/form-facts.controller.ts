import { Controller, Get, Param, Query } from '@nestjs/common';
import { explainDeadline, isApplicant, mayReadForm, type Person } from '#domain';
import { DecisionsQuery, FormDetailQuery, FormHistoryQuery, FormRevisionsQuery } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { Allow, CurrentPerson, PageQuery, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { DecisionListResponse, PastDecisionResponse } from './decisions.response.js';
import { DeadlineResponse, HistoryEntryResponse, HistoryPageResponse } from './form-facts.response.js';
import { RevisionListResponse, RevisionResponse } from './revisions.response.js';

/** What is known about a form besides itself. */
@Controller('api/v1/eligibility-forms/:formId')
export class FormFactsController {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly history: FormHistoryQuery,
    private readonly revisions: FormRevisionsQuery,
    private readonly decisions: DecisionsQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get('deadline')
  @Allow(mayReadForm)
  async deadline(@Param('formId') formId: string, @CurrentPerson() person: Person): Promise<DeadlineResponse> {
    const [{ form }, events, now] = await Promise.all([
      this.details.execute(formId),
      this.history.dated(formId),
      this.clock.now(),
    ]);
    const policy = this.policies.version(form.program, form.policyVersion);
    return DeadlineResponse.of(explainDeadline(form, policy, events, now, !isApplicant(form, person.id)));
  }

  @Get('revisions')
  @Allow(mayReadForm)
  async contents(@Param('formId') formId: string): Promise<RevisionListResponse> {
    const revisions = await this.revisions.execute(formId);
    return { items: revisions.map((revision, index) => RevisionResponse.of(revision, revisions[index - 1])) };
  }

  /** Of every round, the latest first, as far as they are known to the applicant. */
  @Get('decisions')
  @Allow(mayReadForm)
  async decided(@Param('formId') formId: string, @CurrentPerson() person: Person): Promise<DecisionListResponse> {
    const [{ form }, rows] = await Promise.all([this.details.execute(formId), this.decisions.execute(formId)]);
    const audience = isApplicant(form, person.id) ? 'applicant' : 'committee';
    return { items: rows.map((row) => PastDecisionResponse.of(row, audience)) };
  }

  @Get('history')
  @Allow(mayReadForm)
  async events(
    @Param('formId') formId: string,
    @Query() { cursor, limit }: PageQuery,
    @CurrentPerson() person: Person,
  ): Promise<HistoryPageResponse> {
    const { form } = await this.details.execute(formId);
    const audience = isApplicant(form, person.id) ? 'applicant' : 'committee';
    const [after = '0'] = cursorKey(cursor, 'count') ?? [];
    const entries = await this.history.execute(formId, { audience, id: person.id }, Number(after), limit);
    const { items, nextCursor } = toPage(entries, limit, ({ seq }) => [seq]);
    return { items: items.map((entry) => HistoryEntryResponse.of(entry, audience, person.id)), nextCursor };
  }
}
