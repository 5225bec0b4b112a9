import { IsOptional, IsString, MaxLength, ValidateBy } from 'class-validator';
import type { FormStatus } from '#domain';
import { PageQuery } from '../http/index.js';
import { listValues } from '../input/list-values.js';
import { FormResponse } from './form.response.js';

export const FORM_STATUSES: readonly FormStatus[] = [
  'draft',
  'submitted',
  'refused_late',
  'in_review',
  'information_requested',
  'deliberation',
  'decision_held',
  'approved',
  'not_approved',
  'withdrawn',
  'duplicate',
];

/** One status or several with commas between them. */
export function IsStatusList(): PropertyDecorator {
  return ValidateBy({
    name: 'isStatusList',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        (listValues(value) ?? []).every((status) => FORM_STATUSES.some((known) => known === status)),
      defaultMessage: (args) => `${args?.property ?? 'it'} must be one or more of: ${FORM_STATUSES.join(', ')}`,
    },
  });
}

export class OwnFormsQueryDto extends PageQuery {
  /** One status or several with commas between them. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @IsStatusList()
  status?: string;

  statuses(): FormStatus[] | undefined {
    return listValues(this.status) as FormStatus[] | undefined;
  }
}

export class FormPageResponse {
  items!: FormResponse[];
  nextCursor!: string | null;
}
