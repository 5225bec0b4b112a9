import { Controller, Get, Param, Query } from '@nestjs/common';
import { mayReadLateForms, type Person } from '#domain';
import { LateFormsQuery } from '#persistence';
import { Allow, CurrentPerson, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { words } from '../input/list-values.js';
import { LateFormPageResponse, LateFormResponse, LateFormsQueryDto } from './late-forms.dto.js';

/** Forms that came after their window had closed. Headquarters admit them one by one, with a reason. */
@Controller('api/v1/programs/:program/late-forms')
export class LateFormsController {
  constructor(private readonly lateForms: LateFormsQuery) {}

  /** The last one first. */
  @Get()
  @Allow(mayReadLateForms)
  async list(
    @Param('program') program: string,
    @Query() { state, q, cursor, limit }: LateFormsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<LateFormPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const rows = await this.lateForms.execute({ program, memberId: person.id, state, words: words(q) }, limit, after);
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => LateFormResponse.of(row)), nextCursor };
  }
}
