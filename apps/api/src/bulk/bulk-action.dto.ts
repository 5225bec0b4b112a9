import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { BULK_ACTIONS, BULK_LIMIT, DomainError, type BulkActionKind, type BulkInstruction } from '#domain';
import { IsOmittable } from '../input/validators.js';
import { RecordDecisionDto } from '../review/decision.dto.js';
import { ReviewFilterDto } from '../review/review-filter.dto.js';

const ID_OR_ME = /^(?:me|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

export class SeenFormDto {
  @IsUUID()
  formId!: string;

  /** As the dry run showed it: a form that has changed since is left alone. */
  @IsOmittable()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  version?: number;
}

export class BulkActionDto {
  @IsIn(BULK_ACTIONS)
  action!: BulkActionKind;

  /** Left out: true. Says what would happen and changes nothing. */
  @IsOmittable()
  @IsBoolean()
  dryRun?: boolean;

  /** Parameters of the review list; or name the forms. */
  @IsOmittable()
  @IsObject()
  @ValidateNested()
  @Type(() => ReviewFilterDto)
  filter?: ReviewFilterDto;

  @IsOmittable()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_LIMIT)
  @IsUUID(undefined, { each: true })
  formIds?: string[];

  /** Forms with the versions that were seen. */
  @IsOmittable()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => SeenFormDto)
  forms?: SeenFormDto[];

  /** With `decide`. */
  @IsOmittable()
  @IsObject()
  @ValidateNested()
  @Type(() => RecordDecisionDto)
  ruling?: RecordDecisionDto;

  /** With `assign`, `unassign` and `hand-over` (left out there: who stands in today): a member's id, or `me`. */
  @IsOmittable()
  @Matches(ID_OR_ME, { message: 'reviewerId must be "me" or the id of a member' })
  reviewerId?: string;

  /** With `hand-over`: whose forms; left out: one's own. */
  @IsOmittable()
  @Matches(ID_OR_ME, { message: 'fromId must be "me" or the id of a member' })
  fromId?: string;

  /** @throws DomainError `bulk-action.invalid` when a part is missing, or one is there that the action does not take */
  toInstruction(self: string, standIn: string | null): BulkInstruction {
    this.refuseParts();
    const reviewerId = idOf(this.reviewerId, self);
    switch (this.action) {
      case 'decide': {
        const { ruling } = this;
        if (ruling === undefined) throw missing('ruling');
        const { decisionId: _decisionId, decidedBy: _decidedBy, ...rest } = ruling.toRuling('', '');
        return { action: 'decide', ruling: rest };
      }
      case 'assign':
      case 'unassign':
        if (reviewerId === undefined) throw missing('reviewerId');
        return { action: this.action, reviewerId };
      case 'hand-over': {
        const to = reviewerId ?? standIn;
        if (to === null) throw missing('reviewerId', 'is required: nobody stands in for that member today');
        return { action: 'hand-over', fromId: this.from(self), reviewerId: to };
      }
      case 'release':
        return { action: 'release' };
    }
  }

  from(self: string): string {
    return idOf(this.fromId, self) ?? self;
  }

  private refuseParts(): void {
    const taken: Record<BulkActionKind, readonly string[]> = {
      decide: ['ruling'],
      assign: ['reviewerId'],
      unassign: ['reviewerId'],
      'hand-over': ['reviewerId', 'fromId'],
      release: [],
    };
    const parts = { ruling: this.ruling, reviewerId: this.reviewerId, fromId: this.fromId };
    const foreign = Object.entries(parts).filter(
      ([name, value]) => value !== undefined && !taken[this.action].includes(name),
    );
    if (foreign.length === 0) return;
    throw invalid(foreign.map(([name]) => ({ pointer: `/${name}`, message: `does not go with ${this.action}` })));
  }
}

export function invalid(fields: { pointer: string; message: string }[]): DomainError {
  return new DomainError('bulk-action.invalid', 'The bulk action cannot be done.', {}, fields);
}

function missing(name: string, message = 'is required'): DomainError {
  return invalid([{ pointer: `/${name}`, message }]);
}

function idOf(id: string | undefined, self: string): string | undefined {
  return id?.toLowerCase() === 'me' ? self : id?.toLowerCase();
}
