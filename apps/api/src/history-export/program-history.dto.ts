import { IntersectionType } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { ProgramEvent } from '#persistence';
import type { PersonResponse } from '../eligibility-forms/form.response.js';
import { withIsoInstants } from '../eligibility-forms/form-facts.response.js';
import { PageQuery } from '../http/index.js';
import { HistoryExportQueryDto } from './history-export.dto.js';

export class ProgramHistoryQueryDto extends IntersectionType(HistoryExportQueryDto, PageQuery) {
  /** What stands before the point of an event's type, such as `mail` or `conflict`. */
  @IsOptional()
  @Matches(/^[a-z]{1,30}$/)
  topic?: string;
}

export class EventFormResponse {
  id!: string;
  number!: string;
  title!: string;
}

export class ProgramEventResponse {
  form!: EventFormResponse;
  /** Counts the form's events from 1. */
  seq!: number;
  type!: string;
  at!: string;
  /** Null for what the product did by itself. */
  actor!: PersonResponse | null;
  data!: Record<string, unknown>;
  /** SHA-256 in hex over this event and the hash of the one before. */
  hash!: string;

  static of(row: ProgramEvent): ProgramEventResponse {
    const { form_id: id, number, title, seq, type, at, actor, data, hash } = row;
    return {
      ...{ form: { id, number, title }, seq, type, actor },
      at: at.toISOString(),
      data: withIsoInstants(data),
      hash: hash.toString('hex'),
    };
  }
}

export class ProgramEventPageResponse {
  items!: ProgramEventResponse[];
  nextCursor!: string | null;
}
