import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { mayManageRenewals, signedIn, type Person } from '#domain';
import { JudgeRenewal, RecordFee, SettleAudit, StartPayment } from '#use-cases';
import { Allow, CurrentPerson, IfMatch, Precondition, Versioned } from '../http/index.js';
import { AuditAnswerDto, AuditOutcomeDto, FeeDto, RenewalVerificationDto } from './renewal.dto.js';
import { PaymentPageResponse, RenewalResponse } from './renewal.response.js';
import { RenewalView } from './renewal-view.js';

/** What headquarters and member do with a renewal. */
@Controller('api/v1/programs/:program/renewals/:renewalId')
export class RenewalActsController {
  constructor(
    private readonly view: RenewalView,
    private readonly judgeRenewal: JudgeRenewal,
    private readonly recordFee: RecordFee,
    private readonly startPayment: StartPayment,
    private readonly settleAudit: SettleAudit,
  ) {}

  /** Verified against the record as it is now, or returned with a reason. 409 tells what has changed. */
  @Post('verification')
  @Allow(mayManageRenewals)
  @HttpCode(200)
  @Versioned()
  async verify(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: RenewalVerificationDto,
    @CurrentPerson() person: Person,
  ): Promise<RenewalResponse> {
    const renewal = await this.judgeRenewal.execute({
      program,
      id: renewalId.toLowerCase(),
      outcome: dto.toOutcome(),
      seenVersion: precondition.version,
      seenLedgerSeq: dto.recordVersion,
      by: person.id,
    });
    return this.view.short(renewal);
  }

  /** A fee that reached headquarters, or is waived. */
  @Post('payment')
  @Allow(mayManageRenewals)
  @HttpCode(200)
  @Versioned()
  async pay(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: FeeDto,
    @CurrentPerson() person: Person,
  ): Promise<RenewalResponse> {
    const renewal = await this.recordFee.execute({
      ...dto.toFee(),
      program,
      id: renewalId.toLowerCase(),
      seenVersion: precondition.version,
      by: person.id,
    });
    return this.view.short(renewal);
  }

  /** Where the member pays the fee online. */
  @Post('checkout')
  @Allow(signedIn)
  @HttpCode(200)
  async checkOut(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @CurrentPerson() person: Person,
  ): Promise<PaymentPageResponse> {
    return this.startPayment.execute(program, renewalId.toLowerCase(), person.id);
  }

  /** The member says that the evidence is there. */
  @Post('audit/answer')
  @Allow(signedIn)
  @HttpCode(200)
  @Versioned()
  async answer(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @Body() { message }: AuditAnswerDto,
    @CurrentPerson() person: Person,
  ): Promise<RenewalResponse> {
    const step = { kind: 'answered', answer: message.trim() } as const;
    return this.view.short(await this.settleAudit.execute(program, renewalId.toLowerCase(), step, person.id));
  }

  @Post('audit/outcome')
  @Allow(mayManageRenewals)
  @HttpCode(200)
  @Versioned()
  async settle(
    @Param('program') program: string,
    @Param('renewalId') renewalId: string,
    @Body() dto: AuditOutcomeDto,
    @CurrentPerson() person: Person,
  ): Promise<RenewalResponse> {
    return this.view.short(await this.settleAudit.execute(program, renewalId.toLowerCase(), dto.toStep(), person.id));
  }
}
