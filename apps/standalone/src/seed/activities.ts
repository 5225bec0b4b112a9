import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays, type Activity, type Credit, type FormContent, type LocalDate } from '#domain';

/** An activity of `data/activities.json`; days are offsets from today. */
export interface SampleActivity {
  id: string;
  program: string;
  outcome: 'approved' | 'not_approved' | 'pending';
  reasons?: string[];
  activity: Omit<Activity, 'startsOn' | 'endsOn' | 'availableUntil'> & {
    startsOnDay?: number;
    endsOnDay?: number;
    availableUntilDay?: number;
  };
  requestedCredits: { category: string; hours: number; credentials?: string[] }[];
}

/** Reads the file below the working directory, which is the project's. */
export function readSampleActivities(): SampleActivity[] {
  const file = JSON.parse(readFileSync(resolve('data/activities.json'), 'utf8')) as { activities: SampleActivity[] };
  return file.activities;
}

export function toFormContent({ activity, requestedCredits }: SampleActivity, today: LocalDate): FormContent {
  const { startsOnDay, endsOnDay, availableUntilDay, ...rest } = activity;
  const day = (offset: number | undefined): LocalDate | undefined =>
    offset === undefined ? undefined : addDays(today, offset);
  const dates = { startsOn: day(startsOnDay), endsOn: day(endsOnDay), availableUntil: day(availableUntilDay) };
  return {
    activity: { ...rest, ...definedOnly(dates) },
    completedOn: null,
    requestedCredits: requestedCredits.map(toCredit),
    relevance: `${rest.title} keeps up the knowledge and craft that the credential stands for.`,
  };
}

function toCredit({ category, hours, credentials }: SampleActivity['requestedCredits'][number]): Credit {
  return { category, hundredths: Math.round(hours * 100), ...(credentials !== undefined && { credentials }) };
}

function definedOnly<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
