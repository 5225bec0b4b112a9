import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formQuery } from '../api/queries.js';
import { useRequestKey } from '../fields/request-key.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { sendable } from './draft-body.js';
import type { Draft, DraftText } from './draft-text.js';
import { startDraft } from './drafts.queries.js';

/** The draft was sent or discarded in another tab: what is in this page can still become another one. */
export function GoneDraft({ draft, text }: { draft: Draft; text: DraftText }): ReactNode {
  const navigate = useNavigate();
  const sendOnce = useRequestKey();
  const { data: form } = useQuery({ ...formQuery(draft.id), retry: false });
  const again = useMutation({
    mutationFn: () => {
      const { evidence: _evidence, ...body } = sendable(text).body;
      return sendOnce(body, (key) => startDraft(draft.program, body, key));
    },
    onSuccess: ({ id }) => navigate({ to: '/drafts/$draftId', params: { draftId: id } }),
  });
  return (
    <div className="stack">
      <h1 dir="auto">{text.title === '' ? 'Eligibility form' : text.title}</h1>
      <p className="notice soon" role="status">
        {form === undefined ? (
          'This draft was discarded in another tab or window.'
        ) : (
          <>
            This draft was sent in another tab or window, as {form.number}.{' '}
            <Link to="/forms/$formId" params={{ formId: form.id }}>
              See how it stands
            </Link>
          </>
        )}
      </p>
      {again.error && <ProblemNotice error={again.error} />}
      <p>What this page holds is not lost: it can become a draft of its own.</p>
      <p className="row">
        <button type="button" className="button" aria-disabled={again.isPending} onClick={() => again.mutate()}>
          Make a new draft of it
        </button>
        <Link to="/forms">My forms</Link>
      </p>
    </div>
  );
}
