import type { DraftRule, PersonRule, PublicRule } from './rule.js';

export const anyone: PublicRule = { name: 'anyone', allowedFor: 'everybody, signed in or not', about: 'nobody' };

export const signedIn: PersonRule = {
  name: 'signedIn',
  allowedFor: 'everybody who is signed in',
  about: 'person',
  permits: () => true,
};

export const mayRunInstallation: PersonRule = {
  name: 'mayRunInstallation',
  allowedFor: 'administrators of the installation; for everybody else it does not exist',
  about: 'person',
  hidden: true,
  permits: (person) => person.roles.some(({ role }) => role === 'admin'),
};

export const mayUseDraft: DraftRule = {
  name: 'mayUseDraft',
  allowedFor: 'its applicant; for everybody else it does not exist',
  about: 'draft',
  permits: (person, draft) => person.id === draft.applicantId,
};
