import type { ReactNode } from 'react';
import { useCase } from './case-context.js';
import type { CriterionWork } from './work.js';

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['not-applicable', 'Does not apply'],
] as const;
const NONE: CriterionWork = { answer: '', note: '' };

/** The same to read, for who decides: nothing has to be answered; what was answered in an advice that is not sent stands. */
export function WhatToWeigh(): ReactNode {
  const { terms, work } = useCase();
  if (terms.criteria.length === 0) return null;
  return (
    <details open className="small">
      <summary>What to weigh</summary>
      <ul>
        {terms.criteria.map(({ id, text }) => {
          const answer = ANSWERS.find(([value]) => value === work.criteria[id]?.answer);
          return (
            <li key={id}>
              {text}
              {answer && <span className="quiet">: {answer[1].toLowerCase()}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What the policy has members look at, each with an answer and a note. */
export function Checklist({ wrong }: { wrong: ReadonlyMap<string, string> }): ReactNode {
  const { terms, work, change } = useCase();
  if (terms.criteria.length === 0) return null;
  const set = (id: string, changes: Partial<CriterionWork>): void =>
    change({ criteria: { ...work.criteria, [id]: { ...(work.criteria[id] ?? NONE), ...changes } } });
  return (
    <div className="checklist" role="group" aria-label="Criteria">
      {terms.criteria.map(({ id, text, required }) => {
        const { answer, note } = work.criteria[id] ?? NONE;
        const error = wrong.get(id);
        return (
          <fieldset
            key={id}
            className="criterion"
            aria-describedby={error === undefined ? undefined : `criterion-${id}-error`}
          >
            <legend>
              {text}
              {required && <span className="quiet"> (required)</span>}
            </legend>
            {error !== undefined && (
              <div className="wrong-note" id={`criterion-${id}-error`}>
                {error}
              </div>
            )}
            <div className="answers">
              {ANSWERS.map(([value, label], index) => (
                <label key={value} className="choice">
                  <input
                    type="radio"
                    name={`criterion-${id}`}
                    id={index === 0 ? `criterion-${id}` : undefined}
                    checked={answer === value}
                    onChange={() => set(id, { answer: value })}
                  />
                  <span>{label}</span>
                </label>
              ))}
              {answer !== '' && (
                <button type="button" className="link small" onClick={() => set(id, { answer: '' })}>
                  Clear
                </button>
              )}
            </div>
            {(answer === 'no' || note !== '') && (
              <input
                className="input"
                dir="auto"
                maxLength={1000}
                placeholder="Note for the committee"
                aria-label={`Note on: ${text}`}
                value={note}
                onChange={({ target }) => set(id, { note: target.value })}
              />
            )}
          </fieldset>
        );
      })}
    </div>
  );
}
