import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { FileLinks } from '../files/file-links.js';
import { FilePicker } from '../files/file-picker.js';
import { removeFile } from '../files/send-file.js';
import { useUploads } from '../files/use-uploads.js';
import { tell } from '../shell/news.js';
import { evidenceOf, type Claim } from './record.queries.js';

interface EvidenceDialogProps {
  program: string;
  claim: Claim;
  /** Headquarters take away what must not be there; a member's own stays with the claim. */
  mayRemove: boolean;
  onDone: () => void;
}

/** The files beside a claim, and a way to add some. */
export function EvidenceDialog({ program, claim, mayRemove, onDone }: EvidenceDialogProps): ReactNode {
  const address = evidenceOf(program, claim.id);
  const queryClient = useQueryClient();
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['record', program] });
  const uploads = useUploads(address, () => void refresh());
  const removal = useMutation({
    mutationFn: (file: { id: string; name: string }) => removeFile(address, file.id),
    onSuccess: async (_answer, { name }) => {
      await refresh();
      tell({ text: `Removed: ${name}.` });
    },
  });
  // What has arrived is in the list above; below stays what is on its way, or was refused.
  const settled = uploads.all
    .filter(({ stored }) => claim.evidence.some(({ id }) => id === stored?.id))
    .map(({ key }) => key);
  useEffect(() => {
    settled.forEach(uploads.forget);
  });
  return (
    <>
      <p dir="auto">{claim.title}</p>
      <FileLinks
        address={address}
        files={claim.evidence}
        beside={(file) =>
          mayRemove && (
            <button type="button" className="link small" onClick={() => removal.mutate(file)}>
              Remove<span className="visually-hidden"> {file.name}</span>
            </button>
          )
        }
      />
      {claim.evidence.length === 0 && <p className="quiet">There are no files yet.</p>}
      {removal.error && (
        <p className="notice bad" role="alert">
          {removal.error.message}
        </p>
      )}
      <FilePicker uploads={uploads} />
      <p className="quiet small">
        Files stay with the claim. The member, headquarters and the board see them, nobody else.
      </p>
      <p>
        <button type="button" className="button" aria-disabled={uploads.busy} onClick={() => !uploads.busy && onDone()}>
          {uploads.busy ? 'Sending …' : 'Done'}
        </button>
      </p>
    </>
  );
}
