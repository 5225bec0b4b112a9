import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { useDraft } from './draft-context.js';
import { discardDraft, draftQuery, draftsQuery } from './drafts.queries.js';

/** Discards the draft after one more question: its files cannot be brought back. */
export function DiscardDraftButton(): ReactNode {
  const { draft, text, editor, files } = useDraft();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => discardDraft(draft.id),
    onSuccess: async () => {
      editor.leave();
      await navigate({ to: '/forms' });
      queryClient.removeQueries({ queryKey: draftQuery(draft.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey });
      tell({ text: 'The draft is discarded.' });
    },
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
