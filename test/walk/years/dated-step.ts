import type { Step } from '../step.js';
import type { Years } from './years.js';

/** A step of one day of the years. */
export interface DatedStep extends Step {
  year: number;
  /** `MM-DD` */
  day: string;
}

/** In the order of their days, each after the clock was moved to its own. */
export function inTime(years: Years, steps: readonly DatedStep[]): Step[] {
  const when = ({ year, day }: DatedStep): string => years.date(year, day);
  return [...steps]
    .sort((one, other) => (when(one) === when(other) ? 0 : when(one) < when(other) ? -1 : 1))
    .map((step) => ({
      name: `${when(step)}  ${step.name}`,
      expected: step.expected,
      see: async () => {
        await years.reach(step.year, step.day);
        return step.see();
      },
    }));
}
