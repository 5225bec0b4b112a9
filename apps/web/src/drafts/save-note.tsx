import type { ReactNode } from 'react';
import type { SaveState } from './draft-editor.js';

interface SaveNoteProps {
  save: SaveState;
  onRetry: () => void;
}

/** Whether what is typed has arrived. Good news are to be seen; bad ones are read out, too. */
export function SaveNote({ save, onRetry }: SaveNoteProps): ReactNode {
  return (
    <>
      <p className="save-note quiet small">{quietWords(save)}</p>
      <div role="status">
        {save.kind === 'kept' && (
          <p className="notice soon">
            <strong>Not saved yet.</strong>{' '}
            {save.why === 'signed-out'
              ? 'Your session has ended. What you typed is kept in this browser: sign in, and it is saved.'
              : 'There is no connection to Docket. What you typed is kept in this browser and saved as soon as the connection is back.'}{' '}
            <button type="button" className="link" onClick={onRetry}>
              Try now
            </button>
          </p>
        )}
        {save.kind === 'refused' && (
          <p className="notice bad">
            <strong>Not saved.</strong> {save.message} What you typed is kept in this browser; correct what is marked,
            and it is saved.
          </p>
        )}
      </div>
    </>
  );
}

function quietWords(save: SaveState): string {
  if (save.kind === 'saved') return save.at === null ? 'Everything is saved as you type' : `Saved ${timeOf(save.at)}`;
  return save.kind === 'saving' || save.kind === 'changed' ? 'Saving …' : '';
}

/** On the viewer's own clock: it is about this page. */
function timeOf(at: number): string {
  return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(at).toLowerCase();
}
