import { Body, Controller, Param, Post } from '@nestjs/common';
import { DomainError, mayAnswer, type Person } from '#domain';
import { AnswerQuestion } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import { AnswerDto } from './answer.dto.js';
import { ClosedQuestion } from './closed-question.js';
import { FormView } from './form-view.js';
import { FormResponse } from './form.response.js';

@Controller('api/v1/eligibility-forms/:formId/answers')
export class AnswerController {
  constructor(
    private readonly answerQuestion: AnswerQuestion,
    private readonly closedQuestion: ClosedQuestion,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayAnswer)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: AnswerDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    const answered = this.answerQuestion.execute({
      formId,
      message: dto.message,
      correction: dto.toCorrection(),
      applicantId: person.id,
      seenVersion: precondition.version,
    });
    const form = await answered.catch(async (error: unknown) => {
      const closed = error instanceof DomainError && error.code === 'form.state-conflict';
      throw closed ? await this.closedQuestion.explain(formId) : error;
    });
    return this.formView.ownForm(form);
  }
}
