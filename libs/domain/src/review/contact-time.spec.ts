import { describe, expect, test } from '@jest/globals';
import type { Credit } from '../forms/content.js';
import { contactTimeExceeded } from './contact-time.js';

const unit = { label: 'hour', minutesPerCredit: 60, incrementHundredths: 25, rounding: 'down' } as const;
const art = (hundredths: number): Credit => ({ category: 'art', hundredths });
const row = (minutes: number, countable = true) => ({ title: 'A part', minutes, countable });

describe('credit for more than the contact time', () => {
  test.each([
    ['as many minutes as stated', { contactMinutes: 240 }, [art(400)], null],
    ['a quarter more', { contactMinutes: 240 }, [art(425)], { creditMinutes: 255, contactMinutes: 240 }],
    [
      'the agenda, where no minutes are stated',
      { agenda: [row(60), row(30, false)] },
      [art(150)],
      { creditMinutes: 90, contactMinutes: 60 },
    ],
    ['stated minutes before the agenda', { contactMinutes: 120, agenda: [row(60)] }, [art(200)], null],
    ['nothing known', {}, [art(4000)], null],
    ['an agenda of breaks', { agenda: [row(60, false)] }, [art(100)], null],
    [
      'what one person can earn, not what all can',
      { contactMinutes: 60 },
      [
        { category: 'core', hundredths: 100, credentials: ['CMC'] },
        { category: 'core', hundredths: 100, credentials: ['CMIS'] },
      ],
      null,
    ],
  ])('%s', (_title, activity, credits, expected) => {
    expect(contactTimeExceeded(activity, credits, unit)).toEqual(expected);
  });
});
