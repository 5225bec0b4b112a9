import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary, type FieldError } from '../fields/error-summary.js';
import { problemErrors } from '../fields/problem-errors.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import type { StandingApproval } from './approvals.queries.js';
import { CreditFields, creditProblem, creditsFrom, NO_CREDITS } from './credit-fields.js';

interface SourceFormProps {
  program: Program;
  sources: readonly { id: string; label: string }[];
  today: string;
  onDone: () => void;
}

const EMPTY = { source: '', organisation: '', note: '', effectiveFrom: '', expiresOn: '' };
type Field = keyof typeof EMPTY;
type Basis = StandingApproval['basis'];

/** Which source, what for, how much, and from when to when. */
export function SourceForm({ program, sources, today, onDone }: SourceFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({ ...EMPTY, effectiveFrom: today });
  const [basis, setBasis] = useState<Basis>('package');
  const [credits, setCredits] = useState(NO_CREDITS);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const key = useRef(crypto.randomUUID());
  const named = typed.source === '' ? { organisation: typed.organisation.trim() } : { source: typed.source };
  const approve = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/standing-approvals', {
          params: { path: { program: program.id }, header: { 'Idempotency-Key': key.current } },
          body: {
            ...named,
            basis,
            credits: creditsFrom(credits),
            ...(typed.note !== '' && { note: typed.note }),
            effectiveFrom: typed.effectiveFrom || today,
            ...(typed.expiresOn !== '' && { expiresOn: typed.expiresOn }),
          },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['committee', program.id, 'standing'] });
      tell({ text: 'The source is approved.' });
      onDone();
    },
    onError: (error) =>
      setErrors(
        problemErrors(error, (pointer) => {
          const name = pointer.split('/')[1] ?? '';
          return name === 'credits' || name in EMPTY ? name : undefined;
        }),
      ),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (approve.isPending) return;
    const wrong = creditProblem(credits);
    const found = [
      ...(typed.source === '' && typed.organisation.trim() === ''
        ? [{ field: 'source', message: 'Choose a source, or name an organisation' }]
        : []),
      ...(wrong === undefined ? [] : [{ field: 'credits', message: wrong }]),
    ];
    setErrors(found);
    if (found.length === 0) approve.mutate();
  };
  const bound = (field: Field) => ({
    id: field,
    value: typed[field],
    error: errors.find((error) => error.field === field)?.message,
    onChange: ({ target }: { target: { value: string } }): void => {
      key.current = crypto.randomUUID();
      setTyped((before) => ({ ...before, [field]: target.value }));
    },
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <SelectField
        {...bound('source')}
        label="Source"
        empty="Another organisation"
        choices={sources.map(({ id, label }) => ({ value: id, label }))}
      />
      {typed.source === '' && (
        <TextField {...bound('organisation')} label="Name of the organisation" dir="auto" maxLength={300} />
      )}
      <ChoiceGroup
        kind="one"
        id="basis"
        label="Credit is given for"
        value={basis}
        choices={[
          { value: 'package', label: 'Each package', hint: 'Whatever others give for it' },
          { value: 'contact-hour', label: 'Each contact hour' },
          { value: 'as-approved', label: 'What the organisation approved', hint: 'At most so much for one activity' },
        ]}
        onChoose={(value) => setBasis(value as Basis)}
      />
      <CreditFields
        program={program}
        legend={`How much, in ${program.unit}s`}
        value={credits}
        error={errors.find(({ field }) => field === 'credits')?.message}
        onChange={(value) => {
          key.current = crypto.randomUUID();
          setCredits(value);
        }}
      />
      <div className="room-filters">
        <TextField {...bound('effectiveFrom')} label="First day" type="date" min={today} />
        <TextField {...bound('expiresOn')} label="Last day (if it expires)" type="date" min={today} />
      </div>
      <TextArea {...bound('note')} label="A note that everybody can read (if there is one)" rows={2} maxLength={2000} />
      <p>
        <button className="button" aria-disabled={approve.isPending}>
          {approve.isPending ? 'Approving …' : 'Approve the source'}
        </button>
      </p>
    </form>
  );
}

interface EndSourceFormProps {
  program: Program;
  approval: StandingApproval;
  name: string;
  today: string;
  onDone: () => void;
}

/** From a day on it holds no more; that cannot be taken back, so the reason is asked for first. */
export function EndSourceForm({ program, approval, name, today, onDone }: EndSourceFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const end = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/programs/{program}/standing-approvals/{approvalId}/end', {
          params: { path: { program: program.id, approvalId: approval.id } },
          body: { reason: reason.trim(), on: on || today },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['committee', program.id, 'standing'] });
      tell({ text: `The approval of ${name} ends on ${formatDate(on || today)}.` });
      onDone();
    },
    onError: (error) => setErrors(problemErrors(error, (pointer) => (pointer === '/on' ? 'end-on' : 'end-reason'))),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (end.isPending) return;
    const found = reason.trim() === '' ? [{ field: 'end-reason', message: 'Say why it ends' }] : [];
    setErrors(found);
    if (found.length === 0) end.mutate();
  };
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p>What was earned under it before stays. This cannot be taken back: approve the source anew instead.</p>
      <TextArea
        id="end-reason"
        label="Why it ends"
        value={reason}
        error={errorOf('end-reason')}
        maxLength={2000}
        onChange={({ target }) => setReason(target.value)}
      />
      <TextField
        id="end-on"
        label="First day on which it holds no more"
        type="date"
        min={today}
        value={on}
        error={errorOf('end-on')}
        onChange={({ target }) => setOn(target.value)}
      />
      <p>
        <button className="button" aria-disabled={end.isPending}>
          {end.isPending ? 'Ending …' : 'End the approval'}
        </button>
      </p>
    </form>
  );
}
