import type { ReactNode } from 'react';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import type { ClaimOptions } from './record.queries.js';

interface ClaimFieldProps {
  value: string;
  error: string | undefined;
  hint?: string;
  onType: (value: string) => void;
}

/** The member's own last day of it. */
export function CompletedField({
  options,
  onType,
  ...field
}: ClaimFieldProps & { options: Pick<ClaimOptions, 'earliest' | 'latest'> }): ReactNode {
  return (
    <TextField
      {...field}
      id="claim-completed"
      label="The day you completed it"
      type="date"
      min={options.earliest ?? undefined}
      max={options.latest ?? undefined}
      onChange={({ target: { value } }) => onType(value)}
    />
  );
}

export function NoteField({ onType, ...field }: ClaimFieldProps): ReactNode {
  return (
    <TextArea
      {...field}
      id="claim-note"
      label="Note (optional)"
      rows={3}
      maxLength={2000}
      dir="auto"
      onChange={({ target: { value } }) => onType(value)}
    />
  );
}

export function ClaimButton({ isPending }: { isPending: boolean }): ReactNode {
  return (
    <p>
      <button className="button" aria-disabled={isPending}>
        {isPending ? 'Claiming …' : 'Claim the hours'}
      </button>
    </p>
  );
}
