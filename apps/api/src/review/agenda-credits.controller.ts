import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { checkAgendaReading, DomainError, mayReadRecommendations, readAgenda } from '#domain';
import { FormDetailQuery } from '#persistence';
import { Policies } from '#use-cases';
import { Allow } from '../http/index.js';
import { AgendaCreditsDto } from './recommendations.dto.js';
import { AgendaCreditsResponse } from './recommendations.response.js';

@Controller('api/v1/eligibility-forms/:formId/agenda-credits')
export class AgendaCreditsController {
  constructor(
    private readonly details: FormDetailQuery,
    private readonly policies: Policies,
  ) {}

  /** What the agenda comes to, read in this way; nothing is stored. */
  @Post()
  @Allow(mayReadRecommendations)
  @HttpCode(200)
  async calculate(@Param('formId') formId: string, @Body() dto: AgendaCreditsDto): Promise<AgendaCreditsResponse> {
    const { form } = await this.details.execute(formId);
    const policy = this.policies.version(form.program, form.policyVersion);
    const { activity } = form.content;
    const problems = checkAgendaReading(activity, dto.toReading(), policy);
    if (problems.length > 0) {
      throw new DomainError('recommendation.invalid', 'The agenda cannot be read like this.', {}, problems);
    }
    return AgendaCreditsResponse.of(readAgenda(activity, dto.toReading(), policy));
  }
}
