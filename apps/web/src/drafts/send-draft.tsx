import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Refusal, Unreachable } from '../api/answer.js';
import { formQuery } from '../api/queries.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { useRequestKey } from '../fields/request-key.js';
import { useNow } from '../time/business-clock.js';
import { useDraft } from './draft-context.js';
import type { SaveState } from './draft-editor.js';
import { wordsOf } from './draft-sections.js';
import { draftQuery, draftsQuery, submitDraft } from './drafts.queries.js';

const CHANGED_ELSEWHERE = 'The form was changed in another tab meanwhile. Check it again, then send it.';
const SIGN_IN = 'Your session has ended. Sign in, then send the form again: nothing is lost.';

/** Sends the form as it is saved. A late one is sent, too: it is recorded as refused, for headquarters to admit. */
export function SendDraft(): ReactNode {
  const { draft, editor, problems, uploads, removal } = useDraft();
  const now = useNow();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const late = draft.closesAt !== null && now >= Date.parse(draft.closesAt);
  const standing = problems.filter(({ message }) => !message.startsWith('is too long ago'));

  const send = useMutation({
    mutationFn: async () => {
      const { taken: known } = editor.current();
      await Promise.all([editor.flush(), removal.finish()]);
      const { draft: saved, save, taken } = editor.current();
      if (taken !== known) throw new Error(CHANGED_ELSEWHERE);
      if (save.kind !== 'saved') throw new Error(whyNot(save));
      return sendOnce(draft.id, (key) => submitDraft(draft.id, saved.version, key));
    },
    onSuccess: () => arrive(),
    onError: async (error) => {
      if (error instanceof Refusal && error.problem.code === 'form.late') return arrive();
      if (error instanceof Refusal && error.status === 412) {
        // Another tab has saved meanwhile: what it said is shown before anything is sent.
        await queryClient.invalidateQueries({ queryKey: draftQuery(draft.id).queryKey });
        setErrors([{ message: CHANGED_ELSEWHERE }]);
        return;
      }
      const signedOut = error instanceof Refusal && error.status === 401;
      setErrors([{ message: signedOut ? SIGN_IN : error.message }]);
    },
  });
  const arrive = async (): Promise<void> => {
    editor.leave();
    queryClient.removeQueries({ queryKey: formQuery(draft.id).queryKey });
    await navigate({ to: '/drafts/$draftId/sent', params: { draftId: draft.id }, replace: true });
    queryClient.removeQueries({ queryKey: draftQuery(draft.id).queryKey });
    void queryClient.invalidateQueries({ queryKey: draftsQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: ['forms'] });
  };
  const press = (): void => {
    if (send.isPending) return;
    if (standing.length > 0) return setErrors(standing.map((problem) => ({ message: wordsOf(problem) })));
    if (uploads.busy) return setErrors([{ message: 'Files are still on their way. Wait until they have arrived.' }]);
    setErrors([]);
    send.mutate();
  };
  return (
    <section className="stack" aria-label="Send the form">
      <ErrorSummary errors={errors} />
      <p>
        By sending it you say that it is true as far as you know.{' '}
        {late
          ? 'It comes too late, so it is recorded as refused: you get its number, and the committee sees it only once headquarters admits it.'
          : 'You get a receipt by email with its number and the day by which the committee answers.'}
      </p>
      <p>
        <button type="button" className="button" aria-disabled={send.isPending} onClick={press}>
          {send.isPending ? 'Sending …' : late ? 'Send it late, for headquarters to admit' : 'Send to the committee'}
        </button>
      </p>
    </section>
  );
}

/** What is not saved cannot be sent. */
function whyNot(save: SaveState): string {
  if (save.kind === 'kept' && save.why === 'signed-out') return SIGN_IN;
  if (save.kind === 'refused') return `The form could not be saved. ${save.message}`;
  return new Unreachable().message;
}
