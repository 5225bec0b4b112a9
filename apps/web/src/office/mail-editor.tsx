import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { tell } from '../shell/news.js';
import { mailQuery, type MailDetail } from './office.queries.js';

interface MailEditorProps {
  program: string;
  mail: MailDetail;
  content: { subject: string; text: string };
  onDone: () => void;
}

const FIELDS: Readonly<Record<string, string>> = { '/subject': 'mail-subject', '/text': 'mail-text' };

/** What is typed, and the version of the mail that it is to replace. */
interface Typed {
  subject: string;
  text: string;
  version: number;
}

/** Other words for a held mail. What is typed is kept until it is saved, also when somebody else was quicker. */
export function MailEditor({ program, mail, content, onDone }: MailEditorProps): ReactNode {
  const queryClient = useQueryClient();
  const [kept, keep] = useKeptText(`mail ${mail.id}`);
  const typed: Typed = kept === '' ? { ...content, version: mail.version } : (JSON.parse(kept) as Typed);
  const { subject, text, version } = typed;
  const change = (part: Partial<Typed>): void => keep(JSON.stringify({ ...typed, ...part }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [theirs, setTheirs] = useState<MailDetail>();
  const { queryKey } = mailQuery(program, mail.id);
  const leave = (): void => {
    keep('');
    onDone();
  };
  const save = useMutation({
    mutationFn: () =>
      read(
        api.PUT('/api/v1/programs/{program}/mails/{mailId}', {
          params: { path: { program, mailId: mail.id }, header: { 'If-Match': `"${version}"` } },
          body: { subject, text },
        }),
      ),
    onSuccess: async (now) => {
      queryClient.setQueryData(queryKey, now);
      await queryClient.invalidateQueries({ queryKey: ['mails', program] });
      tell({ text: 'The mail has these words now. It is still held.' });
      leave();
    },
    onError: async (error) => {
      if (error instanceof Refusal && (error.status === 412 || error.status === 409)) {
        const now = await queryClient.query({ ...mailQuery(program, mail.id), staleTime: 0 }).catch(() => undefined);
        setTheirs(now);
        if (now !== undefined) change({ version: now.version });
        setErrors(!now?.acts.includes('edit') ? [{ message: error.message }] : []);
        return;
      }
      setErrors(problemErrors(error, (pointer) => FIELDS[pointer]));
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    setErrors([]);
    save.mutate();
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack mail-editor" onSubmit={submit} noValidate>
      <h2>Change the words</h2>
      <ErrorSummary errors={errors} />
      {theirs?.content && theirs.acts.includes('edit') && (
        <div className="notice soon stack" role="alert">
          <p>
            <strong>
              {theirs.editedBy === null ? 'The mail' : <bdi>{theirs.editedBy.name}</bdi>}
              {theirs.editedBy === null ? ' has changed' : ' changed the mail'} while you wrote.
            </strong>{' '}
            What you typed is still below. Saving now puts it in place of theirs:
          </p>
          <details>
            <summary>Their words</summary>
            <p dir="auto">
              <strong>{theirs.content.subject}</strong>
            </p>
            <pre className="mail-text" dir="auto">
              {theirs.content.text}
            </pre>
          </details>
          <p>
            <button
              type="button"
              className="button second small"
              onClick={() => {
                change(theirs.content ?? {});
                setTheirs(undefined);
              }}
            >
              Take their words instead
            </button>
          </p>
        </div>
      )}
      <TextField
        id="mail-subject"
        label="Subject"
        hint="One line. It names the form, and says the outcome where there is one."
        dir="auto"
        maxLength={300}
        value={subject}
        error={errorOf('mail-subject')}
        onChange={({ target }) => change({ subject: target.value })}
      />
      <TextArea
        id="mail-text"
        label="Text"
        hint="The whole text; its HTML is made from it. The committee’s message stays in it word for word."
        rows={18}
        maxLength={50_000}
        value={text}
        error={errorOf('mail-text')}
        onChange={({ target }) => change({ text: target.value })}
      />
      <p className="row">
        <button className="button" aria-disabled={save.isPending}>
          {save.isPending ? 'Saving …' : theirs === undefined ? 'Save these words' : 'Save mine in place of theirs'}
        </button>
        <button type="button" className="link" onClick={leave}>
          Leave it as it was
        </button>
      </p>
    </form>
  );
}
