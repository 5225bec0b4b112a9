import { Controller, Get, Query } from '@nestjs/common';
import { mayRunInstallation } from '#domain';
import { HistoryCheck } from '#persistence';
import { Allow, encodeCursor, PageQuery } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { HistoryVerificationResponse } from './history-verification.response.js';

/** Recomputes the chains of histories, for whoever runs the installation. Numbers of forms only, no content. */
@Controller('api/v1/history-verification')
export class HistoryVerificationController {
  constructor(private readonly check: HistoryCheck) {}

  /**
   * So many forms a page, in the order in which they came; the items are those whose history does not hold. The digest
   * that shows what was cut off without a trace is over all of them: `npm run verify-history`.
   */
  @Get()
  @Allow(mayRunInstallation)
  async verify(@Query() { limit, cursor }: PageQuery): Promise<HistoryVerificationResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const { forms, events, broken, last } = await this.check.page(limit, after);
    return { checked: { forms, events }, items: broken, nextCursor: last === null ? null : encodeCursor([last]) };
  }
}
