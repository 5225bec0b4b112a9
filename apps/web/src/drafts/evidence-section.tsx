import { useEffect, type ReactNode } from 'react';
import { FileLinks } from '../files/file-links.js';
import { FilePicker } from '../files/file-picker.js';
import { useDraft } from './draft-context.js';
import { filesOfDraft } from './drafts.queries.js';

/** Files that go with the form. */
export function EvidenceSection(): ReactNode {
  const { draft, files, uploads, removal } = useDraft();
  // What has arrived is in the list above; below stays what is on its way, or was refused.
  const settled = uploads.all.filter(({ stored }) => files.some(({ id }) => id === stored?.id)).map(({ key }) => key);
  useEffect(() => {
    settled.forEach(uploads.forget);
  });
  return (
    <>
      <p className="quiet measure">
        A programme, a certificate, a letter: whatever shows what the activity is. Optional. Reviewers and headquarters
        see it, nobody else.
      </p>
      <FileLinks
        address={filesOfDraft(draft.id)}
        files={files}
        beside={(file) => (
          <button type="button" className="link small" onClick={() => removal.remove(file)}>
            Remove<span className="visually-hidden"> {file.name}</span>
          </button>
        )}
      />
      <div className="evidence-drop">
        <FilePicker uploads={uploads} label="Choose files" />
        <p className="quiet small">Or drop them here. You can go on with the other parts while they are sent.</p>
      </div>
    </>
  );
}
