import type { ReactNode } from 'react';
import { hueOf } from '../catalog/hours.js';
import { labelOf } from '../catalog/label-of.js';
import type { Program } from '../api/state.js';
import { useNow } from '../time/business-clock.js';
import { dueWords } from './due.js';
import type { Review } from './queue.queries.js';
import { REVIEW_STATUSES } from './review-status.js';

interface CellProps {
  program: Program;
  row: Review;
}

interface DueProps extends CellProps {
  lastUseful: boolean;
  /** Whether the viewer's own time has room beside the program's. */
  roomy?: boolean;
}

export function Due({ program, row, lastUseful, roomy = false }: DueProps): ReactNode {
  const { tone, first, second, viewers } = dueWords(row, { now: useNow(), zone: program.timeZone, lastUseful });
  return (
    <>
      <span className={`line due ${tone}`}>{first}</span>
      <span className="line quiet" title={viewers && `${viewers} for you`}>
        {second}
      </span>
      {roomy && viewers !== undefined && <span className="line quiet">{viewers} for you</span>}
    </>
  );
}

/** What a row has to say beside its status; nothing for most of them. */
export function marksOf({ unreadMessages, origin, late, conflicts }: Review): string[] {
  return [
    ...(late ? ['Late'] : []),
    ...(conflicts !== null && conflicts > 0 ? [`${conflicts} in conflict`] : []),
    ...(unreadMessages > 0 ? [`${unreadMessages} unread`] : []),
    ...(origin === 'pre-approval' ? ['Pre-approval'] : []),
  ];
}

export function Status({ row }: { row: Review }): ReactNode {
  const { label, tone } = REVIEW_STATUSES[row.status];
  const marks = marksOf(row);
  return (
    <>
      <span className={`line state ${tone}`}>{label}</span>
      {marks.length > 0 && <span className="line mark">{marks.join(' · ')}</span>}
    </>
  );
}

const LINES = 2;

/** What is asked for, a line each; a third category is counted. */
export function Asked({ program, row: { requestedCredits } }: CellProps): ReactNode {
  const more = requestedCredits.length - LINES;
  return requestedCredits.slice(0, LINES).map(({ category, hours, credentials = [] }, index) => (
    <span className="line asked" key={[category, ...credentials].join()}>
      <span className="swatch" style={{ background: hueOf(program, category) }} aria-hidden="true" />
      <span className="figures">{hours}</span> {labelOf(program.categories, category)}
      {index === LINES - 1 && more > 0 && ` and ${more} more`}
    </span>
  ));
}

export function namesOf({ assignees }: Review): string {
  return assignees.length === 0 ? 'Nobody yet' : assignees.map(({ name }) => name).join(', ');
}
