import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formQuery, type Form } from '../api/queries.js';
import type { Program } from '../api/state.js';

/** What this form has to do with others of the same person, and with what is listed. */
export function FormLinks({ form, program }: { form: Form; program: Program }): ReactNode {
  const { duplicateOf, coveredBy, resubmissionOf, resubmittedAs, status } = form;
  return (
    <>
      {status === 'duplicate' && (
        <div className="notice stack">
          <p>
            <strong>Another form covers the same activity</strong>, so this one was closed. You hear by email what
            becomes of the other one, and this form is open again should that be withdrawn.
          </p>
          {duplicateOf && (
            <p>
              It is your form{' '}
              <Link to="/forms/$formId" params={{ formId: duplicateOf.id }}>
                {duplicateOf.number}, <bdi>{duplicateOf.title}</bdi>
              </Link>
              .
            </p>
          )}
          {coveredBy && (
            <p>
              It is approved: claim your hours with{' '}
              <Link
                to="/catalog/$program/$listing"
                params={{ program: program.id, listing: coveredBy.listingId }}
                dir="auto"
              >
                {coveredBy.title}
              </Link>
              .
            </p>
          )}
        </div>
      )}
      {resubmissionOf !== null && (
        <p>
          You sent it again after <OwnForm id={resubmissionOf} />, which was not approved.
        </p>
      )}
      {resubmittedAs !== null && (
        <p className="notice">
          You sent it again as <OwnForm id={resubmittedAs} />: what comes next is there.
        </p>
      )}
    </>
  );
}

function OwnForm({ id }: { id: string }): ReactNode {
  const { data } = useQuery(formQuery(id));
  return (
    <Link to="/forms/$formId" params={{ formId: id }}>
      {data?.number ?? 'another form'}
    </Link>
  );
}
