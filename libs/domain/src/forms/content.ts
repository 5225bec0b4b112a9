import type { LocalDate } from '../calendar/index.js';

export const DELIVERIES = ['in-person', 'live-online', 'hybrid', 'on-demand'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** An amount of one category, in hundredths of a credit: 1.5 hours of 60-minute credit is 150. */
export interface Credit {
  category: string;
  hundredths: number;
  /** Limits the amount to holders of these credentials; absent: it holds for all. */
  credentials?: string[];
}

/** What is attended, as the applicant describes it. */
export interface Activity {
  title: string;
  provider: string;
  url?: string | null;
  description?: string | null;
  format: string;
  delivery: Delivery;
  location?: string | null;
  /** Where it takes place; windows and promises are read in the program's zone, never in this one. */
  timeZone?: string | null;
  tags?: string[];
  /** Both dates are absent on demand, both present otherwise. */
  startsOn?: LocalDate | null;
  endsOn?: LocalDate | null;
  /** On demand only: the last day it can be taken. */
  availableUntil?: LocalDate | null;
  contactMinutes?: number | null;
  learningOutcomes?: string[];
  instructors?: { name: string; credentials?: string | null }[];
  agenda?: { title: string; minutes: number; category?: string | null; countable: boolean }[];
}

/** The applicant's part of an eligibility form. */
export interface FormContent {
  activity: Activity;
  completedOn: LocalDate | null;
  requestedCredits: Credit[];
  relevance: string;
  /** What is new since the form that was not approved. */
  evidence?: string;
}

type Row<Key extends 'instructors' | 'agenda'> = NonNullable<Activity[Key]>[number];

/** A form's content as far as it is filled in; rows of its lists may have gaps, too. */
export interface DraftContent {
  activity?: Partial<Omit<Activity, 'instructors' | 'agenda'>> & {
    instructors?: Partial<Row<'instructors'>>[];
    agenda?: Partial<Row<'agenda'>>[];
  };
  completedOn?: LocalDate;
  requestedCredits?: Partial<Credit>[];
  relevance?: string;
  /** Of a form that is sent again. */
  evidence?: string;
}
