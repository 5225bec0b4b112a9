import { Injectable } from '@nestjs/common';
import { DomainError, formatDate, instantAt, localDateAt, type LocalDate } from '#domain';
import { CatalogQuery, type CatalogRow } from '#persistence';
import { Clock, Policies } from '#use-cases';
import { toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { ListingResponse, toFilter, type CatalogPageResponse, type CatalogQueryDto } from './catalog.dto.js';

/** The catalog, page by page. */
@Injectable()
export class CatalogPages {
  constructor(
    private readonly catalog: CatalogQuery,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async read(program: string, query: CatalogQueryDto): Promise<CatalogPageResponse> {
    const [sortOn, id] = cursorKey(query.cursor, 'date', 'id') ?? [];
    const after = sortOn === undefined || id === undefined ? undefined : { sortOn, id };
    const today = query.when === undefined ? undefined : await this.today(program);
    const rows = await this.catalog.execute({ ...toFilter(program, query, today), limit: query.limit, after });
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.sort_on, row.id]);
    return {
      items: items.map((row) => this.show(program, row)),
      nextCursor,
    };
  }

  /** @throws DomainError `listing.unknown`, `listing.withdrawn` when it is not, or no longer, in the catalog */
  async find(program: string, listingId: string): Promise<CatalogRow> {
    const row = await this.catalog.find(program, listingId);
    if (row === undefined) throw await this.whyMissing(program, listingId);
    return row;
  }

  private async whyMissing(program: string, listingId: string): Promise<DomainError> {
    const revokedAt = await this.catalog.revokedAt(program, listingId);
    if (revokedAt === undefined) {
      return new DomainError('listing.unknown', 'This activity is not in the catalog any more.');
    }
    const at = instantAt(revokedAt.getTime());
    const withdrawnOn = localDateAt(at, this.policies.inForceAt(program, at).timeZone);
    const message = `The committee withdrew its approval of this activity on ${formatDate(withdrawnOn)}.`;
    return new DomainError('listing.withdrawn', message, { withdrawnOn });
  }

  show(program: string, row: CatalogRow): ListingResponse {
    const now = instantAt(row.now.getTime());
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    return ListingResponse.of(row, row.ends_on !== null && row.ends_on < today);
  }

  private async today(program: string): Promise<LocalDate> {
    const now = await this.clock.now();
    return localDateAt(now, this.policies.inForceAt(program, now).timeZone);
  }
}
