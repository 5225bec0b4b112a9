import { ApiProperty } from '@nestjs/swagger';
import type { DeadJobRow } from '#persistence';

export class DeadJobResponse {
  id!: string;
  /** Such as `form.route`. */
  job!: string;
  /** Ids of what it is about. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  payload!: Record<string, string>;
  attempts!: number;
  lastError!: string | null;
  createdAt!: string;

  static of({ id, job, payload, attempts, last_error, created_at }: DeadJobRow): DeadJobResponse {
    return { id, job, payload, attempts, lastError: last_error, createdAt: created_at.toISOString() };
  }
}

export class DeadJobPageResponse {
  items!: DeadJobResponse[];
  nextCursor!: string | null;
}
