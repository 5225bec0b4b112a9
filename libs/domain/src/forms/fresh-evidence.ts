import type { FieldProblem } from '../errors.js';
import type { FormContent } from './content.js';

/**
 * A form is sent again with something new: evidence, or a form that says something else. How the text is spaced, and
 * whether a part is empty or left out, is no difference. What the former one gave as evidence counts for nothing.
 */
export function checkFreshEvidence(content: FormContent, former: FormContent): FieldProblem[] {
  if (content.evidence !== undefined || said(content) !== said(former)) return [];
  return [{ pointer: '/evidence', message: 'must say what is new; or change the form' }];
}

/** The content as one text, the same for all spellings of it. */
function said({ evidence: _evidence, ...content }: FormContent): string {
  return JSON.stringify(plain(content));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/gu, ' ');
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .map(([name, part]): [string, unknown] => [name, plain(part)])
    .filter(([, part]) => part != null && part !== '' && !(Array.isArray(part) && part.length === 0))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
