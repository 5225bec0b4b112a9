import './shares.css';
import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import type { Share } from './shares.js';

interface Column {
  key: string;
  label: string;
  parts: readonly Share[];
}

/** Columns of parts, one beside the other, with what the highest stands for. The table beside them says the same. */
export function Columns({ columns }: { columns: readonly Column[] }): ReactNode {
  const sumOf = ({ parts }: Column): number => parts.reduce((sum, { amount }) => sum + amount, 0);
  const highest = Math.max(1, ...columns.map(sumOf));
  return (
    <div className="columns" aria-hidden="true">
      <span className="highest">{inFigures(highest)}</span>
      {columns.map((column) => (
        <div key={column.key} className="column">
          <div className="stack-of-shares">
            {column.parts
              .filter(({ amount }) => amount > 0)
              .map(({ mark, amount }) => (
                <span key={mark} className={`share ${mark}`} style={{ height: `${(100 * amount) / highest}%` }} />
              ))}
          </div>
          <span className="label">{column.label}</span>
        </div>
      ))}
    </div>
  );
}
