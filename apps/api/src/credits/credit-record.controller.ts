import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { localDate, rejectionWords, signedIn, toIso, type Person } from '#domain';
import { ClaimEvidenceQuery } from '#persistence';
import { Clock, CreditRecords, type CreditRecord, type TriedHours } from '#use-cases';
import { Allow, CurrentPerson } from '../http/index.js';
import { memberAsked } from '../members/members.controller.js';
import { csvAttachment, csvTable, type CsvRow } from '../reports/csv-table.js';
import { CreditRecordQueryDto, TriedRecordQueryDto } from './credit-record.dto.js';
import { CreditRecordResponse } from './credit-record.response.js';

const COLUMNS = [
  'completed_on',
  'title',
  'provider',
  'category',
  'hours_claimed',
  'hours_on_record',
  'state',
  'not_counted_because',
  'claimed_at',
  'reason',
];

/** Where a member stands. */
@Controller('api/v1/programs/:program')
export class CreditRecordController {
  constructor(
    private readonly records: CreditRecords,
    private readonly evidence: ClaimEvidenceQuery,
    private readonly clock: Clock,
  ) {}

  /** One's own; headquarters and board name a member. 404 without a credential of the program. */
  @Get('credit-record')
  @Allow(signedIn)
  async read(
    @Param('program') program: string,
    @Query() query: TriedRecordQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<CreditRecordResponse> {
    const record = await this.find(program, query, person, query.tried());
    const evidence = await this.evidence.ofClaims(record.claims.map(({ id }) => id));
    return CreditRecordResponse.ofRecord(record, await this.clock.now(), evidence);
  }

  /** What was carried over and the claims of the term, one a line. */
  @Get('credit-record.csv')
  @Allow(signedIn)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Param('program') program: string,
    @Query() query: CreditRecordQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<StreamableFile> {
    const record = await this.find(program, query, person);
    const file = `${program}-credit-record-${record.cycle.end}.csv`;
    return csvAttachment(csvTable(COLUMNS, [rowsOf(record)]), file);
  }

  private find(
    program: string,
    query: CreditRecordQueryDto,
    person: Person,
    tried?: TriedHours,
  ): Promise<CreditRecord> {
    return this.records.read({
      program,
      memberId: memberAsked(person, program, query.member),
      credentialId: query.credential?.toLowerCase(),
      on: query.on === undefined ? undefined : localDate(query.on),
      planListingId: query.plan?.toLowerCase(),
      tried,
    });
  }
}

function rowsOf(record: CreditRecord): CsvRow[] {
  const { carried, claims, policy } = record;
  const label = (id: string): string => policy.categories.find((category) => category.id === id)?.label ?? id;
  const inOrder = [...claims].sort((one, other) => (one.completedOn < other.completedOn ? -1 : 1));
  const before = carried.map(({ id, title, amount, categories: [category] }) => ({
    completed_on: null,
    title,
    provider: null,
    category: label(category),
    hours_claimed: null,
    hours_on_record: amount.hundredths / 100,
    state: 'carried',
    not_counted_because: uncounted(id, record),
    claimed_at: null,
    reason: null,
  }));
  const made = inOrder.map((claim) => ({
    completed_on: claim.completedOn,
    title: claim.title,
    provider: claim.provider,
    category: label(claim.category),
    hours_claimed: claim.hundredths / 100,
    hours_on_record: claim.credited / 100,
    state: claim.state,
    not_counted_because: uncounted(claim.id, record),
    claimed_at: toIso(claim.claimedAt),
    reason: claim.reason,
  }));
  return [...before, ...made];
}

function uncounted(entryId: string, { evaluation, policy }: CreditRecord): string | null {
  const rejection = evaluation.rejected.find(({ id }) => id === entryId);
  if (rejection === undefined) return null;
  const { part } = rejection;
  return `${part === undefined ? '' : `${part / 100} ${policy.unit.label}${part === 100 ? '' : 's'} of it: `}${rejectionWords(rejection)}`;
}
