import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { filesOf } from '../files/file-links.js';
import { FilePicker } from '../files/file-picker.js';
import { useUploads } from '../files/use-uploads.js';
import { MentionArea } from './mention-area.js';
import type { Member } from './mention-text.js';

export interface Written {
  text: string;
  attachmentIds: string[];
  /** The same for every attempt at the same words. */
  key: string;
}

interface ComposerProps {
  formId: string;
  /** `message` or `comment`: the id of the field, and what its text is kept as. */
  name: string;
  label: string;
  hint: ReactNode;
  button: string;
  send: (written: Written) => Promise<unknown>;
  /** Who can be mentioned with an `@`. */
  members?: readonly Member[];
  /** Controls between the text and the files that change the text, too. */
  children?: (text: string, setText: (text: string) => void) => ReactNode;
  /** After a file was added or removed. */
  onFiles?: () => void;
}

const NOBODY: readonly Member[] = [];

/** Writes one more entry of a thread. What is typed stays until it has arrived, also over a reload. */
export function Composer(props: ComposerProps): ReactNode {
  const { formId, name, label, hint, button, members = NOBODY, children, onFiles } = props;
  const [text, setText] = useKeptText(`${name} ${formId}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const uploads = useUploads(filesOf(formId), onFiles);
  const sendOnce = useRequestKey();
  const send = useMutation({
    mutationFn: () => {
      const attachmentIds = uploads.stored.map(({ id }) => id);
      const written = { text: text.trim(), attachmentIds };
      return sendOnce(written, (key) => props.send({ ...written, key }));
    },
    onSuccess: () => {
      setText('');
      uploads.clear();
      document.getElementById(name)?.focus();
    },
    onError: (error) => setErrors(problemErrors(error, (pointer) => (pointer === '/text' ? name : undefined))),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const found = problemsOf(name, text, uploads);
    setErrors(found);
    if (found.length === 0) send.mutate();
  };
  return (
    <form className="stack composer screen-only" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <MentionArea
        id={name}
        label={label}
        hint={hint}
        error={errors.find(({ field }) => field === name)?.message}
        maxLength={20_000}
        value={text}
        onType={setText}
        members={members}
      />
      {children?.(text, setText)}
      <FilePicker uploads={uploads} />
      <p>
        <button className="button" aria-disabled={send.isPending}>
          {send.isPending ? 'Sending …' : button}
        </button>
      </p>
    </form>
  );
}

function problemsOf(name: string, text: string, { busy, all }: ReturnType<typeof useUploads>): FieldError[] {
  if (text.trim() === '') return [{ field: name, message: 'Write something to send' }];
  if (busy) return [{ message: 'A file is still on its way. Wait until it has arrived, or stop it.' }];
  const failed = all.find(({ error, stored }) => error !== undefined && stored === undefined);
  return failed === undefined ? [] : [{ message: `${failed.file.name} did not arrive. Try again, or remove it.` }];
}
