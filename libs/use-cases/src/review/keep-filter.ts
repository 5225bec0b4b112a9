import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { SavedFilters, type SavedFilter } from '../ports/saved-filters.js';

const AT_MOST = 100;

/** People keep filters for themselves: nobody else's exist for them. */
@Injectable()
export class KeepFilter {
  constructor(private readonly filters: SavedFilters) {}

  /** @throws DomainError `saved-filter.name-taken`, `saved-filter.invalid` when there are too many */
  async execute(filter: Omit<SavedFilter, 'version'>): Promise<SavedFilter> {
    const kept = { ...filter, version: 1 };
    const outcome = await this.filters.add(kept, AT_MOST);
    if (outcome === 'name-taken') throw nameTaken(filter.name);
    if (outcome === 'too-many') {
      throw new DomainError('saved-filter.invalid', `You keep ${AT_MOST} filters in this program already.`);
    }
    return kept;
  }
}

@Injectable()
export class ReplaceFilter {
  constructor(private readonly filters: SavedFilters) {}

  /** @throws DomainError `saved-filter.unknown`, `saved-filter.version-stale`, `saved-filter.name-taken` */
  async execute(filter: Omit<SavedFilter, 'version'>, seenVersion: () => number): Promise<SavedFilter> {
    const stored = await requireOwn(this.filters, filter);
    if (stored.version !== seenVersion()) throw stale(stored);
    const next = { ...filter, version: stored.version + 1 };
    const outcome = await this.filters.replace(next);
    if (outcome === 'name-taken') throw nameTaken(filter.name);
    if (outcome === 'stale') throw stale(stored);
    return next;
  }
}

@Injectable()
export class ForgetFilter {
  constructor(private readonly filters: SavedFilters) {}

  /** @throws DomainError `saved-filter.unknown` */
  async execute(own: Pick<SavedFilter, 'id' | 'personId' | 'program'>): Promise<void> {
    const { id } = await requireOwn(this.filters, own);
    await this.filters.remove(id);
  }
}

async function requireOwn(
  filters: SavedFilters,
  { id, personId, program }: Pick<SavedFilter, 'id' | 'personId' | 'program'>,
): Promise<SavedFilter> {
  const stored = await filters.find(personId, program, id);
  if (stored === undefined) throw new DomainError('saved-filter.unknown', 'There is no such saved filter.');
  return stored;
}

function stale({ name }: SavedFilter): DomainError {
  return new DomainError('saved-filter.version-stale', `“${name}” has changed since it was read.`);
}

function nameTaken(name: string): DomainError {
  return new DomainError('saved-filter.name-taken', `You have another filter named “${name}” in this program.`);
}
