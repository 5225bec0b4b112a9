import type { Person } from './person.js';
import type { DraftAccess, FormAccess, Rule, Verdict } from './rule.js';
import { mayReadForm } from './form-rules.js';

/** What a request is about; whatever is missing was not named, does not exist, or is not known to us. */
export interface Asked {
  person?: Person | undefined;
  program?: string | undefined;
  form?: FormAccess | undefined;
  draft?: DraftAccess | undefined;
}

/** Denies by default. A form that does not exist and one that may not be read get the same verdict. */
export function judge(rule: Rule, { person, program, form, draft }: Asked): Verdict {
  if (rule.about === 'nobody') return 'allowed';
  const no = rule.about === 'person' && rule.hidden ? 'hidden' : undefined;
  if (person === undefined) return no ?? 'sign-in-required';
  switch (rule.about) {
    case 'person':
      return rule.permits(person) ? 'allowed' : (no ?? 'forbidden');
    case 'program':
      return program !== undefined && rule.permits(person, program) ? 'allowed' : 'forbidden';
    case 'form':
      if (form === undefined || !mayReadForm.permits(person, form)) return 'hidden';
      return rule.permits(person, form) ? 'allowed' : 'forbidden';
    case 'draft':
      return draft !== undefined && rule.permits(person, draft) ? 'allowed' : 'hidden';
  }
}
