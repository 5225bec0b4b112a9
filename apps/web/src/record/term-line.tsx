import type { ReactNode } from 'react';
import { formatDate } from '../time/format.js';

const DAY_MS = 86_400_000;

/** The term from its first to its last day, filled up to today. */
export function TermLine({ start, end, today }: { start: string; end: string; today: string }): ReactNode {
  const [from, to, now] = [start, end, today].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number, number];
  const share = Math.min(1, Math.max(0, (now - from) / Math.max(DAY_MS, to - from)));
  const left = Math.max(0, Math.round((to - now) / DAY_MS));
  const words = left === 0 ? 'its last day' : `${left} ${left === 1 ? 'day' : 'days'} left`;
  return (
    <div className="term-line">
      <div className="bar" role="img" aria-label={`The term from ${formatDate(start)} to ${formatDate(end)}: ${words}`}>
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className="small ends" aria-hidden="true">
        <span>{formatDate(start)}</span>
        <strong>{words}</strong>
        <span>{formatDate(end)}</span>
      </p>
    </div>
  );
}
