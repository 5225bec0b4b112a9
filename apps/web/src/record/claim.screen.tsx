import './record.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Refusal } from '../api/answer.js';
import { api, read } from '../api/client.js';
import { programOf, type Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { labelOf } from '../catalog/label-of.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { useRequestKey } from '../fields/request-key.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { NotFound } from '../shell/not-found.js';
import { tell } from '../shell/news.js';
import { ProblemNotice } from '../shell/problem-notice.js';
import { useTitle } from '../shell/use-title.js';
import { SignedInOnly } from '../sign-in/signed-in-only.js';
import { useNow } from '../time/business-clock.js';
import { formatDate, formatInstant } from '../time/format.js';
import { claimOptionsQuery, type ClaimOptions } from './record.queries.js';

const route = getRouteApi('/record/$program/claim');

/** Claims hours of a listing or of one's own form. */
export function ClaimScreen(): ReactNode {
  const { program: programId } = route.useParams();
  const { listing, form } = route.useSearch();
  const program = programOf(programId);
  useTitle('Claim hours');
  if (program === undefined) return <NotFound what="There is no such program." />;
  const target = listing !== undefined ? { listingId: listing } : form !== undefined ? { formId: form } : null;
  if (target === null) return <NotFound what="Choose an activity in Upcoming Courses, and claim its hours there." />;
  return (
    <SignedInOnly title="Claim hours">
      <ClaimPage program={program} target={target} />
    </SignedInOnly>
  );
}

type Target = { listingId: string } | { formId: string };

function ClaimPage({ program, target }: { program: Program; target: Target }): ReactNode {
  const { data: options, error, refetch } = useQuery(claimOptionsQuery(program.id, target));
  const now = useNow();
  if (error instanceof Refusal && [400, 404, 422].includes(error.status)) {
    return <NotFound what="There is no such activity, or it is not one whose hours you can claim." />;
  }
  if (error && options === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (options === undefined) return <p role="status">Loading …</p>;
  const refusal = whyNot(options, now);
  return (
    <article className="claim-page stack">
      <p className="crumbs">
        <Link to="/record/$program" params={{ program: program.id }}>
          ← Credit record
        </Link>
      </p>
      <h1>Claim hours</h1>
      <p className="activity" dir="auto">
        <strong>{options.title}</strong>
        {options.provider !== '' && <span className="quiet"> · {options.provider}</span>}
      </p>
      {refusal === null ? (
        <ClaimForm program={program} target={target} options={options} />
      ) : (
        <div className="notice soon">
          <p>{refusal}</p>
        </div>
      )}
    </article>
  );
}

function whyNot(
  { state, holdsCredential, categories, open, window, earliest, latest }: ClaimOptions,
  now: number,
): string | null {
  if (!holdsCredential) return 'You hold no credential of this program, so there is no record to claim for.';
  if (state === 'revoked') {
    return 'The approval was revoked. What was claimed before stays; nothing more can be claimed.';
  }
  if (state === 'refused') return 'The committee has not approved this activity.';
  if (categories.length === 0) return 'Nothing of this activity is approved for the credentials you hold.';
  if (categories.every(({ remaining }) => remaining === 0)) return 'You have claimed all hours of this activity.';
  if (!open && window !== null && Date.parse(window.closesAt) <= now) {
    return `The last day to claim it was ${formatDate(window.lastDay)}. Later, no credit can be given.`;
  }
  if (open) return null;
  // Nothing can have been completed before it begins: the last possible day is today's, then.
  return earliest !== null && latest !== null && latest < earliest
    ? `It begins on ${formatDate(earliest)}. Claim its hours once you have completed it.`
    : 'It cannot be claimed yet: come back once you have completed it.';
}

interface ClaimFormProps {
  program: Program;
  target: Target;
  options: ClaimOptions;
}

const FIELDS: Record<string, string> = {
  '/completedOn': 'claim-completed',
  '/category': 'claim-category',
  '/hours': 'claim-hours',
  '/note': 'claim-note',
};

function ClaimForm({ program, target, options }: ClaimFormProps): ReactNode {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const left = options.categories.filter(({ remaining }) => remaining > 0);
  const [first] = left;
  const [completedOn, setCompletedOn] = useState(options.latest ?? '');
  const [category, setCategory] = useState(first?.category ?? '');
  const [hours, setHours] = useState(String(first?.remaining ?? ''));
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sendOnce = useRequestKey();
  const remaining = left.find((one) => one.category === category)?.remaining ?? 0;
  const send = useMutation({
    mutationFn: () => {
      const body = {
        ...target,
        completedOn,
        category,
        hours: Number(hours.replace(',', '.')),
        ...(note.trim() !== '' && { note: note.trim() }),
      };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/credit-claims', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onSuccess: async ({ state }) => {
      await queryClient.invalidateQueries({ queryKey: ['record', program.id] });
      tell({
        text:
          state === 'pending'
            ? 'Claimed. It keeps its time stamp and is settled when the committee decides.'
            : 'Claimed: the hours are on your record.',
      });
      await navigate({ to: '/record/$program', params: { program: program.id } });
    },
    onError: (error) => setErrors(problemErrors(error, (pointer) => FIELDS[pointer])),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const amount = Number(hours.replace(',', '.'));
    const problems: FieldError[] = [];
    if (completedOn === '') problems.push({ field: 'claim-completed', message: 'Choose the day you completed it' });
    if (!(amount > 0)) {
      problems.push({ field: 'claim-hours', message: `Write how many ${program.unit}s you completed` });
    } else if (amount > remaining) {
      const what = `${countOf(remaining, program.unit)} of ${labelOf(program.categories, category)}`;
      problems.push({ field: 'claim-hours', message: `Claim at most ${what}: no more are approved and left` });
    }
    setErrors(problems);
    if (problems.length === 0) send.mutate();
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {options.state === 'pending' && (
        <p className="notice">
          The committee has not decided on your form yet. File your claim now: it keeps its time stamp, and is settled
          with the form.
        </p>
      )}
      {options.window !== null && (
        <p>
          Claim before <strong>{formatInstant(options.window.closesAt, program.timeZone)}</strong>
          <span className="quiet"> if you completed it on its last day; earlier for an earlier day.</span>
        </p>
      )}
      <TextField
        id="claim-completed"
        label="The day you completed it"
        hint={rangeText(options)}
        type="date"
        value={completedOn}
        min={options.earliest ?? undefined}
        max={options.latest ?? undefined}
        error={errorOf('claim-completed')}
        onChange={({ target: { value } }) => setCompletedOn(value)}
      />
      <SelectField
        id="claim-category"
        label="Category"
        value={category}
        error={errorOf('claim-category')}
        choices={left.map((one) => ({
          value: one.category,
          label: `${labelOf(program.categories, one.category)}: ${countOf(one.remaining, program.unit)} left`,
        }))}
        onChange={({ target: { value } }) => {
          setCategory(value);
          setHours(String(left.find((one) => one.category === value)?.remaining ?? ''));
        }}
      />
      <TextField
        id="claim-hours"
        label={program.unit === 'hour' ? 'Hours you completed' : `${program.unit}s you completed`}
        hint={`At most ${countOf(remaining, program.unit)}, less when you left early.`}
        inputMode="decimal"
        value={hours}
        error={errorOf('claim-hours')}
        onChange={({ target: { value } }) => setHours(value)}
      />
      <TextArea
        id="claim-note"
        label="Note (optional)"
        hint="For whoever verifies your record."
        rows={3}
        maxLength={2000}
        dir="auto"
        value={note}
        error={errorOf('claim-note')}
        onChange={({ target: { value } }) => setNote(value)}
      />
      <p>
        <button className="button" aria-disabled={send.isPending}>
          {send.isPending ? 'Claiming …' : 'Claim the hours'}
        </button>
      </p>
    </form>
  );
}

function rangeText({ earliest, latest }: ClaimOptions): string {
  if (latest === null) return 'Your own last day of it.';
  if (earliest === null) return `Your own last day of it, up to ${formatDate(latest)}.`;
  return earliest === latest
    ? `It took place on ${formatDate(latest)}.`
    : `Your own last day of it, from ${formatDate(earliest)} to ${formatDate(latest)}.`;
}
