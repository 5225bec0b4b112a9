import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { mayDecide, mayRelease, mayUndo, type Person } from '#domain';
import { RecordDecision, ReleaseHeldDecision, UndoHeldDecision } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { RecordDecisionDto } from './decision.dto.js';

@Controller('api/v1/eligibility-forms/:formId/decisions')
export class DecisionController {
  constructor(
    private readonly recordDecision: RecordDecision,
    private readonly undoHeldDecision: UndoHeldDecision,
    private readonly releaseHeldDecision: ReleaseHeldDecision,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayDecide)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() decisionId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: RecordDecisionDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.recordDecision.execute(formId, () => precondition.required(), dto.toRuling(decisionId, person.id));
    return this.formView.show(formId, person);
  }

  @Delete('current')
  @Allow(mayUndo)
  @Versioned()
  async undo(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.undoHeldDecision.execute(formId, () => precondition.required(), person.id);
    return this.formView.show(formId, person);
  }

  /** Makes a held decision known now, instead of after the undo time. */
  @Post('current/release')
  @Allow(mayRelease)
  @HttpCode(200)
  @Versioned()
  async release(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.releaseHeldDecision.execute(formId, precondition.version, person.id);
    return this.formView.show(formId, person);
  }
}
