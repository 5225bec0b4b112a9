import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { useRequestKey } from '../fields/request-key.js';
import { Dialog } from '../shell/dialog.js';
import { tell } from '../shell/news.js';
import { MailEditor } from './mail-editor.js';
import { mailQuery, type MailDetail } from './office.queries.js';

type PlainAct = 'hold' | 'release' | 'cancellation' | 'redrive';

interface MailActsProps {
  program: string;
  mail: MailDetail;
}

const DONE: Readonly<Record<PlainAct, string>> = {
  hold: 'The mail is held: it does not go out until somebody lets it go.',
  release: 'The mail goes out in a moment.',
  cancellation: 'The mail is cancelled: it never goes out.',
  redrive: 'The mail is tried again in a moment: the same words under the same Message-ID.',
};

/** What headquarters may do with a mail now. The version that is shown goes along: nobody acts on what they have not seen. */
export function MailActs({ program, mail }: MailActsProps): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'cancellation' | 'resend'>();
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sendOnce = useRequestKey();
  const { id: mailId, version, acts } = mail;
  const header = { 'If-Match': `"${version}"` };
  const path = { program, mailId };
  const refresh = (): Promise<unknown> =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: mailQuery(program, mailId).queryKey }),
      queryClient.invalidateQueries({ queryKey: ['mails', program] }),
    ]);
  const failed = async (error: Error): Promise<void> => {
    const changed = error instanceof Refusal && (error.status === 412 || error.status === 409);
    setProblem(changed ? `The mail has changed meanwhile; it is shown as it is now. ${error.message}` : error.message);
    if (changed) await refresh();
  };
  const act = useMutation({
    mutationFn: (what: PlainAct) =>
      read(api.POST(`/api/v1/programs/{program}/mails/{mailId}/${what}`, { params: { path, header } })),
    onSuccess: async (now, what) => {
      setProblem(undefined);
      setAsking(undefined);
      queryClient.setQueryData(mailQuery(program, mailId).queryKey, now);
      tell({ text: DONE[what] });
      await refresh();
    },
    onError: async (error) => {
      setAsking(undefined);
      await failed(error);
    },
  });
  const resend = useMutation({
    mutationFn: () =>
      sendOnce(mailId, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/mails/{mailId}/resends', {
            params: { path, header: { ...header, 'Idempotency-Key': key } },
          }),
        ),
      ),
    onSuccess: async (another) => {
      setAsking(undefined);
      await refresh();
      tell({ text: 'Another mail with the same words goes out in a moment. This is it.' });
      await navigate({ to: '/office/$program/outbox/$mailId', params: { program, mailId: another.id } });
    },
    onError: async (error) => {
      setAsking(undefined);
      await failed(error);
    },
  });
  const pending = act.isPending || resend.isPending;
  const start = (what: PlainAct): void => {
    if (!pending) act.mutate(what);
  };
  const may = (what: MailDetail['acts'][number]): boolean => acts.includes(what);
  const to = mail.to?.name ?? 'the recipient';
  if (editing && mail.content !== null) {
    return <MailEditor program={program} mail={mail} content={mail.content} onDone={() => setEditing(false)} />;
  }
  return (
    <>
      {problem !== undefined && (
        <p className="notice soon" role="alert">
          {problem}
        </p>
      )}
      {acts.length > 0 && (
        <p className="row">
          {may('release') && (
            <button type="button" className="button" aria-disabled={pending} onClick={() => start('release')}>
              Let it go to {to}
            </button>
          )}
          {may('redrive') && (
            <button type="button" className="button" aria-disabled={pending} onClick={() => start('redrive')}>
              Try it again
            </button>
          )}
          {may('edit') && (
            <button type="button" className="button second" onClick={() => setEditing(true)}>
              Change the words
            </button>
          )}
          {may('hold') && (
            <button type="button" className="button second" aria-disabled={pending} onClick={() => start('hold')}>
              Hold it back
            </button>
          )}
          {may('resend') && (
            <button type="button" className="button second" onClick={() => setAsking('resend')}>
              Send it once more …
            </button>
          )}
          {may('cancel') && (
            <button type="button" className="button second" onClick={() => setAsking('cancellation')}>
              Cancel it …
            </button>
          )}
        </p>
      )}
      <Dialog title="Cancel this mail?" open={asking === 'cancellation'} onClose={() => setAsking(undefined)}>
        <p>
          <bdi>{to}</bdi> never gets it, and it cannot be taken up again. That it was cancelled stays in the form’s
          history.
        </p>
        <p>
          <button type="button" className="button" aria-disabled={pending} onClick={() => start('cancellation')}>
            Cancel the mail
          </button>
        </p>
      </Dialog>
      <Dialog title="Send it once more?" open={asking === 'resend'} onClose={() => setAsking(undefined)}>
        <p>
          <bdi>{to}</bdi> gets another mail with the same words. To mail programs it is a new one.
        </p>
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={pending}
            onClick={() => {
              if (!pending) resend.mutate();
            }}
          >
            Email {to} once more
          </button>
        </p>
      </Dialog>
    </>
  );
}
