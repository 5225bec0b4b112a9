import { Controller, Get, Param } from '@nestjs/common';
import { lastUsefulAt, mayReadRecommendations, toIso, tookPart } from '#domain';
import { FormDetailQuery, ReviewersQuery } from '#persistence';
import { Policies } from '#use-cases';
import { Allow } from '../http/index.js';
import { ReviewerListResponse, ReviewTermsResponse } from './review-terms.response.js';

/** What a form's review goes by, and who can take part in it. */
@Controller('api/v1/eligibility-forms/:formId')
export class ReviewTermsController {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly reviewersQuery: ReviewersQuery,
    private readonly policies: Policies,
  ) {}

  @Get('review-terms')
  @Allow(mayReadRecommendations)
  async terms(@Param('formId') formId: string): Promise<ReviewTermsResponse> {
    const { form } = await this.details.execute(formId);
    const lastUseful = lastUsefulAt(form);
    const policy = this.policies.version(form.program, form.policyVersion);
    return ReviewTermsResponse.of(policy, lastUseful === null ? null : toIso(lastUseful));
  }

  /** Members who may see the form: to assign it to, and to mention. */
  @Get('reviewers')
  @Allow(mayReadRecommendations)
  async reviewers(@Param('formId') formId: string): Promise<ReviewerListResponse> {
    const [{ form }, rows] = await Promise.all([this.details.execute(formId), this.reviewersQuery.execute(formId)]);
    return { items: rows.map((row) => ({ ...row, tookPart: tookPart(form, row.id) })) };
  }
}
