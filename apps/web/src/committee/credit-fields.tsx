import type { ReactNode } from 'react';
import type { Credit } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { ChoiceGroup } from '../fields/choice-group.js';
import { Description } from '../fields/described-field.js';
import type { FieldError } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';

/** What is typed: hours for each category as text, and the credentials that they are for; none means all. */
export interface CreditEntry {
  hours: Readonly<Record<string, string>>;
  credentials: readonly string[];
}

export const NO_CREDITS: CreditEntry = { hours: {}, credentials: [] };

/** What the api takes; empty fields are left out. */
export function creditsFrom({ hours, credentials }: CreditEntry): Credit[] {
  return Object.entries(hours).flatMap(([category, text]) =>
    text.trim() === ''
      ? []
      : [
          {
            category,
            hours: Number(text.replace(',', '.')),
            ...(credentials.length > 0 && { credentials: [...credentials] }),
          },
        ],
  );
}

interface CreditFieldsProps {
  program: Program;
  legend: string;
  value: CreditEntry;
  error?: string | undefined;
  onChange: (value: CreditEntry) => void;
}

/** Credits, a field for each category of the program. */
export function CreditFields({ program, legend, value, error, onChange }: CreditFieldsProps): ReactNode {
  return (
    <>
      <fieldset className="choices" aria-describedby={error === undefined ? undefined : 'credits-error'}>
        <legend>{legend}</legend>
        <Description id="credits" error={error} />
        <div className="credit-fields">
          {program.categories.map(({ id, label }, index) => (
            <TextField
              key={id}
              id={index === 0 ? 'credits' : `credits-${id}`}
              label={label}
              inputMode="decimal"
              autoComplete="off"
              value={value.hours[id] ?? ''}
              onChange={({ target }) => onChange({ ...value, hours: { ...value.hours, [id]: target.value } })}
            />
          ))}
        </div>
      </fieldset>
      {program.credentials.length > 0 && (
        <ChoiceGroup
          kind="any"
          id="credentials"
          label="Counts for"
          hint="Choose none where it counts for all of them"
          value={value.credentials}
          choices={program.credentials.map(({ id, label }) => ({ value: id, label }))}
          onChoose={(credentials) => onChange({ ...value, credentials })}
        />
      )}
    </>
  );
}

/** What keeps the typed hours from being sent. */
export function creditProblems(entry: CreditEntry): FieldError[] {
  const credits = creditsFrom(entry);
  if (credits.length === 0) return [{ field: 'credits', message: 'Give hours in at least one category' }];
  return credits.some(({ hours }) => !(hours > 0))
    ? [{ field: 'credits', message: 'Write hours as numbers above 0, such as 1.5' }]
    : [];
}
