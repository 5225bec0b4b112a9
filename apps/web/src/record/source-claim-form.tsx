import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { labelOf } from '../catalog/label-of.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextField } from '../fields/text-field.js';
import { ClaimButton, CompletedField, NoteField } from './claim-fields.js';
import { EvidenceField, evidenceProblems } from './evidence-field.js';
import { claimOptionsQuery, type ApprovedSource, type ClaimOptions } from './record.queries.js';
import { noted, useClaim } from './use-claim.js';

interface SourceClaimFormProps {
  program: Program;
  approval: ApprovedSource;
  /** What one package, or one contact hour, gives. */
  options: ClaimOptions;
}

const LONGEST_MINUTES = 100_000;
const MOST_PACKAGES = 1000;

/** So many packages, minutes or approved hours of one course of a source. */
export function SourceClaimForm({ program, approval, options }: SourceClaimFormProps): ReactNode {
  const { basis } = approval;
  const [title, setTitle] = useState('');
  const [provider, setProvider] = useState('');
  const [completedOn, setCompletedOn] = useState(options.latest ?? '');
  const [category, setCategory] = useState(options.categories[0]?.category ?? '');
  /** Packages, minutes or hours, as the basis asks for. */
  const [measure, setMeasure] = useState(basis === 'package' ? '1' : '');
  const [note, setNote] = useState('');
  const { errors, setErrors, uploads, send } = useClaim(program.id);
  const number = Number(measure.replace(',', '.'));
  const isWhole = Number.isInteger(number) && number > 0;
  const amount =
    basis === 'package'
      ? { packages: Math.min(number, MOST_PACKAGES) }
      : { minutes: Math.min(number, LONGEST_MINUTES) };
  const asked = basis !== 'as-approved' && isWhole;
  const { data: given = options } = useQuery({
    ...claimOptionsQuery(program.id, { standingApprovalId: approval.id, ...(asked && amount) }),
    placeholderData: keepPreviousData,
  });
  const most = given.categories.find((one) => one.category === category)?.remaining ?? 0;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (send.isPending) return;
    const problems: FieldError[] = [];
    if (title.trim() === '') problems.push({ field: 'claim-title', message: 'Write what you completed' });
    if (completedOn === '') problems.push({ field: 'claim-completed', message: 'Choose the day you completed it' });
    if (basis === 'package' && !isWhole) {
      problems.push({ field: 'claim-packages', message: 'Write how many packages you completed' });
    }
    if (basis === 'contact-hour' && !isWhole) {
      problems.push({ field: 'claim-minutes', message: 'Write how many minutes it took' });
    }
    if (basis === 'as-approved' && !(number > 0)) {
      problems.push({ field: 'claim-hours', message: `Write how many ${program.unit}s were approved there` });
    }
    if (basis === 'contact-hour' && isWhole && most === 0) {
      problems.push({ field: 'claim-minutes', message: `So few minutes give no ${program.unit}` });
    }
    problems.push(...evidenceProblems(uploads, options.evidenceRequired));
    setErrors(problems);
    if (problems.length > 0) return;
    send.mutate({
      ...{ standingApprovalId: approval.id, title: title.trim(), completedOn, category },
      ...(provider.trim() !== '' && { provider: provider.trim() }),
      ...(asked && amount),
      hours: basis === 'as-approved' ? number : most,
      ...noted(note),
    });
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id="claim-title"
        label="What you completed"
        hint="As your certificate calls it."
        maxLength={300}
        dir="auto"
        value={title}
        error={errorOf('claim-title')}
        onChange={({ target: { value } }) => setTitle(value)}
      />
      <TextField
        id="claim-provider"
        label={basis === 'as-approved' ? 'Who approved it' : 'Provider (optional)'}
        maxLength={300}
        dir="auto"
        value={provider}
        error={errorOf('claim-provider')}
        onChange={({ target: { value } }) => setProvider(value)}
      />
      <CompletedField
        options={options}
        value={completedOn}
        error={errorOf('claim-completed')}
        onType={setCompletedOn}
      />
      {options.categories.length > 1 && (
        <SelectField
          id="claim-category"
          label="Category"
          value={category}
          error={errorOf('claim-category')}
          choices={options.categories.map((one) => ({
            value: one.category,
            label: labelOf(program.categories, one.category),
          }))}
          onChange={({ target: { value } }) => setCategory(value)}
        />
      )}
      <TextField
        {...MEASURES[basis]}
        label={basis === 'as-approved' ? `${capital(program.unit)}s approved there` : MEASURES[basis].label}
        {...(basis === 'as-approved' && { hint: `At most ${countOf(most, program.unit)} for one activity.` })}
        inputMode="decimal"
        value={measure}
        error={errorOf(MEASURES[basis].id)}
        onChange={({ target: { value } }) => setMeasure(value)}
      />
      {basis !== 'as-approved' && (
        <p role="status" className="answer">
          {isWhole &&
            `That is ${countOf(most, program.unit)} of ${labelOf(program.categories, category)} for your record.`}
        </p>
      )}
      <EvidenceField uploads={uploads} required={options.evidenceRequired} error={errorOf('claim-evidence')} />
      <NoteField
        hint="For whoever verifies your record: when and under what number it was approved, say."
        value={note}
        error={errorOf('claim-note')}
        onType={setNote}
      />
      <ClaimButton isPending={send.isPending} />
    </form>
  );
}

const MEASURES: Record<ApprovedSource['basis'], { id: string; label: string; hint?: string }> = {
  package: { id: 'claim-packages', label: 'Packages you completed' },
  'contact-hour': {
    id: 'claim-minutes',
    label: 'Contact minutes',
    hint: 'Without breaks, as the certificate says.',
  },
  'as-approved': { id: 'claim-hours', label: 'Hours approved there' },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
