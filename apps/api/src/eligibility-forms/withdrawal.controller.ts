import { Controller, Param, Post } from '@nestjs/common';
import { mayWithdraw, type Person } from '#domain';
import { WithdrawForm } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import { FormView } from './form-view.js';
import { FormResponse } from './form.response.js';

@Controller('api/v1/eligibility-forms/:formId/withdrawal')
export class WithdrawalController {
  constructor(
    private readonly withdrawForm: WithdrawForm,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayWithdraw)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    const form = await this.withdrawForm.execute(formId, () => precondition.required(), person.id);
    return this.formView.ownForm(form);
  }
}
