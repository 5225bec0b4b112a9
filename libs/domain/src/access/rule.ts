import type { FormStatus } from '../forms/form.js';
import type { Person } from './person.js';

/** The facts of a form that decide who may see it and act on it. */
export interface FormAccess {
  formId: string;
  program: string;
  /** Null for a pre-approval: nobody asked for it. */
  applicantId: string | null;
  status: FormStatus;
  /** Members for whom the form must not exist: declared, detected or ruled to be in conflict. */
  conflictedIds: readonly string[];
  /** Who made the decision that is held; null when none is. */
  heldDecisionBy: string | null;
}

/** The fact of a draft that decides who may see it. */
export interface DraftAccess {
  applicantId: string;
}

interface Named {
  /** As it is called in the code; printed in the authorization table. */
  readonly name: string;
  /** Completes “Allowed for …”. */
  readonly allowedFor: string;
}

/** Asks nothing: the route is public. */
export type PublicRule = Named & { readonly about: 'nobody' };
/** `hidden`: what it guards does not exist for those it does not let in, signed in or not. */
export type PersonRule = Named & { readonly about: 'person'; readonly hidden?: true; permits(person: Person): boolean };
export type ProgramRule = Named & { readonly about: 'program'; permits(person: Person, program: string): boolean };
/** Comes after the right to read: a form that the person may not read does not exist for them. */
export type FormRule = Named & { readonly about: 'form'; permits(person: Person, form: FormAccess): boolean };
/** A draft that the person may not use does not exist for them. */
export type DraftRule = Named & { readonly about: 'draft'; permits(person: Person, draft: DraftAccess): boolean };

/** Every route declares exactly one. */
export type Rule = PublicRule | PersonRule | ProgramRule | FormRule | DraftRule;

/** What the api answers: go on, 401, 404 or 403. */
export type Verdict = 'allowed' | 'sign-in-required' | 'hidden' | 'forbidden';
