import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRequestKey } from '../fields/request-key.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { useDraft } from './draft-context.js';
import { sendable } from './draft-body.js';
import { discardDraft, draftQuery, draftsQuery, startDraft } from './drafts.queries.js';

const UNDO_MS = 30_000;

/** Discards the draft after one more question: its files cannot be brought back. What was typed can, for a while. */
export function DiscardDraftButton(): ReactNode {
  const { draft, text, editor, files } = useDraft();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const sendOnce = useRequestKey();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => discardDraft(draft.id),
    onSuccess: async () => {
      editor.leave();
      await navigate({ to: '/forms' });
      queryClient.removeQueries({ queryKey: draftQuery(draft.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey });
      tell({
        text: files.length === 0 ? 'The draft is discarded.' : 'The draft and its files are discarded.',
        action: { label: files.length === 0 ? 'Undo' : 'Bring the words back', run: () => restore.mutate() },
        stays: UNDO_MS,
      });
    },
  });
  // What was deleted is gone; what was typed in it is still here, and becomes another draft with the same words.
  const restore = useMutation({
    mutationFn: () => {
      const { body } = sendable(text);
      return sendOnce(body, (key) => startDraft(draft.program, body, key));
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey });
      tell({ text: 'The draft is back.' });
      await navigate({ to: '/drafts/$draftId', params: { draftId: id } });
    },
    onError: ({ message }) =>
      tell({ text: message, action: { label: 'Try again', run: () => restore.mutate() }, stays: UNDO_MS }),
  });
  const beside = files.length === 0 ? '' : files.length === 1 ? ' and its file' : ` and its ${files.length} files`;
  return (
    <p>
      <button type="button" className="link" onClick={() => setAsking(true)}>
        Discard this draft …
      </button>
      <Dialog title="Discard this draft?" open={asking} onClose={() => setAsking(false)}>
        <p>
          <bdi>{text.title.trim() || 'This form'}</bdi>
          {beside} will be deleted. Nothing was sent to the committee.
        </p>
        {discard.error && (
          <p className="notice bad" role="alert">
            {discard.error.message}
          </p>
        )}
        <p className="row">
          <button
            type="button"
            className="button"
            aria-disabled={discard.isPending}
            onClick={() => !discard.isPending && discard.mutate()}
          >
            {discard.isPending ? 'Discarding …' : 'Discard it'}
          </button>
          <button type="button" className="button second" onClick={() => setAsking(false)}>
            Keep it
          </button>
        </p>
      </Dialog>
    </p>
  );
}
