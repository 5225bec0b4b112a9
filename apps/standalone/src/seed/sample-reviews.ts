import type { SampleActivity } from './activities.js';

/** What a member of the committee did with a form that is open. */
export type ReviewStep = { hoursAgo: number; by: string } & (
  { act: 'assign'; reviewer: string } | { act: 'ask'; message: string } | { act: 'recuse'; reason: string }
);

/** A form of the demo alone, in a state that no form of `data/activities.json` is in. */
export interface SampleReview {
  sample: SampleActivity;
  sentBy: string;
  sentHoursAgo: number;
  /** Sent after its last day. */
  isLate?: boolean;
  steps: readonly ReviewStep[];
}

const course = { format: 'course', delivery: 'live-online', outcome: 'pending', program: 'ami-cmi' } as const;

function sample(
  id: string,
  activity: { title: string; provider: string; daysOff: number; contactMinutes: number },
  requestedCredits: SampleActivity['requestedCredits'],
): SampleActivity {
  const { daysOff, ...named } = activity;
  const { outcome, program, ...kind } = course;
  const days = { startsOnDay: daysOff, endsOnDay: daysOff };
  return { id, program, outcome, activity: { ...named, ...kind, ...days, tags: [] }, requestedCredits };
}

/** Younger than all that waits: what is due first stays first. */
export const SAMPLE_REVIEWS: readonly SampleReview[] = [
  {
    sample: sample(
      'asked',
      {
        title: 'Drawing Blood Vessels in Layers',
        provider: 'Online animation school',
        daysOff: 61,
        contactMinutes: 240,
      },
      [{ category: 'art', hours: 4 }],
    ),
    sentBy: 'applicant2',
    sentHoursAgo: 44,
    steps: [
      {
        hoursAgo: 20,
        act: 'ask',
        by: 'reviewer4',
        message: 'Who teaches it, and how much of the four hours is drawing? The programme names neither.',
      },
    ],
  },
  {
    sample: sample(
      'assigned',
      { title: 'Licensing Images to Publishers', provider: 'Design school', daysOff: 75, contactMinutes: 120 },
      [{ category: 'business', hours: 2 }],
    ),
    sentBy: 'applicant2',
    sentHoursAgo: 40,
    steps: [
      { hoursAgo: 34, act: 'recuse', by: 'reviewer4', reason: 'My employer is one of the publishers it is about.' },
      { hoursAgo: 28, act: 'assign', reviewer: 'reviewer2', by: 'chair' },
    ],
  },
  {
    sample: sample(
      'late',
      { title: 'Bone and Cartilage under the Microscope', provider: 'Museum', daysOff: -36, contactMinutes: 180 },
      [{ category: 'biomedical', hours: 3 }],
    ),
    sentBy: 'applicant2',
    sentHoursAgo: 16,
    isLate: true,
    steps: [],
  },
];

/** On the editorial list of `ami-cmi`. */
export const SAMPLE_RECOMMENDED = [
  {
    title: 'Anatomy Open Courseware',
    provider: 'A university, on its own site',
    url: 'https://example.org/ce/anatomy-open-courseware',
    description: 'Lectures and dissections, region by region, to follow at any time.',
    categories: ['biomedical'],
    tags: ['anatomy'],
    note: 'A good way back into the neck and the pelvis before a surgical commission.',
  },
  {
    title: 'Contracts for Illustrators',
    provider: 'Graphic artists association',
    url: 'https://example.org/ce/contracts-for-illustrators',
    description: 'What a licence says, and what it should.',
    categories: ['business'],
    tags: ['law-contracts'],
    note: 'Asked about most often by those who have just begun on their own.',
  },
] as const;

/** Of a member of the same program, in days from today; far enough ahead to be in nobody's way. */
export const SAMPLE_ABSENCE = { member: 'reviewer4', standIn: 'reviewer1', fromDay: 70, backOnDay: 77 } as const;
