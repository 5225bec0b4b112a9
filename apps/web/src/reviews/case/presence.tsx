import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { presenceQuery, type Doing } from './case.queries.js';

const DOINGS: Readonly<Record<Doing, string>> = {
  reading: '',
  recommending: ', is writing a recommendation',
  deciding: ', is writing a decision',
  asking: ', is writing a question',
  writing: ', is writing a message',
};

/** Who else of the committee has the form open. */
export function Presence({ formId, doing }: { formId: string; doing: Doing }): ReactNode {
  const { data } = useQuery(presenceQuery(formId, doing));
  useEffect(() => {
    // The page may be on its way out: the request is to outlive it.
    const leave = (): void =>
      void fetch(`/api/v1/eligibility-forms/${formId}/viewers/me`, { method: 'DELETE', keepalive: true }).catch(() => {
        // The row expires by itself.
      });
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [formId]);
  const others = data?.items ?? [];
  return (
    <p className="presence small" role="status">
      {others.length > 0 && (
        <>
          <span className="dot" aria-hidden="true" /> Also here:{' '}
          {others.map(({ id, name, doing: act }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <bdi>{name}</bdi>
              {DOINGS[act]}
            </span>
          ))}
        </>
      )}
    </p>
  );
}
