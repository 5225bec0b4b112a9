import { expect, test } from '@jest/globals';
import { eventInWords, namesFrom } from './event-words.js';

const names = namesFrom([{ id: 'm1', name: 'Robin Reviewer' }], {
  categories: [{ id: 'art', label: 'Art' }],
  queues: [{ id: 'biomedical', name: 'Biomedical science' }],
  reasons: [{ code: 'no-outcomes', text: 'No learning outcomes are stated.' }],
});

test.each([
  ['form.routed', { queue: 'biomedical', rule: '1' }, 'Routed to Biomedical science'],
  ['form.routed', { queue: 'biomedical', rule: 'fallback' }, 'Routed to Biomedical science, as no rule matched'],
  ['form.routed', { queue: 'given-up-since' }, 'Routed to the committee'],
  ['form.assigned', { reviewerId: 'm1' }, 'Assigned to Robin Reviewer'],
  ['form.assigned', { reviewerId: 'gone' }, 'Assigned to a person'],
  [
    'conflict.ruled',
    { memberId: 'm1', state: 'cleared', reason: 'Years ago.' },
    'Ruled: Robin Reviewer has no conflict: Years ago.',
  ],
  [
    'form.approved',
    { credits: [{ category: 'art', hundredths: 150 }], late: true },
    'Approved (Art 1.5), later than promised',
  ],
  ['form.not-approved', { reasons: ['no-outcomes'], late: false }, 'Not approved: No learning outcomes are stated.'],
  [
    'mail.failed',
    { kind: 'approved', recipientId: 'm1' },
    'The mail “approved” to Robin Reviewer could not be delivered',
  ],
  ['form.taught-to-dance', {}, 'form.taught-to-dance'],
])('%s %j', (type, data, words) => {
  expect(eventInWords({ type, data }, names)).toBe(words);
});
