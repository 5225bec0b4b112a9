import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  DomainError,
  mayAwardCredentials,
  mayImportMembers,
  mayReadMembers,
  mayReadRecordOf,
  rollColumns,
  signedIn,
  type Person,
} from '#domain';
import { MembersQuery } from '#persistence';
import {
  AwardCredential,
  ChangeCredential,
  Clock,
  ImportRoll,
  MemberRoll,
  Policies,
  Spreadsheets,
  type SpreadsheetMedia,
} from '#use-cases';
import {
  Allow,
  CurrentPerson,
  Idempotent,
  IfMatch,
  NewId,
  Precondition,
  SentFile,
  TakesFile,
  toPage,
  Versioned,
  type ReceivedFile,
} from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { AwardDto, CredentialDto } from './credential.dto.js';
import {
  AwardedCredentialResponse,
  CredentialListResponse,
  CredentialResponse,
  MemberPageResponse,
  MemberResponse,
  RollReportResponse,
} from './credential.response.js';
import { HeldQueryDto, ImportRollQueryDto, MembersQueryDto } from './members.dto.js';

const MEDIA_TYPES: Record<SpreadsheetMedia, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Who holds which credential of a program: awarded and dated by the board. */
@Controller('api/v1/programs/:program')
export class MembersController {
  constructor(
    private readonly query: MembersQuery,
    private readonly roll: MemberRoll,
    private readonly awardCredential: AwardCredential,
    private readonly changeCredential: ChangeCredential,
    private readonly importRoll: ImportRoll,
    private readonly spreadsheets: Spreadsheets,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  @Get('members')
  @Allow(mayReadMembers)
  async list(
    @Param('program') program: string,
    @Query() { q, credential, limit, cursor }: MembersQueryDto,
  ): Promise<MemberPageResponse> {
    const [name, id] = cursorKey(cursor, 'text', 'id') ?? [];
    const after = name === undefined || id === undefined ? undefined : { name, id };
    const rows = await this.query.execute({
      program,
      q: q?.trim() === '' ? undefined : q?.trim(),
      kind: credential,
      limit,
      after,
    });
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.sort_name, row.id]);
    return { items: items.map((row) => MemberResponse.of(row, policy, now)), nextCursor };
  }

  /** One's own; headquarters and board name a member. */
  @Get('credentials')
  @Allow(signedIn)
  async held(
    @Param('program') program: string,
    @Query() { member, limit, cursor }: HeldQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<CredentialListResponse> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const memberId = memberAsked(person, program, member);
    const [awardedOn = '', id = ''] = cursorKey(cursor, 'date', 'id') ?? [];
    // A person holds few: they are read together, and cut into pages here.
    const after = (await this.roll.ofMember(program, memberId)).filter(
      (one) => one.awardedOn > awardedOn || (one.awardedOn === awardedOn && one.id > id),
    );
    const { items, nextCursor } = toPage(after, limit, (one) => [one.awardedOn, one.id]);
    return { items: items.map((one) => CredentialResponse.of(one, policy, now)), nextCursor };
  }

  @Post('credentials')
  @Allow(mayAwardCredentials)
  @Idempotent()
  @Versioned()
  async award(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: AwardDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AwardedCredentialResponse> {
    const [email, name] = [dto.email.trim().toLowerCase(), dto.name?.trim() ?? ''];
    const held = await this.awardCredential.execute({ id, program, email, name, facts: dto.toFacts(), by: person.id });
    reply.header('location', `/api/v1/programs/${program}/credentials/${id}`);
    return this.answer(program, held);
  }

  @Get('credentials/:credentialId')
  @Allow(mayReadMembers)
  @Versioned()
  async read(
    @Param('program') program: string,
    @Param('credentialId') credentialId: string,
  ): Promise<AwardedCredentialResponse> {
    const held = await this.roll.find(program, credentialId.toLowerCase());
    if (held === undefined) throw new DomainError('credential.unknown', 'There is no such credential.');
    return this.answer(program, held);
  }

  /** Every version of it stays on record. */
  @Put('credentials/:credentialId')
  @Allow(mayAwardCredentials)
  @Versioned()
  async change(
    @Param('program') program: string,
    @Param('credentialId') credentialId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: CredentialDto,
    @CurrentPerson() person: Person,
  ): Promise<AwardedCredentialResponse> {
    const id = credentialId.toLowerCase();
    const seenVersion = (): number => precondition.required();
    const held = await this.changeCredential.execute({ program, id, seenVersion, facts: dto.toFacts(), by: person.id });
    return this.answer(program, held);
  }

  /** A roll of members, CSV or Excel: at most 10 MB and 5,000 rows. All rows are brought in, or none. */
  @Post('member-imports')
  @Allow(mayImportMembers)
  @TakesFile('spreadsheet')
  @HttpCode(200)
  async bringIn(
    @Param('program') program: string,
    @Query() { dryRun }: ImportRollQueryDto,
    @SentFile() file: ReceivedFile,
    @CurrentPerson() person: Person,
  ): Promise<RollReportResponse> {
    const looksOnly = dryRun === undefined || dryRun === 'true' || dryRun === '1';
    const bytes = await file.bytes();
    const command = { program, fileName: file.name, bytes, dryRun: looksOnly, by: person.id };
    return RollReportResponse.of(await this.importRoll.execute(command));
  }

  @Get('member-imports/template.csv')
  @Allow(mayImportMembers)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  csvTemplate(@Param('program') program: string): Promise<StreamableFile> {
    return this.template(program, 'csv');
  }

  @Get('member-imports/template.xlsx')
  @Allow(mayImportMembers)
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  xlsxTemplate(@Param('program') program: string): Promise<StreamableFile> {
    return this.template(program, 'xlsx');
  }

  private async template(program: string, media: SpreadsheetMedia): Promise<StreamableFile> {
    const policy = this.policies.inForceAt(program, await this.clock.now());
    const bytes = await this.spreadsheets.template(rollColumns(policy), media);
    const disposition = `attachment; filename="members.${media}"`;
    return new StreamableFile(bytes, { type: MEDIA_TYPES[media], disposition, length: bytes.length });
  }

  private async answer(
    program: string,
    held: Parameters<typeof AwardedCredentialResponse.ofHeld>[0],
  ): Promise<AwardedCredentialResponse> {
    const now = await this.clock.now();
    return AwardedCredentialResponse.ofHeld(held, this.policies.inForceAt(program, now), now);
  }
}

/** @throws DomainError `access.forbidden` for the record of somebody else */
export function memberAsked(person: Person, program: string, member: string | undefined): string {
  const memberId = member?.toLowerCase() ?? person.id;
  if (mayReadRecordOf(person, program, memberId)) return memberId;
  throw new DomainError('access.forbidden', 'Only headquarters and the board read the records of others.');
}
