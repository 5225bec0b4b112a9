import { useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { ErrorSummary, type FieldError } from '../../fields/error-summary.js';
import { problemErrors } from '../../fields/problem-errors.js';
import { TextArea } from '../../fields/text-area.js';
import { tell } from '../../shell/news.js';
import { useCase } from './case-context.js';
import { Checklist } from './checklist.js';
import { CreditsEditor } from './credits-editor.js';
import { isStale, useAct } from './use-act.js';
import { creditsOf, readingsFor, type Work } from './work.js';

type Advice = components['schemas']['RecommendationDto'];
const FIELDS: Readonly<Record<string, string>> = {
  comment: 'advice-comment',
  credits: 'advice-credits',
  criteria: 'advice-criteria',
};

/** Advises the committee; the applicant never learns of it. */
export function RecommendationForm({
  advice,
  onDone,
}: {
  advice: Advice['recommendation'];
  onDone: () => void;
}): ReactNode {
  const { form, terms, work, change } = useCase();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const recommend = useAct<Advice>(
    (body, header) =>
      read(
        api.POST('/api/v1/eligibility-forms/{formId}/recommendations', {
          params: { path: { formId: form.id }, header },
          body,
        }),
      ),
    () => {
      change({ comment: '', criteria: {}, readings: [], credits: null });
      tell({ text: `${form.number}: your recommendation is with the committee.` });
      onDone();
    },
  );
  const unanswered = terms.criteria.filter(({ id, required }) => required && (work.criteria[id]?.answer ?? '') === '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (recommend.isPending) return;
    const missing: FieldError[] = [
      ...unanswered.map(({ id, text }) => ({ field: `criterion-${id}`, message: `Answer: ${text}` })),
      ...(work.comment.trim() === '' ? [{ field: 'advice-comment', message: 'Say why, for the committee' }] : []),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    recommend.mutate(adviceFrom(advice, work, readingsFor(form, work)), {
      onError: (error) =>
        setErrors(isStale(error) ? [] : problemErrors(error, (pointer) => FIELDS[pointer.split('/')[1] ?? ''])),
    });
  };
  const wrong = new Map(
    errors.flatMap(({ field = '', message }) =>
      field.startsWith('criterion-') ? [[field.slice(10), message] as const] : [],
    ),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p className="quiet small">For revision {form.revision}, which you have before you.</p>
      <div id="advice-criteria" tabIndex={-1}>
        <Checklist wrong={wrong} />
      </div>
      {advice === 'approve' && (
        <CreditsEditor id="advice-credits" error={errors.find(({ field }) => field === 'advice-credits')?.message} />
      )}
      <TextArea
        id="advice-comment"
        label="Comment for the committee"
        hint="Read by the committee and headquarters; the applicant never sees it."
        error={errors.find(({ field }) => field === 'advice-comment')?.message}
        maxLength={10_000}
        value={work.comment}
        onChange={({ target }) => change({ comment: target.value })}
      />
      <p>
        <button className="button" aria-disabled={recommend.isPending}>
          {recommend.isPending ? 'Sending …' : advice === 'approve' ? 'Recommend to approve' : 'Recommend to decline'}
        </button>
      </p>
    </form>
  );
}

/** The agenda as read goes along; typed amounts are sent only where they differ from what it gives. */
function adviceFrom(recommendation: Advice['recommendation'], work: Work, agenda: Work['readings']): Advice {
  const criteria = Object.entries(work.criteria).flatMap(([id, { answer, note }]) =>
    answer === '' ? [] : [{ id, answer, ...(note.trim() !== '' && { note: note.trim() }) }],
  );
  return {
    recommendation,
    comment: work.comment.trim(),
    ...(criteria.length > 0 && { criteria }),
    ...(agenda.length > 0 && { agenda: [...agenda] }),
    ...(recommendation === 'approve' && work.credits !== null && { credits: creditsOf(work.credits) }),
  };
}
