import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { labelOf } from '../catalog/label-of.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { formatDate, formatInstant } from '../time/format.js';
import { ClaimButton, CompletedField, NoteField } from './claim-fields.js';
import { EvidenceField, evidenceProblems } from './evidence-field.js';
import type { ClaimOptions, ClaimTarget } from './record.queries.js';
import { noted, useClaim } from './use-claim.js';

interface ClaimFormProps {
  program: Program;
  target: ClaimTarget;
  options: ClaimOptions;
}

/** Claims hours of an activity that the committee approved, or is asked to. */
export function ClaimForm({ program, target, options }: ClaimFormProps): ReactNode {
  const left = options.categories.filter(({ remaining }) => remaining > 0);
  const [first] = left;
  const [completedOn, setCompletedOn] = useState(options.latest ?? '');
  const [category, setCategory] = useState(first?.category ?? '');
  const [hours, setHours] = useState(String(first?.remaining ?? ''));
  const [note, setNote] = useState('');
  const { errors, setErrors, uploads, send } = useClaim(program.id);
  const remaining = left.find((one) => one.category === category)?.remaining ?? 0;
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
      problems.push({
        field: 'claim-hours',
        message: `Claim at most ${what}: no more are ${options.state === 'pending' ? 'asked for' : 'approved'} and left`,
      });
    }
    problems.push(...evidenceProblems(uploads, options.evidenceRequired));
    setErrors(problems);
    if (problems.length > 0) return;
    send.mutate({ ...target, completedOn, category, hours: amount, ...noted(note) });
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
      <CompletedField
        options={options}
        hint={rangeText(options)}
        value={completedOn}
        error={errorOf('claim-completed')}
        onType={setCompletedOn}
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
      <NoteField hint="For whoever verifies your record." value={note} error={errorOf('claim-note')} onType={setNote} />
      <EvidenceField uploads={uploads} required={options.evidenceRequired} error={errorOf('claim-evidence')} />
      <ClaimButton isPending={send.isPending} />
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
