import type { FormFacts, MailData } from '#use-cases';

export const sampleForm: FormFacts = {
  number: 'AMI-2026-000123',
  title: 'Surface Anatomy Intensive',
  provider: 'University extension',
  programName: 'Certified Medical Illustrator',
  organisation: 'Association of Medical Illustrators',
  url: 'https://docket.example/forms/0190a1b2',
  submittedAt: 'Fri 20 Nov 2026, 9:30 am CST',
  dueAt: 'Fri 4 Dec 2026, 9:30 am CST',
};

/** One example of every kind of mail. */
export const sampleMailData: MailData = {
  'sign-in-code': { code: '48203917', minutesValid: 15, url: 'https://docket.example/sign-in' },
  receipt: { form: sampleForm },
  admitted: { form: sampleForm, reason: 'The mail server of the university was down.' },
  'new-form': {
    form: sampleForm,
    queueName: 'Art',
    assigned: true,
    requestedCredits: '4 Art, 2 Biomedical',
    again: null,
  },
  mention: { form: sampleForm, author: 'Robin Reviewer', text: 'Is the agenda all countable?\n\nI doubt it.' },
  'message-to-applicant': { form: sampleForm, text: 'Thank you.\n\nWe have all we need.' },
  'message-to-committee': { form: sampleForm, text: 'The venue has changed.' },
  'no-reviewer': { form: sampleForm, queueName: 'Art', mayDecide: true, appealed: false },
  reminder: { form: sampleForm, day: 11, timeLeft: '3 days' },
  escalation: { form: sampleForm, timeLeft: '1 day', assignees: 'Robin Reviewer' },
  breach: { form: sampleForm, assignees: '' },
  apology: { form: sampleForm },
  question: {
    form: sampleForm,
    message: 'Who teaches the second day?',
    answerBy: 'Fri 27 Nov 2026 (America/Chicago)',
    pauses: false,
  },
  'question-reminder': {
    form: sampleForm,
    message: 'Who teaches the second day?',
    answerBy: 'Fri 27 Nov 2026 (America/Chicago)',
  },
  answer: { form: sampleForm, message: 'Robin does.' },
  'no-response': {
    form: sampleForm,
    message: 'Who teaches the second day?',
    answerBy: 'Fri 27 Nov 2026 (America/Chicago)',
    closed: true,
  },
  duplicate: { form: sampleForm, name: 'AMI-2026-000120', url: 'https://docket.example/forms/0190a1b0' },
  withdrawn: { form: sampleForm },
  appealed: { form: sampleForm, text: 'The agenda was attached.\n\nPlease look at it.' },
  reopened: { form: sampleForm, text: 'It was closed by mistake.' },
  revoked: { form: sampleForm, reason: 'The course was shortened to an hour.\n\nIt had six.' },
  approved: {
    form: sampleForm,
    message: 'Well planned.\n\nWe liked the agenda.',
    credits: ['4 Art', '2 Biomedical'],
    conditions: [],
    expiresOn: null,
    listedUntil: 'Tue 5 Jan 2027, 12:00 am CST',
    listed: true,
    catalogUrl: 'https://docket.example/catalog/ami-cmi#0190a1b2',
    late: false,
  },
  'not-approved': {
    form: sampleForm,
    message: 'Please see below.',
    reasons: [
      { text: 'No learning outcomes', remedy: 'State what a participant can do afterwards.' },
      { text: 'Mostly promotion', remedy: '' },
    ],
    late: true,
    sendAgain: { until: 'Mon 4 Jan 2027, 11:59 pm CST', over: false },
    appealUntil: 'Sun 3 Jan 2027, 11:59 pm CST',
  },
};
