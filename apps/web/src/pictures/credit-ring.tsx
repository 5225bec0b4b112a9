import './pictures.css';
import { useId, type ReactNode } from 'react';
import { describeRing, ringPath, ringSegments, type RingPart } from './ring-segments.js';

interface CreditRingProps {
  parts: readonly RingPart[];
  required: number;
  /** Of one credit: `hour`. */
  unit: string;
  caption?: string;
}

const INNER = 38;
const OUTER = 50;

/**
 * Arcs of the categories, filling towards the required total: counted hours are solid, planned ones outlined, hours above
 * a maximum hatched. The same in words for who does not see it.
 */
export function CreditRing({ parts, required, unit, caption }: CreditRingProps): ReactNode {
  const hatch = useId();
  const sum = (key: 'counted' | 'planned'): number =>
    parts.reduce((total, part) => total + Math.round(part[key] * 100), 0) / 100;
  const counted = sum('counted');
  return (
    <figure className="ring">
      <svg viewBox="-54 -54 108 108" role="img" aria-label={describeRing(parts, required, unit)}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="5" fill="var(--quiet)" />
          </pattern>
        </defs>
        <circle r={(INNER + OUTER) / 2} strokeWidth={OUTER - INNER} className="track" />
        {ringSegments(parts, required).map(({ kind, label, hue, from, to }) => (
          <path
            key={`${kind} ${label}`}
            d={ringPath(from, to, INNER + 1, OUTER - 1)}
            className={kind}
            fill={kind === 'over-limit' ? `url(#${hatch})` : hue}
            stroke={hue}
          />
        ))}
        <text y="3" className="sum">
          {counted > 0 || sum('planned') === 0 ? counted : `+${sum('planned')}`}
        </text>
        <text y="19" className="of">
          of {required}
        </text>
      </svg>
      {caption !== undefined && <figcaption className="quiet small">{caption}</figcaption>}
    </figure>
  );
}
