import { readFileSync } from 'node:fs';

export interface CreditHours {
  category: string;
  hours: number;
  credentials?: string[];
}

/** An activity of `data/activities.json`. Days are offsets from the product's today in the program's zone. */
export interface SampleActivity {
  id: string;
  program: string;
  outcome: 'approved' | 'not_approved' | 'pending';
  /** Reason codes of the policy. */
  reasons?: string[];
  activity: {
    title: string;
    provider: string;
    url: string;
    format: string;
    delivery: string;
    startsOnDay?: number;
    endsOnDay?: number;
    availableUntilDay?: number;
    contactMinutes: number;
    tags: string[];
  };
  requestedCredits: CreditHours[];
}

export function readSampleActivities(): SampleActivity[] {
  const file = readFileSync(new URL('../../data/activities.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { activities: SampleActivity[] }).activities;
}
