import { Body, Controller, Param, Post } from '@nestjs/common';
import { mayRevoke, type Person } from '#domain';
import { RevokeApproval } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import { ReasonDto } from './reason.dto.js';

@Controller('api/v1/eligibility-forms/:formId/revocation')
export class RevocationController {
  constructor(
    private readonly revokeApproval: RevokeApproval,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayRevoke)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @Body() { reason }: ReasonDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.revokeApproval.execute({ formId, reason, revokedBy: person.id, seenVersion: precondition.version });
    return this.formView.show(formId, person);
  }
}
