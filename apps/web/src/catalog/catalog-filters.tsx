import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Program } from '../api/state.js';
import { SearchField } from '../fields/search-field.js';
import { hueOf } from './hours.js';
import { countFilters, given, type CatalogSelection } from './selection.js';

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
  const further = countFilters({ ...selection, q: undefined, category: undefined });
  return (
    <form className={`filters${open ? ' open' : ''}`} role="search" onSubmit={(event) => event.preventDefault()}>
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
      <DateField id="from" label="From" value={selection.from} onChange={(from) => choose({ from })} />
      <DateField id="to" label="To" value={selection.to} onChange={(to) => choose({ to })} />
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

interface DateFieldProps {
  id: string;
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A date that is only half typed is none yet. */
function DateField({ id, label, value = '', onChange }: DateFieldProps): ReactNode {
  return (
    <div className="field optional">
      <label htmlFor={`filter-${id}`}>{label}</label>
      <input
        // A new one when the address changes: its value is the browser's while it is being typed.
        key={value}
        id={`filter-${id}`}
        className="input"
        type="date"
        defaultValue={value}
        onBlur={({ target }) => {
          if (target.value !== value) onChange(target.value === '' ? undefined : target.value);
        }}
      />
    </div>
  );
}
