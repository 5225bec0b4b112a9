import './shares.css';
import type { ReactNode } from 'react';

/** What a part of a picture stands for. Each has a colour and a texture of its own, and keeps them everywhere. */
export const MARKS = ['met', 'late', 'overdue', 'at-risk', 'waiting'] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_LABELS: Readonly<Record<Mark, string>> = {
  met: 'Met',
  late: 'Late',
  overdue: 'Overdue',
  'at-risk': 'Due within 3 days',
  waiting: 'Not due soon',
};

export interface Share {
  mark: Mark;
  amount: number;
}

/** A bar of parts, as long as they are of the whole. The figures stand beside it, so the picture itself is silent. */
export function Shares({ whole, parts }: { whole: number; parts: readonly Share[] }): ReactNode {
  return (
    <span className="shares" aria-hidden="true">
      {parts
        .filter(({ amount }) => amount > 0)
        .map(({ mark, amount }) => (
          <span key={mark} className={`share ${mark}`} style={{ width: `${(100 * amount) / Math.max(whole, 1)}%` }} />
        ))}
    </span>
  );
}

interface ShareLegendProps {
  marks: readonly Mark[];
  labels?: Partial<Record<Mark, string>>;
}

/** What the textures mean. */
export function ShareLegend({ marks, labels = {} }: ShareLegendProps): ReactNode {
  return (
    <ul className="share-legend" aria-hidden="true">
      {marks.map((mark) => (
        <li key={mark}>
          <span className={`share ${mark}`} /> {labels[mark] ?? MARK_LABELS[mark]}
        </li>
      ))}
    </ul>
  );
}
