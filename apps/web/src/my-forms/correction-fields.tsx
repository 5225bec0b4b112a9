import type { ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { DELIVERIES } from '../catalog/deliveries.js';
import { labelOf } from '../catalog/label-of.js';
import { SelectField } from '../fields/select-field.js';
import { TextArea } from '../fields/text-area.js';
import { TextField } from '../fields/text-field.js';
import type { FormContent } from '../revisions/changes.js';
import { AgendaFields } from './agenda-fields.js';
import { creditsOf, type Entries } from './corrections.js';

interface CorrectionFieldsProps {
  program: Program;
  /** As the form says it now. */
  content: FormContent;
  entries: Entries;
  onChange: (entries: Entries) => void;
  /** What is wrong with a field, by its id. */
  errorOf: (id: string) => string | undefined;
}

/** The id of the control for a pointer of the api. */
export function correctionField(pointer: string): string | undefined {
  const [field = '', place] = pointer.replace(/^\/(activity\/)?/, '').split('/');
  if (field === 'requestedCredits') return `correct-hours-${place ?? 0}`;
  if (field === 'agenda' && place !== undefined) return `correct-agenda-${place}`;
  return field === '' || field === 'message' ? undefined : `correct-${field}`;
}

/** Everything a form says, to be said anew where it was wrong. */
export function CorrectionFields({ program, content, entries, onChange, errorOf }: CorrectionFieldsProps): ReactNode {
  const change = (parts: Partial<Entries>): void => onChange({ ...entries, ...parts });
  const field = (name: keyof Entries) => ({ id: `correct-${name}`, error: errorOf(`correct-${name}`) });
  const line = (name: 'title' | 'provider' | 'url' | 'location', label: string, maxLength: number): ReactNode => (
    <TextField
      {...field(name)}
      label={label}
      dir="auto"
      maxLength={maxLength}
      value={entries[name]}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  );
  const day = (name: 'startsOn' | 'endsOn' | 'availableUntil' | 'completedOn', label: string): ReactNode => (
    <TextField
      {...field(name)}
      type="date"
      label={label}
      value={entries[name]}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  );
  const text = (
    name: 'description' | 'learningOutcomes' | 'instructors' | 'relevance',
    label: string,
    hint?: string,
  ): ReactNode => (
    <TextArea
      {...field(name)}
      label={label}
      hint={hint}
      value={entries[name]}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  );
  const onDemand = entries.delivery === 'on-demand';
  return (
    <div className="stack correction">
      {line('title', 'Title', 300)}
      {line('provider', 'Provider', 300)}
      {line('url', 'Web address', 2000)}
      <div className="field-row">
        <SelectField
          {...field('format')}
          label="Format"
          choices={program.formats.map(({ id, label }) => ({ value: id, label }))}
          value={entries.format}
          onChange={({ target }) => change({ format: target.value })}
        />
        <SelectField
          {...field('delivery')}
          label="How it is held"
          choices={Object.entries(DELIVERIES).map(([value, label]) => ({ value, label }))}
          value={entries.delivery}
          onChange={({ target }) => change({ delivery: target.value })}
        />
      </div>
      {line('location', 'Place', 500)}
      <div className="field-row">
        {onDemand ? (
          day('availableUntil', 'Available until')
        ) : (
          <>
            {day('startsOn', 'First day')}
            {day('endsOn', 'Last day')}
          </>
        )}
        {day('completedOn', 'Completed on')}
      </div>
      {text('description', 'Description')}
      {text('learningOutcomes', 'Learning outcomes', 'One a line.')}
      {text('instructors', 'Instructors', 'One a line: the name, a comma, then the credentials.')}
      <AgendaFields program={program} agenda={entries.agenda} onChange={(agenda) => change({ agenda })} />
      <TextField
        {...field('contactMinutes')}
        type="number"
        min={1}
        label="Contact minutes"
        hint="Of instruction: without breaks, meals and travel."
        value={entries.contactMinutes}
        onChange={({ target }) => change({ contactMinutes: target.value })}
      />
      <fieldset className="choices">
        <legend>Credits asked</legend>
        <div className="field-row">
          {creditsOf(content, program.categories).map(({ category, credentials = [] }, place) => (
            <TextField
              key={[category, ...credentials].join()}
              id={`correct-hours-${place}`}
              error={errorOf(`correct-hours-${place}`)}
              type="number"
              min={0}
              step="any"
              label={[labelOf(program.categories, category), ...credentials].join(', ')}
              value={entries.hours[place] ?? ''}
              onChange={({ target }) =>
                change({ hours: entries.hours.map((hours, other) => (other === place ? target.value : hours)) })
              }
            />
          ))}
        </div>
      </fieldset>
      {text('relevance', 'Relevance')}
    </div>
  );
}
