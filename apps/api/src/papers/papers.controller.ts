import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { anyone, localDate, mayReadForm, signedIn, type Person } from '#domain';
import { FormDetailQuery } from '#persistence';
import { CreditRecords, IssuePaper, Policies, PublicLinks, VerifyPaper } from '#use-cases';
import { CreditRecordQueryDto } from '../credits/credit-record.dto.js';
import { Allow, CurrentPerson } from '../http/index.js';
import { LimitedPerAddress } from '../http/sign-in-limit.js';
import { asAttachment } from '../input/content-disposition.js';
import { memberAsked } from '../members/members.controller.js';
import { certificatePaper } from './certificate.paper.js';
import { transcriptPaper } from './transcript.paper.js';
import { VerificationResponse } from './verification.response.js';

/** Papers to be printed or passed on, and the answer to whoever is shown one. */
@Controller('api/v1')
export class PapersController {
  constructor(
    private readonly records: CreditRecords,
    private readonly details: FormDetailQuery,
    private readonly issuePaper: IssuePaper,
    private readonly verifyPaper: VerifyPaper,
    private readonly policies: Policies,
    private readonly links: PublicLinks,
  ) {}

  /** The transcript of a term. One's own; headquarters and board name a member. */
  @Get('programs/:program/credit-record.pdf')
  @Allow(signedIn)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async transcript(
    @Param('program') program: string,
    @Query() query: CreditRecordQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<StreamableFile> {
    const record = await this.records.read({
      program,
      memberId: memberAsked(person, program, query.member),
      credentialId: query.credential?.toLowerCase(),
      on: query.on === undefined ? undefined : localDate(query.on),
    });
    const issued = await this.issuePaper.transcript(record);
    const bytes = await transcriptPaper(record, issued, this.links.verification(issued.code));
    return asPdf(bytes, `${program}-transcript-${record.asOf}.pdf`);
  }

  /** For whoever held the activity, while its approval stands. */
  @Get('eligibility-forms/:formId/certificate.pdf')
  @Allow(mayReadForm)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async certificate(@Param('formId') formId: string): Promise<StreamableFile> {
    const { form } = await this.details.execute(formId);
    const issued = await this.issuePaper.certificate(form);
    const policy = this.policies.version(form.program, form.policyVersion);
    const bytes = await certificatePaper(policy, issued, this.links.verification(issued.code));
    return asPdf(bytes, `${form.number}-approval.pdf`);
  }

  /** Whether a paper with this code was given out here, what it says, and whether that still holds. */
  @Get('verifications/:code')
  @Allow(anyone)
  @LimitedPerAddress()
  async verification(@Param('code') code: string): Promise<VerificationResponse> {
    return VerificationResponse.of(await this.verifyPaper.execute(code));
  }
}

function asPdf(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: asAttachment(name) });
}
