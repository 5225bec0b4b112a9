import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import { formQuery, type Form } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { Refusal } from '../api/answer.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { TextArea } from '../fields/text-area.js';
import { useKeptText } from '../fields/use-kept-text.js';
import { filesOf } from '../files/file-links.js';
import { FilePicker } from '../files/file-picker.js';
import { useUploads } from '../files/use-uploads.js';
import { changesBetween, type FormContent } from '../revisions/changes.js';
import { inWords } from '../revisions/named-changes.js';
import { DiffList } from '../revisions/diff-list.js';
import { tell } from '../shell/news.js';
import { ActionProblem } from './action-problem.js';
import { CorrectionFields, correctionField } from './correction-fields.js';
import { contentOf, correctionOf, entriesOf, type Entries } from './corrections.js';
import { useFormAction } from './use-form-action.js';

const FIELD = 'answer';

/** Answers the committee's question, and says anew what was wrong in the form. What is typed stays until it arrived. */
export function AnswerForm({ form, program }: { form: Form; program: Program }): ReactNode {
  const queryClient = useQueryClient();
  const [message, setMessage] = useKeptText(`answer ${form.id}`);
  const [kept, setKept] = useKeptText(`corrections ${form.id}`);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const uploads = useUploads(
    filesOf(form.id),
    () => void queryClient.invalidateQueries({ queryKey: ['form', form.id] }),
  );
  const { categories } = program;
  const content: FormContent = form;
  const entries = kept === '' ? entriesOf(content, categories) : (JSON.parse(kept) as Entries);
  const after = contentOf(entries, content, categories);
  const correction = correctionOf(content, after);
  const changes = inWords(changesBetween(partsOf(content), partsOf(after)), program);
  const action = useFormAction({
    form,
    said: JSON.stringify([message, correction]),
    send: ({ key, seen }) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/answers', {
          params: { path: { formId: form.id }, header: { 'Idempotency-Key': key, 'If-Match': seen } },
          body: { message: message.trim(), ...correction },
        }),
      ),
    onDone: (answered) => {
      setMessage('');
      setKept('');
      queryClient.setQueryData(formQuery(form.id).queryKey, answered);
      tell({ text: 'Your answer is with the committee.' });
    },
  });
  const refused = action.error instanceof Refusal && action.error.status === 422 ? action.error : null;
  const shown = refused === null ? errors : problemErrors(refused, idOf);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const found: FieldError[] = [];
    if (message.trim() === '') found.push({ field: FIELD, message: 'Write an answer' });
    if (uploads.busy) found.push({ message: 'A file is still on its way. Wait until it has arrived, or stop it.' });
    setErrors(found);
    action.forget();
    if (found.length === 0) action.run();
  };
  const errorOf = (id: string): string | undefined => shown.find(({ field }) => field === id)?.message;
  return (
    <form className="stack screen-only" onSubmit={submit} noValidate>
      <ErrorSummary errors={shown} />
      {refused === null && (
        <ActionProblem error={action.error} formId={form.id} program={program} changedSince={action.changedSince} />
      )}
      <TextArea
        id={FIELD}
        label="Your answer"
        hint="It is mailed to the committee word for word."
        error={errorOf(FIELD)}
        rows={5}
        maxLength={20_000}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
      <FilePicker
        uploads={uploads}
        hint="Evidence for the committee: PDF, pictures, Office documents or text, up to 10 MB each."
      />
      <details open={kept !== '' || undefined}>
        <summary>Correct something in the form</summary>
        <CorrectionFields
          program={program}
          content={content}
          entries={entries}
          onChange={(changed) => setKept(JSON.stringify(changed))}
          errorOf={errorOf}
        />
      </details>
      {changes.length > 0 && (
        <section className="stack" aria-labelledby="you-change">
          <h3 id="you-change">You change</h3>
          <DiffList changes={changes} />
          <p>
            <button type="button" className="link" onClick={() => setKept('')}>
              Leave the form as it was
            </button>
          </p>
        </section>
      )}
      <p>
        <button className="button" aria-disabled={action.isPending}>
          {action.isPending
            ? 'Sending …'
            : changes.length > 0
              ? 'Change the form, answer and email the committee'
              : 'Answer and email the committee'}
        </button>
      </p>
    </form>
  );
}

function idOf(pointer: string): string | undefined {
  return pointer === '/message' ? FIELD : correctionField(pointer);
}

function partsOf({ activity, completedOn, requestedCredits, relevance }: FormContent): FormContent {
  return { activity, completedOn, requestedCredits, relevance };
}
