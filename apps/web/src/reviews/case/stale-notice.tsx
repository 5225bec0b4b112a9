import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { historyQuery } from '../../api/queries.js';
import { formatDate } from '../../time/format.js';
import { REVIEW_STATUSES } from '../review-status.js';
import { revisionsQuery, type ReviewedForm } from './case.queries.js';
import { useEventWords } from './history.js';
import { Changes } from './revisions.js';
import { mayWork } from './standing.js';

interface StaleNoticeProps {
  seen: ReviewedForm;
  fresh: ReviewedForm;
  /** The last event that this person has seen; undefined when not even the first was. */
  lastSeen: number | undefined;
  /** How often something was refused for it: the notice takes the focus each time. */
  refusals: number;
  onTake: () => void;
  onDiscard: () => void;
}

/** Somebody else was faster: what the form was, what it is, and what happened in between. What was typed stays. */
export function StaleNotice({ seen, fresh, lastSeen, refusals, onTake, onDiscard }: StaleNoticeProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const words = useEventWords();
  const { data: history, refetch } = useQuery(historyQuery(fresh.id));
  const { data: revisions } = useQuery({ ...revisionsQuery(fresh.id), enabled: fresh.revision !== seen.revision });
  useEffect(() => {
    box.current?.focus();
    void refetch();
  }, [fresh.version, refusals, refetch]);
  const since = history?.items.filter(({ seq }) => lastSeen !== undefined && seq > lastSeen) ?? [];
  return (
    <div className="notice soon stack" role="alert" ref={box} tabIndex={-1} aria-labelledby="stale">
      <h2 id="stale" className="notice-title">
        The form has changed while you were at it
      </h2>
      <p>Nothing was sent, and what you typed is still here. This is what you saw, and what it is now:</p>
      <div className="table-frame">
        <table className="table">
          <caption className="visually-hidden">Both versions</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">What</span>
              </th>
              <th scope="col">As you saw it</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {differences(seen, fresh).map(([name, before, now]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td dir="auto">{before}</td>
                <td dir="auto">
                  <strong>{now}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {since.length > 0 && (
        <ul>
          {since.map((entry) => (
            <li key={entry.seq} dir="auto" className="written">
              {words(entry)}
              {entry.actor && <span className="quiet"> · {entry.actor.name}</span>}
            </li>
          ))}
        </ul>
      )}
      {revisions?.items
        .filter(({ revision }) => revision > seen.revision)
        .map(({ revision, changes }) => (
          <div key={revision}>
            <p>
              <strong>Revision {revision}</strong> changed:
            </p>
            <Changes changes={changes} />
          </div>
        ))}
      <p className="row">
        <button type="button" className="button" onClick={onTake}>
          {mayWork(fresh) ? 'Use my text on the new version' : 'Show me the new version'}
        </button>
        <button type="button" className="button second" onClick={onDiscard}>
          Discard what I typed
        </button>
      </p>
    </div>
  );
}

/** What a decision may rest on, where it differs. */
function differences(seen: ReviewedForm, fresh: ReviewedForm): [string, string, string][] {
  const rows: [string, (form: ReviewedForm) => string][] = [
    ['Status', ({ status }) => REVIEW_STATUSES[status].label],
    ['Revision', ({ revision }) => String(revision)],
    ['Who has it', ({ assignees }) => assignees.map(({ name }) => name).join(', ') || 'nobody in particular'],
    [
      'Question',
      ({ openQuestion }) => (openQuestion ? `open, until ${formatDate(openQuestion.dueOn)}` : 'none is open'),
    ],
    ['Recommendations', ({ recommendations: { approve, decline } }) => `${approve} to approve, ${decline} to decline`],
    ['Round', ({ round }) => String(round)],
  ];
  const differing = rows
    .map(([name, words]): [string, string, string] => [name, words(seen), words(fresh)])
    .filter(([, before, now]) => before !== now);
  return differing.length > 0 ? differing : [['Version', String(seen.version), String(fresh.version)]];
}
