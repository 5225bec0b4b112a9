import { ago, lastYear, thisYear, type DayOf } from './day-of.js';

/** Hours that a member claimed some days after completing them. */
export interface SampleClaim {
  on: DayOf;
  category: string;
  hours: number;
  /** An activity of `data/activities.json`, or a course of a source that is approved as a whole. */
  of: { activity: string } | { source: string; title: string; provider: string };
  /** Why headquarters took it off the record. */
  reversed?: string;
}

/** A designated session of an annual meeting, of which there is one each year. */
function session(daysAgo: number, category: string, hours: number, title: string): SampleClaim {
  const of = {
    source: 'ami-meeting',
    title: `Annual meeting: ${title}`,
    provider: 'Association of Medical Illustrators',
  };
  return { on: ago(daysAgo), category, hours, of };
}

const CLAY = session(1610, 'art', 6, 'Faces in clay');
const IMMUNE = session(1610, 'biomedical', 5, 'The immune system at work');
const LIGHT = session(880, 'art', 6, 'Light in the operating room');
const HEART = session(880, 'biomedical', 6, 'Surgery of the heart, case by case');
const NERVES = session(515, 'biomedical', 5, 'How nerves find their way');
const COLOUR = session(150, 'art', 4, 'Colour that explains');
const STUDIO = session(150, 'business', 3, 'A studio for two');
const ATLAS = session(150, 'history', 2, 'Atlases before print');

/** All that a term asks for, and not an hour more. */
const complete = [CLAY, IMMUNE, LIGHT, HEART, NERVES, COLOUR, STUDIO];

export const CMI_CLAIMS = {
  complete,
  moreThanEnough: [
    ...complete,
    { on: ago(12), category: 'business', hours: 1.5, of: { activity: 'ill-33' } },
    { on: ago(9), category: 'biomedical', hours: 7, of: { activity: 'ill-20' } },
  ],
  partOfTheWay: [
    CLAY,
    HEART,
    NERVES,
    STUDIO,
    {
      ...ATLAS,
      reversed: 'The attendance list of the session does not name you. Claim it again with your badge scan.',
    },
    { on: ago(11), category: 'art', hours: 4, of: { activity: 'ill-41' } },
  ],
  tooLittle: [CLAY, NERVES],
} as const satisfies Record<string, readonly SampleClaim[]>;

/** Packages of the magazine, one CEU each. */
function packages(on: DayOf, count: number, issues: string): SampleClaim {
  const of = {
    source: 'bc-advantage',
    title: `CEU packages of the ${issues} issues`,
    provider: 'BC Advantage Magazine',
  };
  return { on, category: 'core', hours: count, of };
}

export const MEDICAL_OFFICE_CLAIMS = {
  complete: [
    packages(lastYear(250), 4, 'spring'),
    packages(lastYear(160), 4, 'summer'),
    packages(lastYear(60), 4, 'autumn'),
    packages(thisYear(190), 4, 'spring'),
    packages(thisYear(100), 3, 'summer'),
    { on: thisYear(13), category: 'core', hours: 3, of: { activity: 'med-02' } },
    { on: thisYear(11), category: 'core', hours: 1, of: { activity: 'med-05' } },
    { on: thisYear(9), category: 'core', hours: 1, of: { activity: 'med-06' } },
  ],
  waiting: [
    packages(thisYear(90), 4, 'summer'),
    { on: ago(224), category: 'other', hours: 2, of: { activity: 'med-10' } },
  ],
} as const satisfies Record<string, readonly SampleClaim[]>;
