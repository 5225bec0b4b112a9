import { Injectable } from '@nestjs/common';
import { instantAt, localDateAt } from '#domain';
import { CatalogQuery } from '#persistence';
import { Policies } from '#use-cases';
import { toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { ListingResponse, toFilter, type CatalogPageResponse, type CatalogQueryDto } from './catalog.dto.js';

/** The catalog, page by page. */
@Injectable()
export class CatalogPages {
  constructor(
    private readonly catalog: CatalogQuery,
    private readonly policies: Policies,
  ) {}

  async read(program: string, query: CatalogQueryDto): Promise<CatalogPageResponse> {
    const [sortOn, id] = cursorKey(query.cursor, 'date', 'id') ?? [];
    const after = sortOn === undefined || id === undefined ? undefined : { sortOn, id };
    const rows = await this.catalog.execute({ ...toFilter(program, query), limit: query.limit, after });
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.sort_on, row.id]);
    return {
      items: items.map((row) => {
        const now = instantAt(row.now.getTime());
        const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
        return ListingResponse.of(row, row.ends_on !== null && row.ends_on < today);
      }),
      nextCursor,
    };
  }
}
