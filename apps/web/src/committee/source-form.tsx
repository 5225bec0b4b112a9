import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { tell } from '../shell/news.js';
import { formatDate } from '../time/format.js';
import type { StandingApproval } from './approvals.queries.js';
import { CreditFields, creditProblems, creditsFrom, NO_CREDITS } from './credit-fields.js';

interface SourceFormProps {
  program: Program;
  sources: readonly { id: string; label: string }[];
  today: string;
  onDone: () => void;
}

const EMPTY = { source: '', organisation: '', note: '', effectiveFrom: '', expiresOn: '' };
type Basis = StandingApproval['basis'];

/** Which source, what for, how much, and from when to when. */
export function SourceForm({ program, sources, today, onDone }: SourceFormProps): ReactNode {
  const queryClient = useQueryClient();
  const [basis, setBasis] = useState<Basis>('package');
  const [credits, setCredits] = useState(NO_CREDITS);
  const { bound, errorOf, errors, isPending, submit, typed } = useEntryForm({
    initial: { ...EMPTY, effectiveFrom: today },
    problems: ({ source, organisation }) => [
      ...(source === '' && organisation.trim() === ''
        ? [{ field: 'source', message: 'Choose a source, or name an organisation' }]
        : []),
      ...creditProblems(credits),
    ],
    idOf: (pointer) => {
      const name = pointer.split('/')[1] ?? '';
      return name === 'credits' || name in EMPTY ? name : undefined;
    },
    send: ({ source, organisation, note, effectiveFrom, expiresOn }, sendOnce) => {
      const body = {
        ...(source === '' ? { organisation: organisation.trim() } : { source }),
        basis,
        credits: creditsFrom(credits),
        ...(note !== '' && { note }),
        effectiveFrom: effectiveFrom || today,
        ...(expiresOn !== '' && { expiresOn }),
      };
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/standing-approvals', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['committee', program.id, 'standing'] });
      tell({ text: 'The source is approved.' });
      onDone();
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
        error={errorOf('credits')}
        onChange={setCredits}
      />
      <div className="room-filters">
        <TextField {...bound('effectiveFrom')} label="First day" type="date" min={today} />
        <TextField {...bound('expiresOn')} label="Last day (if it expires)" type="date" min={today} />
      </div>
      <TextArea {...bound('note')} label="A note that everybody can read (if there is one)" rows={2} maxLength={2000} />
      <p>
        <button className="button" aria-disabled={isPending}>
          {isPending ? 'Approving …' : 'Approve the source'}
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
  const { bound, errors, isPending, submit } = useEntryForm({
    initial: { reason: '', on: today },
    problems: ({ reason }) => (reason.trim() === '' ? [{ field: 'reason', message: 'Say why it ends' }] : []),
    send: ({ reason, on }) =>
      read(
        api.POST('/api/v1/programs/{program}/standing-approvals/{approvalId}/end', {
          params: { path: { program: program.id, approvalId: approval.id } },
          body: { reason: reason.trim(), on: on || today },
        }),
      ).then(() => on || today),
    onDone: async (on) => {
      await queryClient.invalidateQueries({ queryKey: ['committee', program.id, 'standing'] });
      tell({ text: `The approval of ${name} ends on ${formatDate(on)}.` });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <p>What was earned under it before stays. This cannot be taken back: approve the source anew instead.</p>
      <TextArea {...bound('reason')} label="Why it ends" maxLength={2000} />
      <TextField {...bound('on')} label="First day on which it holds no more" type="date" min={today} />
      <p>
        <button className="button" aria-disabled={isPending}>
          {isPending ? 'Ending …' : 'End the approval'}
        </button>
      </p>
    </form>
  );
}
