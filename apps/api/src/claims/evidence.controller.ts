import { Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, mayCorrectClaims, mayReadRecordOf, signedIn, type Claim, type Person } from '#domain';
import { ClaimEvidenceQuery, type EvidenceFile } from '#persistence';
import { AddEvidence, Claims, FileStore, RemoveEvidence, SendEvidence } from '#use-cases';
import { sendBytes } from '../eligibility-forms/send-bytes.js';
import { Allow, CurrentPerson, Idempotent, NewId, SentFile, TakesFile, type ReceivedFile } from '../http/index.js';
import { EvidenceResponse } from './claim.response.js';

/** Files that show what was completed and who approved it: for the member, headquarters and the board. */
@Controller('api/v1/programs/:program/credit-claims')
export class EvidenceController {
  constructor(
    private readonly sendEvidence: SendEvidence,
    private readonly addEvidence: AddEvidence,
    private readonly removeEvidence: RemoveEvidence,
    private readonly evidence: ClaimEvidenceQuery,
    private readonly claims: Claims,
    private readonly files: FileStore,
  ) {}

  /** For a claim that is about to be made, which names it in `evidenceIds`; without one, it goes after a day. */
  @Post('evidence')
  @Allow(signedIn)
  @Idempotent()
  @TakesFile()
  async send(
    @Param('program') program: string,
    @NewId() attachmentId: string,
    @SentFile() file: ReceivedFile,
    @CurrentPerson() { id: uploadedBy }: Person,
  ): Promise<EvidenceResponse> {
    const { name, mediaType } = file;
    const command = { program, attachmentId, uploadedBy, name, mediaType, content: file };
    return EvidenceResponse.of(await this.sendEvidence.execute(command));
  }

  /** While it is not claimed with. */
  @Delete('evidence/:fileId')
  @HttpCode(204)
  @Allow(signedIn)
  takeBack(@Param('fileId') fileId: string, @CurrentPerson() { id }: Person): Promise<void> {
    return this.removeEvidence.execute(id, fileId.toLowerCase(), id);
  }

  /** By the member, or headquarters. It stays with the claim. */
  @Post(':claimId/evidence')
  @Allow(signedIn)
  @Idempotent()
  @TakesFile()
  async add(
    @Param('program') program: string,
    @Param('claimId') claimId: string,
    @NewId() attachmentId: string,
    @SentFile() file: ReceivedFile,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceResponse> {
    const claim = await this.readable(program, claimId, person);
    if (claim.memberId !== person.id && !mayCorrectClaims.permits(person, program)) {
      throw new DomainError('access.forbidden', 'Evidence is added by the member and by headquarters.');
    }
    const { name, mediaType } = file;
    const command = { attachmentId, uploadedBy: person.id, name, mediaType, content: file };
    const added = await this.addEvidence.execute(claim, command);
    reply.header('location', `/api/v1/programs/${program}/credit-claims/${claim.id}/evidence/${added.id}/content`);
    return EvidenceResponse.of(added);
  }

  /** The bytes, to be saved and never shown. */
  @Get(':claimId/evidence/:fileId/content')
  @Allow(signedIn)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('program') program: string,
    @Param('claimId') claimId: string,
    @Param('fileId') fileId: string,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const claim = await this.readable(program, claimId, person);
    return sendBytes(this.files, await this.existing(claim, fileId), reply);
  }

  /** What must not be there; never from one's own record. */
  @Delete(':claimId/evidence/:fileId')
  @HttpCode(204)
  @Allow(mayCorrectClaims)
  async remove(
    @Param('program') program: string,
    @Param('claimId') claimId: string,
    @Param('fileId') fileId: string,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    const claim = await this.readable(program, claimId, person);
    if (claim.memberId === person.id) {
      throw new DomainError('access.forbidden', 'Nobody corrects their own record.');
    }
    const { id, place } = await this.existing(claim, fileId);
    await this.removeEvidence.execute(place, id, person.id);
  }

  private async existing({ id }: Claim, fileId: string): Promise<EvidenceFile> {
    const file = await this.evidence.find(id, fileId.toLowerCase());
    if (file === undefined) throw new DomainError('attachment.unknown', 'There is no such file.');
    return file;
  }

  private async readable(program: string, claimId: string, person: Person): Promise<Claim> {
    const claim = await this.claims.find(program, claimId.toLowerCase());
    if (claim === undefined || !mayReadRecordOf(person, program, claim.memberId)) {
      throw new DomainError('claim.unknown', 'There is no such claim.');
    }
    return claim;
  }
}
