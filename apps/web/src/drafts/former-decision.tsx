import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formQuery } from '../api/queries.js';
import type { Program } from '../api/state.js';
import { Moment } from '../time/moment.js';
import { termsQuery } from './drafts.queries.js';

/** Why the form was not approved that is sent again with this draft. */
export function FormerDecision({ formId, program }: { formId: string; program: Program }): ReactNode {
  const { data: form } = useQuery(formQuery(formId));
  const { data: terms } = useQuery(termsQuery(program.id));
  if (!form?.decision) return null;
  const { decidedAt, message, reasons: codes } = form.decision;
  const reasons = terms?.review.reasons?.filter(({ code }) => codes.includes(code)) ?? [];
  return (
    <section className="notice stack" aria-labelledby="former">
      <h2 id="former">You send {form.number} again</h2>
      <p>
        It was not approved on <Moment at={decidedAt} zone={program.timeZone} />. The committee wrote:
      </p>
      <blockquote dir="auto">{message}</blockquote>
      {reasons.length > 0 && (
        <ul className="plain">
          {reasons.map(({ code, text, remedy }) => (
            <li key={code}>
              <strong>{text}</strong> {remedy}
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        A form can be sent again with something new: say what it is, or change the form.{' '}
        <Link to="/forms/$formId" params={{ formId }}>
          See the earlier form
        </Link>
      </p>
    </section>
  );
}
