import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read } from '../api/client.js';
import type { Credit } from '../api/queries.js';
import type { components } from '../api/schema.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import { useEntryForm } from '../fields/use-entry-form.js';
import { tell } from '../shell/news.js';
import { CreditFields, creditProblems, creditsFrom, NO_CREDITS } from './credit-fields.js';

type Delivery = components['schemas']['ActivityDto']['delivery'];

const DELIVERIES: { value: Delivery; label: string }[] = [
  { value: 'in-person', label: 'In person' },
  { value: 'live-online', label: 'Live online' },
  { value: 'hybrid', label: 'In person and online' },
  { value: 'on-demand', label: 'On demand' },
];

const EMPTY = {
  ...{ title: '', provider: '', url: '', location: '', startsOn: '', endsOn: '', availableUntil: '' },
  ...{ format: '', delivery: 'in-person', expiresOn: '', conditions: '', message: '' },
};
type Field = keyof typeof EMPTY;
type Entries = Readonly<Record<Field, string>>;

/** The control that a pointer of the api is about. */
function fieldAt(pointer: string): string | undefined {
  const name = pointer.split('/')[1] === 'activity' ? pointer.split('/')[2] : pointer.split('/')[1];
  if (name === 'credits' || name === 'tags') return name;
  return name !== undefined && name in EMPTY ? name : undefined;
}

/** An activity that nobody asked for: what it is, what it earns, and on which terms. */
export function PreApprovalForm({ program, onDone }: { program: Program; onDone: () => void }): ReactNode {
  const queryClient = useQueryClient();
  const [tags, setTags] = useState<string[]>(program.tags.some(({ id }) => id === 'designated') ? ['designated'] : []);
  const [credits, setCredits] = useState(NO_CREDITS);
  const { bound, errorOf, errors, isPending, submit, typed } = useEntryForm({
    initial: EMPTY,
    problems: (entries) => [...missingFrom(entries), ...creditProblems(credits)],
    idOf: fieldAt,
    send: (entries, sendOnce) => {
      const body = bodyOf(entries, tags, creditsFrom(credits));
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

function missingFrom(typed: Entries): { field: Field; message: string }[] {
  const asked: [Field, string][] = [
    ['title', 'Name the activity'],
    ['provider', 'Name the provider'],
    ['format', 'Choose a format'],
    ...(typed.delivery === 'on-demand' ? [] : ([['startsOn', 'Say on which day it begins']] as [Field, string][])),
  ];
  return asked.filter(([field]) => typed[field].trim() === '').map(([field, message]) => ({ field, message }));
}

function bodyOf(typed: Entries, tags: string[], credits: Credit[]): components['schemas']['PreApprovalDto'] {
  const { title, provider, url, location, format, delivery, startsOn, endsOn, availableUntil } = typed;
  const conditions = typed.conditions.split('\n').filter((line) => line.trim() !== '');
  return {
    activity: {
      ...{ title: title.trim(), provider: provider.trim(), format, delivery: delivery as Delivery, tags },
      ...(url !== '' && { url: url.trim() }),
      ...(location !== '' && { location: location.trim() }),
      ...(delivery === 'on-demand'
        ? { ...(availableUntil !== '' && { availableUntil }) }
        : { startsOn, endsOn: endsOn || startsOn }),
    },
    credits,
    ...(conditions.length > 0 && { conditions }),
    ...(typed.expiresOn !== '' && { expiresOn: typed.expiresOn }),
    ...(typed.message !== '' && { message: typed.message }),
  };
}
