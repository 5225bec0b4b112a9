import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { hueOf } from './hours.js';
import { countFilters, given, isContradictory, type CatalogSelection } from './selection.js';

interface FiltersProps {
  program: Program;
  selection: CatalogSelection;
}

/** All of it stands in the address: what is chosen can be linked, kept, and gone back from. */
export function CatalogFilters({ program, selection }: FiltersProps): ReactNode {
  const navigate = useNavigate({ from: '/catalog/$program' });
  const [open, setOpen] = useState(false);
  const choose = (change: CatalogSelection, replace = false): void => {
    const search = Object.fromEntries(given({ ...selection, ...change }));
    void navigate({ search, replace, resetScroll: false });
  };
  const wrong = isContradictory(selection) ? 'filter-dates-wrong' : undefined;
  const further = countFilters({ ...selection, q: undefined, category: undefined });
  return (
    <form
      className={`filters${open || wrong !== undefined ? ' open' : ''}`}
      role="search"
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchField
        id="search"
        label="Search titles, providers and descriptions"
        place="wide"
        value={selection.q ?? ''}
        onSearch={(q) => choose({ q }, true)}
      />
      <CategoryChips program={program} chosen={selection.category} onChoose={(category) => choose({ category })} />
      <button
        type="button"
        className="link more-filters"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >{`${open ? 'Fewer filters' : 'More filters'}${further > 0 ? ` (${further} set)` : ''}`}</button>
      <Choice
        label="Format"
        every="All formats"
        choices={program.formats}
        value={selection.format}
        onChoose={(format) => choose({ format })}
      />
      <Choice
        label="Topic"
        every="All topics"
        choices={program.tags}
        value={selection.tag}
        onChoose={(tag) => choose({ tag })}
      />
      <DateField id="from" label="From" value={selection.from} wrong={wrong} onChange={(from) => choose({ from })} />
      <DateField id="to" label="To" value={selection.to} wrong={wrong} onChange={(to) => choose({ to })} />
      {wrong !== undefined && (
        <p className="notice bad wide" id={wrong} role="alert">
          “To” lies before “From”: nothing can be between them. Change one of the two dates, or{' '}
          <button type="button" className="link" onClick={() => choose({ from: undefined, to: undefined })}>
            clear both
          </button>
          .
        </p>
      )}
    </form>
  );
}

interface ChipsProps {
  program: Program;
  chosen: string | undefined;
  onChoose: (category: string | undefined) => void;
}

function CategoryChips({ program, chosen, onChoose }: ChipsProps): ReactNode {
  return (
    <fieldset className="chips wide">
      <legend className="visually-hidden">Category</legend>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        All categories
      </button>
      {program.categories.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          onClick={() => onChoose(chosen === id ? undefined : id)}
        >
          <span className="swatch" style={{ background: hueOf(program, id) }} aria-hidden="true" />
          {label}
        </button>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  every: string;
  choices: readonly { id: string; label: string }[];
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
}

function Choice({ label, every, choices, value = '', onChoose }: ChoiceProps): ReactNode {
  const id = `filter-${label.toLowerCase()}`;
  return (
    <div className="field optional">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{every}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A day is chosen in the browser's calendar at once; typing it takes a moment for each part. */
const TYPING_PAUSE_MS = 500;
/** Years are typed digit by digit: 2 and 202 are not meant. */
const FIRST_DAY = '1900-01-01';

interface DateFieldProps {
  id: string;
  label: string;
  value: string | undefined;
  /** The id of what is wrong with it. */
  wrong: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A date that is only half typed is none yet; the field is the browser's while it is being typed. */
function DateField({ id, label, value = '', wrong, onChange }: DateFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(value);
  // The address changed without the field, as when going back.
  useEffect(() => {
    if (known.current === value || field.current === null) return;
    clearTimeout(timer.current);
    known.current = value;
    field.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (text: string): void => {
    clearTimeout(timer.current);
    if (text === known.current) return;
    known.current = text;
    onChange(text === '' ? undefined : text);
  };
  return (
    <div className="field optional">
      <label htmlFor={`filter-${id}`}>{label}</label>
      <input
        ref={field}
        id={`filter-${id}`}
        className="input"
        type="date"
        defaultValue={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong}
        onChange={({ target }) => {
          clearTimeout(timer.current);
          const isWhole = target.value === '' ? !target.validity.badInput : target.value >= FIRST_DAY;
          if (isWhole) timer.current = setTimeout(() => choose(target.value), TYPING_PAUSE_MS);
        }}
        onBlur={({ target }) => choose(target.value)}
      />
    </div>
  );
}
