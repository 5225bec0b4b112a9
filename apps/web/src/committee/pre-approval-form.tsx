import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Program } from '../api/state.js';
import { countOf } from '../catalog/count-of.js';
import { AgendaRows } from '../drafts/agenda-rows.js';
import { AgendaSummary } from '../drafts/agenda-summary.js';
import type { AgendaSum } from '../drafts/agenda-sums.js';
import type { AgendaText, InstructorText } from '../drafts/draft-text.js';
import { InstructorRows } from '../drafts/instructor-rows.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { tell } from '../shell/news.js';
import { CreditFields, creditProblems, creditsFrom, NO_CREDITS, type CreditEntry } from './credit-fields.js';
import { bodyOf, EMPTY, fieldAt, missingFrom, type Delivery, type Teaching } from './pre-approval.js';

const DELIVERIES: { value: Delivery; label: string }[] = [
  { value: 'in-person', label: 'In person' },
  { value: 'live-online', label: 'Live online' },
  { value: 'hybrid', label: 'In person and online' },
  { value: 'on-demand', label: 'On demand' },
];

/** An activity that nobody asked for: what it is, what it earns, and on which terms. */
export function PreApprovalForm({ program, onDone }: { program: Program; onDone: () => void }): ReactNode {
  const queryClient = useQueryClient();
  const [tags, setTags] = useState<string[]>(program.tags.some(({ id }) => id === 'designated') ? ['designated'] : []);
  const [credits, setCredits] = useState(NO_CREDITS);
  const [agenda, setAgenda] = useState<AgendaText[]>([]);
  const [instructors, setInstructors] = useState<InstructorText[]>([]);
  const teaching = { agenda, instructors, tags };
  const { bound, errorOf, errors, isPending, submit, typed } = useEntryForm({
    initial: EMPTY,
    problems: (entries) => [...missingFrom(entries, teaching), ...creditProblems(credits)],
    idOf: (pointer) => fieldAt(pointer, teaching),
    send: (entries, sendOnce) => {
      const body = bodyOf(entries, teaching, creditsFrom(credits));
      return sendOnce(body, (key) =>
        read(
          api.POST('/api/v1/programs/{program}/pre-approvals', {
            params: { path: { program: program.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      );
    },
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['reviews', program.id] });
      tell({ text: 'It is approved and listed.' });
      onDone();
    },
  });
  const errorAt = (pointer: string): string | undefined => errorOf(pointer.slice(1).replaceAll('/', '-'));
  const onDemand = typed.delivery === 'on-demand';
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField {...bound('title')} label="Title" dir="auto" maxLength={300} />
      <TextField {...bound('provider')} label="Provider" dir="auto" maxLength={300} />
      <div className="room-filters">
        <SelectField
          {...bound('format')}
          label="Format"
          empty="Choose a format"
          choices={program.formats.map(({ id, label }) => ({ value: id, label }))}
        />
        <SelectField {...bound('delivery')} label="Where" choices={DELIVERIES} />
      </div>
      <div className="room-filters">
        {onDemand ? (
          <TextField {...bound('availableUntil')} label="Can be taken until (if it ends)" type="date" />
        ) : (
          <>
            <TextField {...bound('startsOn')} label="First day" type="date" />
            <TextField {...bound('endsOn')} label="Last day (if it is another)" type="date" min={typed.startsOn} />
          </>
        )}
      </div>
      <TextField {...bound('location')} label="Place (if it has one)" dir="auto" maxLength={500} />
      <TextField {...bound('url')} label="Web address (if it has one)" type="url" maxLength={2000} />
      {program.tags.length > 0 && (
        <details>
          <summary>Topics and tags: {tags.length === 0 ? 'none' : `${tags.length} chosen`}</summary>
          <ChoiceGroup
            kind="any"
            id="tags"
            label={<span className="visually-hidden">Topics and tags</span>}
            value={tags}
            choices={program.tags.map(({ id, label }) => ({ value: id, label }))}
            onChoose={setTags}
          />
        </details>
      )}
      <details open={errors.some(({ field }) => field?.startsWith('activity-')) || undefined}>
        <summary>Instructors and agenda: {taught(teaching)}</summary>
        <div className="stack details-body">
          <InstructorRows
            hint="As the programme names them."
            rows={instructors}
            onChange={setInstructors}
            errorOf={errorAt}
          />
          <AgendaRows program={program} rows={agenda} onChange={setAgenda} errorOf={errorAt} />
          <AgendaSummary
            agenda={agenda}
            program={program}
            button="Give these credits"
            onTake={(given) => setCredits(creditsGiven(given, credits))}
          />
        </div>
      </details>
      <CreditFields
        program={program}
        legend={`What it earns, in ${program.unit}s`}
        value={credits}
        error={errorOf('credits')}
        onChange={setCredits}
      />
      <TextArea {...bound('conditions')} label="Conditions (one a line, if there are any)" rows={2} />
      <TextField {...bound('expiresOn')} label="Holds until (if it expires)" type="date" />
      <TextArea {...bound('message')} label="A note that is shown with the approval (if there is one)" rows={2} />
      <p>
        <button className="button" aria-disabled={isPending}>
          {isPending ? 'Approving …' : 'Approve and list it'}
        </button>
      </p>
    </form>
  );
}

function taught({ agenda, instructors }: Teaching): string {
  if (agenda.length + instructors.length === 0) return 'none';
  return `${countOf(instructors.length, 'instructor')}, ${countOf(agenda.length, 'session')}`;
}

/** What the agenda gives; whom the credits are limited to stays as it was said. */
function creditsGiven(given: readonly AgendaSum[], before: CreditEntry): CreditEntry {
  return {
    ...before,
    hours: Object.fromEntries(given.map(({ category, hundredths }) => [category, String(hundredths / 100)])),
  };
}
