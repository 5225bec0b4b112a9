import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Credit } from '../../api/queries.js';
import { totalHours } from '../../catalog/hours.js';
import { labelOf } from '../../catalog/label-of.js';
import { AgendaDifference } from './agenda-difference.js';
import { agendaQuery } from './case.queries.js';
import { useCase } from './case-context.js';
import { creditsOf, linesOf, readingsFor, type CreditLine } from './work.js';

/** What would be approved as things stand: what was typed, else the agenda as read, else what is asked for. */
export function useCredits(): {
  lines: readonly CreditLine[];
  credits: Credit[];
  source: 'typed' | 'agenda' | 'asked';
} {
  const { form, work } = useCase();
  const readings = readingsFor(form, work);
  const { data } = useQuery({ ...agendaQuery(form, readings), enabled: readings.length > 0 });
  if (work.credits !== null) return { lines: work.credits, credits: creditsOf(work.credits), source: 'typed' };
  if (readings.length > 0 && data !== undefined) {
    const credits = data.byCategory
      .filter(({ hours }) => hours > 0)
      .map(({ category, hours }) => ({ category, hours }));
    return { lines: linesOf(credits), credits, source: 'agenda' };
  }
  return { lines: linesOf(form.requestedCredits), credits: form.requestedCredits, source: 'asked' };
}

const SOURCES = {
  typed: 'As you typed them.',
  agenda: 'From the agenda as you read it.',
  asked: 'As the applicant asks.',
};

interface CreditsEditorProps {
  /** Where the error summary leads to. */
  id: string;
  error?: string | undefined;
}

/** Amounts by category, and how they differ from those asked for. */
export function CreditsEditor({ id, error }: CreditsEditorProps): ReactNode {
  const { form, terms, change, work, program } = useCase();
  const { lines, credits, source } = useCredits();
  const set = (index: number, changes: Partial<CreditLine>): void =>
    change({ credits: lines.map((line, place) => (place === index ? { ...line, ...changes } : line)) });
  const unused = terms.categories.find(({ id: category }) => !lines.some((line) => line.category === category));
  return (
    <fieldset className="choices" aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}>
      <legend>Credits</legend>
      <div className="hint" id={`${id}-hint`}>
        {SOURCES[source]} In steps of {terms.increment}.
        {source !== 'asked' && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => change({ credits: linesOf(form.requestedCredits) })}>
              As asked
            </button>
          </>
        )}
        {work.credits !== null && readingsFor(form, work).length > 0 && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => change({ credits: null })}>
              As the agenda gives
            </button>
          </>
        )}
      </div>
      {error !== undefined && (
        <div className="wrong" id={`${id}-error`}>
          {error}
        </div>
      )}
      {lines.map((line, index) => (
        <div className="credit-line" key={index}>
          <select
            className="input"
            id={index === 0 ? id : undefined}
            aria-label={`Category of amount ${index + 1}`}
            value={line.category}
            onChange={({ target }) => set(index, { category: target.value })}
          >
            {terms.categories.map((category) => (
              <option key={category.id} value={category.id}>
                {category.label}
              </option>
            ))}
          </select>
          <input
            className="input figures"
            inputMode="decimal"
            aria-label={`Hours in ${labelOf(terms.categories, line.category)}`}
            value={line.hours}
            onChange={({ target }) => set(index, { hours: target.value })}
          />
          <button
            type="button"
            className="link"
            aria-label={`Remove ${labelOf(terms.categories, line.category)}`}
            onClick={() => change({ credits: lines.filter((_line, place) => place !== index) })}
          >
            Remove
          </button>
          {terms.credentials.length > 0 && (
            <div className="row small credentials" role="group" aria-label={`Who amount ${index + 1} is for`}>
              <span className="quiet">{line.credentials.length === 0 ? 'For all, or only for' : 'Only for'}</span>
              {terms.credentials.map((credential) => (
                <label key={credential.id} className="choice">
                  <input
                    type="checkbox"
                    checked={line.credentials.includes(credential.id)}
                    onChange={({ target }) =>
                      set(index, {
                        credentials: target.checked
                          ? [...line.credentials, credential.id]
                          : line.credentials.filter((one) => one !== credential.id),
                      })
                    }
                  />
                  <span>{credential.label}</span>
                </label>
              ))}
            </div>
          )}
        </div>
      ))}
      {unused && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => change({ credits: [...lines, { category: unused.id, hours: '', credentials: [] }] })}
          >
            Add an amount
          </button>
        </p>
      )}
      <Difference asked={form.requestedCredits} given={credits} unit={program.unit} />
      <AgendaDifference granted={credits} />
    </fieldset>
  );
}

function Difference({
  asked,
  given,
  unit,
}: {
  asked: readonly Credit[];
  given: readonly Credit[];
  unit: string;
}): ReactNode {
  const [before, now] = [totalHours(asked), totalHours(given)];
  if (sameCredits(asked, given)) return null;
  return (
    <p className="notice soon small">
      {now === before
        ? `Counted differently than asked (${before} ${unit}s).`
        : `${now} instead of the ${before} ${unit}s asked for.`}{' '}
      Say why in the message: the applicant sees both amounts.
    </p>
  );
}

export function sameCredits(asked: readonly Credit[], given: readonly Credit[]): boolean {
  return JSON.stringify(sorted(asked)) === JSON.stringify(sorted(given));
}

function sorted(credits: readonly Credit[]): string[] {
  return credits
    .map(({ category, hours, credentials = [] }) => `${category} ${hours} ${credentials.join()}`)
    .toSorted();
}
