import type { ReactNode } from 'react';
import { formatInstant, viewersTime } from './format.js';

/** An instant in the program's zone, and in the viewer's where that shows another time; it can stand within a sentence. */
export function Moment({ at, zone }: { at: string; zone: string }): ReactNode {
  const viewers = viewersTime(at, zone);
  return (
    <time dateTime={at}>
      {formatInstant(at, zone)}
      {viewers !== undefined && <span className="viewers"> ({viewers} for you)</span>}
    </time>
  );
}
