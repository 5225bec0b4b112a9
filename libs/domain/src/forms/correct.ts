import type { LocalDate } from '../calendar/index.js';
import type { Activity, Credit, FormContent } from './content.js';

/** Parts of a form said anew; whatever is left out stays as it was. */
export interface Correction {
  activity?: Partial<Activity> | undefined;
  completedOn?: LocalDate | null | undefined;
  requestedCredits?: Credit[] | undefined;
  relevance?: string | undefined;
  evidence?: string | undefined;
}

export function correct(content: FormContent, { activity, ...rest }: Correction): FormContent {
  return { ...content, ...given(rest), activity: { ...content.activity, ...given(activity ?? {}) } };
}

function given<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
