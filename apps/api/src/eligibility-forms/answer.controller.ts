import { Body, Controller, Param, Post } from '@nestjs/common';
import { mayAnswer, type Person } from '#domain';
import { AnswerQuestion } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import { AnswerDto } from './answer.dto.js';
import { FormResponse } from './form.response.js';

@Controller('api/v1/eligibility-forms/:formId/answers')
export class AnswerController {
  constructor(private readonly answerQuestion: AnswerQuestion) {}

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
    const form = await this.answerQuestion.execute({
      formId,
      message: dto.message,
      correction: dto.toCorrection(),
      applicantId: person.id,
      seenVersion: precondition.version,
    });
    return FormResponse.forApplicant(form);
  }
}
