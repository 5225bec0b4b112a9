import type { ReactNode } from 'react';
import type { FieldError } from '../fields/error-summary.js';
import { FilePicker } from '../files/file-picker.js';
import type { Uploads } from '../files/use-uploads.js';

interface EvidenceFieldProps {
  uploads: Uploads;
  required: boolean;
  error: string | undefined;
}

/** Files that go with a claim. */
export function EvidenceField({ uploads, required, error }: EvidenceFieldProps): ReactNode {
  return (
    <fieldset className="field evidence">
      <legend>{required ? 'Evidence' : 'Evidence (optional)'}</legend>
      <div className="hint">
        {required
          ? 'The approval, or the certificate of what you completed: claims of this source need it.'
          : 'A certificate or a letter of attendance, should anybody ask.'}{' '}
        You, headquarters and the board see it, nobody else.
      </div>
      {error !== undefined && <div className="wrong">{error}</div>}
      <FilePicker uploads={uploads} inputId="claim-evidence" />
    </fieldset>
  );
}

/** What keeps a claim from being sent with these files. */
export function evidenceProblems(uploads: Uploads, required: boolean): FieldError[] {
  const field = 'claim-evidence';
  if (uploads.busy) return [{ field, message: 'Wait until all files have arrived' }];
  if (uploads.all.some(({ stored }) => stored === undefined)) {
    return [{ field, message: 'Remove the files that did not arrive, or send them again' }];
  }
  return required && uploads.stored.length === 0 ? [{ field, message: 'Add a file that shows it' }] : [];
}
