import './hours.css';
import type { ReactNode } from 'react';
import type { Credit } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { countOf } from './count-of.js';
import { labelOf } from './label-of.js';

const HUES = 6;

/** Each category keeps its hue everywhere; which one is its place in the policy. */
export function hueOf(program: Program, category: string): string {
  const place = program.categories.findIndex(({ id }) => id === category);
  return `var(--hue-${(Math.max(0, place) % HUES) + 1})`;
}

export function totalHours(credits: readonly Credit[]): number {
  return credits.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100;
}

/** What an activity earns: the sum, and each category with its hue. */
export function Hours({ program, credits }: { program: Program; credits: readonly Credit[] }): ReactNode {
  return (
    <div className="hours">
      <p className="sum">
        <span className="figures">{totalHours(credits)}</span>{' '}
        {countOf(totalHours(credits), program.unit).split(' ')[1]}
      </p>
      <div className="bar" aria-hidden="true">
        {credits.map(({ category, hours, credentials = [] }) => (
          <span
            key={[category, ...credentials].join()}
            style={{ flexGrow: hours, background: hueOf(program, category) }}
          />
        ))}
      </div>
      <ul className="parts">
        {credits.map(({ category, hours, credentials = [] }) => (
          <li key={[category, ...credentials].join()}>
            <span className="swatch" style={{ background: hueOf(program, category) }} aria-hidden="true" />
            {labelOf(program.categories, category)} <span className="figures">{hours}</span>
            {credentials.length > 0 && <span className="quiet"> for {credentials.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
