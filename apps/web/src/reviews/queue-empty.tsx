import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import { searchOfView, type QueueShared } from './queue-groups.js';
import { narrowing, REVIEW_GROUPS, totalOf, VIEW_LABELS, type QueueView } from './queue-selection.js';

const NOTHING: Readonly<Record<QueueView, string>> = {
  'needs-my-action': 'Nothing waits for you.',
  'waiting-for-others': 'Nothing waits for anybody else.',
  'waiting-for-applicant': 'No applicant has been asked anything that is not answered.',
  open: 'No form is open: every applicant has an answer.',
  decided: 'No form has been decided yet.',
  all: 'No form has arrived yet. They come by themselves as soon as somebody sends one.',
};

/** Says what there is instead, and leads there. */
export function QueueEmpty({ program, selection, view, counts }: QueueShared): ReactNode {
  const link = (group: QueueView, text: string): ReactNode => (
    <Link
      key={group}
      to="/reviews/$program"
      params={{ program: program.id }}
      search={searchOfView(selection, group)}
      resetScroll={false}
    >
      {text}
    </Link>
  );
  const narrowed = narrowing(selection).length > 0;
  const elsewhere = REVIEW_GROUPS.filter((group) => group !== view && (totalOf(counts, group) ?? 0) > 0);
  return (
    <div className="notice stack queue-empty">
      <p>
        <strong>{narrowed ? 'Nothing here matches these filters.' : NOTHING[view]}</strong>{' '}
        {narrowed && (
          <Link to="/reviews/$program" params={{ program: program.id }} search={{ group: view }} resetScroll={false}>
            Clear the filters
          </Link>
        )}
      </p>
      {elsewhere.length > 0 && (
        <ul className="plain row">
          {elsewhere.map((group) => (
            <li key={group}>{link(group, `${VIEW_LABELS[group]}: ${inFigures(totalOf(counts, group) ?? 0)}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
