import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { inFigures } from '../catalog/count-of.js';
import type { Program } from '../api/state.js';
import { formLink } from './form-link.js';

const SHOWN = 20;

interface FormLinksProps {
  program: Program;
  forms: readonly { formId: string; number: string | null }[];
}

/** The numbers of forms, each leading to its page; of very many, the first. */
export function FormLinks({ program, forms }: FormLinksProps): ReactNode {
  const more = forms.length - SHOWN;
  return (
    <span className="form-links figures">
      {forms.slice(0, SHOWN).map(({ formId, number }) =>
        number === null ? (
          <span key={formId}>a form that is not there</span>
        ) : (
          <Link key={formId} {...formLink(program.id, formId, {})}>
            {number}
          </Link>
        ),
      )}
      {more > 0 && <span>and {inFigures(more)} more</span>}
    </span>
  );
}
