import { createContext, useContext } from 'react';
import type { Program } from '../../api/state.js';
import type { Reviewer, ReviewedForm, ReviewTerms } from './case.queries.js';
import type { Keeping, Work } from './work.js';

/** What a member can do here; the api has the last word. */
export interface Rights {
  personId: string;
  /** Reviewer or chair. */
  isMember: boolean;
  isChair: boolean;
  isHeadquarters: boolean;
}

/** Everything that the parts of one form's page share. */
export interface Case {
  /** As it was when this person last looked at it: what they do is meant for this version. */
  form: ReviewedForm;
  program: Program;
  terms: ReviewTerms;
  reviewers: readonly Reviewer[];
  rights: Rights;
  work: Work;
  change: (changes: Partial<Work>) => void;
  decided: Keeping['decided'];
  /** Reads the form again after something was done to it, and shows that. */
  renew: () => Promise<void>;
  /** Reads the form again and compares: somebody else was faster. */
  compare: () => void;
}

const CaseContext = createContext<Case | undefined>(undefined);
export const CaseProvider = CaseContext.Provider;

export function useCase(): Case {
  const found = useContext(CaseContext);
  if (found === undefined) throw new Error('There is no form around this part of the page.');
  return found;
}
