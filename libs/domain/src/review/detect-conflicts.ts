import type { FormContent } from '../forms/content.js';
import { addressesIn, organisationKey, personKey, personKeysIn, personsNamedIn } from './same-name.js';
import { same, sharedFacts, type Identity, type SharedFact } from './shared-facts.js';

/** A member to whom facts of a form point, and which. */
export interface Detection {
  memberId: string;
  /** One sentence each, such as `The member is named as an instructor: Jane Doe.` */
  facts: string[];
}

/**
 * Compares applicant, instructors, provider, title and agenda of a form with each member: full names, full addresses and
 * recorded employers. A domain that two addresses share says nothing. The applicant is never among the answers: nobody reviews
 * their own form, conflict or not. A pre-approval has none.
 */
export function detectConflicts(
  { activity }: FormContent,
  applicant: Identity | null,
  members: readonly Identity[],
): Detection[] {
  const { provider, instructors = [], agenda = [] } = activity;
  const addresses = addressesOf(activity);
  const persons = instructors.map(({ name }) => ({ name, keys: personKeysIn(name) }));
  const namesProvider = personsNamedIn(provider);
  const texts = [
    { place: 'title', text: activity.title, names: personsNamedIn(activity.title) },
    ...agenda.map(({ title }) => ({ place: 'agenda', text: title, names: personsNamedIn(title) })),
  ];
  return members
    .filter(({ id }) => id !== applicant?.id)
    .map((member) => ({
      memberId: member.id,
      facts: [
        ...(applicant === null ? [] : inCommon(member, applicant)),
        ...persons.map(
          ({ name, keys }) =>
            keys.has(personKey(member.name) ?? '') && `The member is named as an instructor: ${name}.`,
        ),
        ...texts.map(({ place, text, names }) => names(member.name) && `The member is named in the ${place}: ${text}.`),
        addresses.has(member.email.toLowerCase()) &&
          `The form names the member’s address ${member.email.toLowerCase()}.`,
        same(organisationKey, member.employer, provider) && `The provider is the member’s employer: ${provider}.`,
        (same(personKey, member.name, provider) || namesProvider(member.name)) &&
          `The member is named as the provider: ${provider}.`,
      ].filter((fact) => fact !== false),
    }))
    .filter(({ facts }) => facts.length > 0);
}

function addressesOf({
  title,
  provider,
  url,
  location,
  description,
  instructors = [],
  agenda = [],
}: FormContent['activity']): Set<string> {
  return new Set(
    [
      title,
      provider,
      url ?? '',
      location ?? '',
      description ?? '',
      ...instructors.flatMap(({ name, credentials }) => [name, credentials ?? '']),
      ...agenda.map((row) => row.title),
    ].flatMap(addressesIn),
  );
}

const IN_COMMON: Readonly<Record<SharedFact['what'], string>> = {
  name: 'have the same name:',
  address: 'share the address',
  employer: 'have the same employer:',
};

function inCommon(member: Identity, applicant: Identity): string[] {
  return sharedFacts(member, applicant).map(
    ({ what, value }) => `The member and the applicant ${IN_COMMON[what]} ${value}.`,
  );
}
