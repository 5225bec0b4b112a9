import { Injectable } from '@nestjs/common';
import { BULK_LIMIT, type Person } from '#domain';
import { BulkProgressQuery, type ReviewFilter } from '#persistence';
import { ReviewFilters } from '../review/review-filters.js';
import { invalid, type BulkActionDto } from './bulk-action.dto.js';

export interface BulkSelection {
  forms: { formId: string; number: string; version: number; seenVersion: number }[];
  /** Named, and not among the forms of this program that the person may see. */
  unknown: { formId: string; pointer: string }[];
}

/** Which forms a bulk action means: all that a filter finds, or those it names. */
@Injectable()
export class BulkSelections {
  constructor(
    private readonly filters: ReviewFilters,
    private readonly progress: BulkProgressQuery,
  ) {}

  /** @throws DomainError `bulk-action.invalid` for no selection, several, or more forms than one action may name */
  async read(program: string, person: Person, dto: BulkActionDto): Promise<BulkSelection> {
    const given = [dto.filter, dto.formIds, dto.forms].filter((part) => part !== undefined);
    if (given.length > 1 || (given.length === 0 && dto.action !== 'hand-over')) {
      throw invalid([{ pointer: '', message: 'name the forms by one of filter, formIds and forms' }]);
    }
    const named = dto.forms ?? dto.formIds?.map((formId) => ({ formId, version: undefined }));
    if (named !== undefined) return this.named(program, person, dto, named);
    const filter =
      dto.filter === undefined ? undefined : await this.filters.read(program, person, dto.filter, '/filter');
    return this.found(filter ?? openFormsOf(program, person, dto.from(person.id)));
  }

  private async found(filter: ReviewFilter): Promise<BulkSelection> {
    const rows = await this.progress.select(filter, BULK_LIMIT + 1);
    if (rows.length > BULK_LIMIT) {
      const message = `More than ${BULK_LIMIT} forms match, and one action takes ${BULK_LIMIT} at most: narrow the filter or name the forms.`;
      throw invalid([{ pointer: '/filter', message }]);
    }
    const forms = rows.map(({ id, number, version }) => ({ formId: id, number, version, seenVersion: version }));
    return { forms, unknown: [] };
  }

  private async named(
    program: string,
    person: Person,
    dto: BulkActionDto,
    named: readonly { formId: string; version?: number | undefined }[],
  ): Promise<BulkSelection> {
    const list = dto.forms === undefined ? 'formIds' : 'forms';
    const ids = named.map(({ formId }) => formId.toLowerCase());
    const rows = await this.progress.select({ program, memberId: person.id, ids }, BULK_LIMIT);
    const forms: BulkSelection['forms'] = [];
    const unknown: BulkSelection['unknown'] = [];
    for (const [index, formId] of ids.entries()) {
      if (ids.indexOf(formId) < index) continue;
      const row = rows.find(({ id }) => id === formId);
      if (row === undefined) unknown.push({ formId, pointer: `/${list}/${index}` });
      else {
        const { number, version } = row;
        forms.push({ formId, number, version, seenVersion: named[index]?.version ?? version });
      }
    }
    return { forms, unknown };
  }
}

function openFormsOf(program: string, { id: memberId }: Person, assignee: string): ReviewFilter {
  return { program, memberId, assignee, statuses: ['in_review', 'information_requested', 'deliberation'] };
}
