import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../../api/client.js';
import { ErrorSummary, type FieldError } from '../../fields/error-summary.js';
import { problemErrors } from '../../fields/problem-errors.js';
import { TextArea } from '../../fields/text-area.js';
import { TextField } from '../../fields/text-field.js';
import { tell } from '../../shell/news.js';
import { formatDate } from '../../time/format.js';
import { Moment } from '../../time/moment.js';
import { useCase } from './case-context.js';
import { isStale, useAct } from './use-act.js';

const FIELDS: Readonly<Record<string, string>> = { message: 'question-message', dueOn: 'question-due' };

/** Asks the applicant; the answer makes a new revision of the form. */
export function QuestionForm({ onDone }: { onDone: () => void }): ReactNode {
  const { form, terms, work, change } = useCase();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const ask = useAct<{ message: string; dueOn?: string }>(
    (body, header) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/information-requests', {
          params: { path: { formId: form.id }, header },
          body,
        }),
      ),
    () => {
      change({ question: '', answerBy: '' });
      tell({ text: 'The applicant is asked, by email. The answer comes back to the committee.' });
      onDone();
    },
  );
  if (form.status === 'information_requested') return <OpenQuestion />;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ask.isPending) return;
    const empty = work.question.trim() === '';
    setErrors(empty ? [{ field: 'question-message', message: 'Write the question' }] : []);
    if (empty) return;
    ask.mutate(
      { message: work.question.trim(), ...(work.answerBy !== '' && { dueOn: work.answerBy }) },
      {
        onError: (error) =>
          setErrors(isStale(error) ? [] : problemErrors(error, (pointer) => FIELDS[pointer.slice(1)])),
      },
    );
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextArea
        id="question-message"
        label="Question to the applicant"
        hint="Mailed word for word; your name is not shown."
        error={errorOf('question-message')}
        rows={5}
        maxLength={10_000}
        value={work.question}
        onChange={({ target }) => change({ question: target.value })}
      />
      <TextField
        id="question-due"
        type="date"
        label="Answer by"
        hint={`Left empty: ${terms.answerDays} days from today, and no later than the promise. ${
          terms.onNoResponse === 'close'
            ? 'Without an answer the form comes back as it is.'
            : 'Without an answer it stays with the applicant.'
        } ${terms.pauseWhileWaiting ? 'The promise stands still meanwhile.' : 'The promised time runs on meanwhile.'}`}
        error={errorOf('question-due')}
        value={work.answerBy}
        onChange={({ target }) => change({ answerBy: target.value })}
      />
      <p>
        <button className="button" aria-disabled={ask.isPending}>
          {ask.isPending ? 'Asking …' : 'Ask and email the applicant'}
        </button>
      </p>
    </form>
  );
}

/** What the applicant is asked now. A decision closes it as well as an answer. */
export function OpenQuestion(): ReactNode {
  const { form, program } = useCase();
  const { openQuestion } = form;
  if (openQuestion === null) return null;
  return (
    <div className="notice soon stack">
      <p>
        <strong>The applicant is asked</strong>, to answer by {formatDate(openQuestion.dueOn)}
        <span className="quiet">
          {' '}
          · <Moment at={openQuestion.askedAt} zone={program.timeZone} />
        </span>
      </p>
      <blockquote dir="auto" className="written">
        {openQuestion.message}
      </blockquote>
      <p className="small">The answer comes as a new revision. A decision made before it closes the question.</p>
    </div>
  );
}
