import type { FormContent } from '../forms/content.js';
import { addressesIn, organisationKey, personKey } from './same-name.js';

/** What is recorded of a person that another may have in common with them. */
export interface Identity {
  id: string;
  name: string;
  email: string;
  employer: string | null;
}

/** A member to whom facts of a form point, and which. */
export interface Detection {
  memberId: string;
  /** One sentence each, such as `The member is named as an instructor: Jane Doe.` */
  facts: string[];
}

/**
 * Compares applicant, instructors and provider of a form with each member: names, full addresses and recorded
 * employers. A domain that two addresses share says nothing. The applicant is never among the answers: nobody reviews
 * their own form, conflict or not. A pre-approval has none.
 */
export function detectConflicts(
  { activity }: FormContent,
  applicant: Identity | null,
  members: readonly Identity[],
): Detection[] {
  const instructors = activity.instructors ?? [];
  const addresses = new Set(
    [
      activity.provider,
      activity.description ?? '',
      ...instructors.flatMap(({ name, credentials }) => [name, credentials ?? '']),
    ].flatMap(addressesIn),
  );
  return members
    .filter(({ id }) => id !== applicant?.id)
    .map((member) => ({
      memberId: member.id,
      facts: [
        ...(applicant === null ? [] : inCommon(member, applicant)),
        ...instructors.map(
          ({ name }) => same(personKey, member.name, name) && `The member is named as an instructor: ${name}.`,
        ),
        addresses.has(member.email.toLowerCase()) &&
          `The form names the member’s address ${member.email.toLowerCase()}.`,
        same(organisationKey, member.employer, activity.provider) &&
          `The provider is the member’s employer: ${activity.provider}.`,
        same(personKey, member.name, activity.provider) && `The member is named as the provider: ${activity.provider}.`,
      ].filter((fact) => fact !== false),
    }))
    .filter(({ facts }) => facts.length > 0);
}

function inCommon(member: Identity, applicant: Identity): (string | false)[] {
  return [
    same(personKey, member.name, applicant.name) &&
      `The member and the applicant have the same name: ${applicant.name}.`,
    member.email.toLowerCase() === applicant.email.toLowerCase() &&
      `The member and the applicant share the address ${applicant.email}.`,
    same(organisationKey, member.employer, applicant.employer) &&
      `The member and the applicant have the same employer: ${applicant.employer ?? ''}.`,
  ];
}

function same(key: (text: string) => string | null, one: string | null, other: string | null): boolean {
  const first = one === null ? null : key(one);
  return first !== null && other !== null && first === key(other);
}
