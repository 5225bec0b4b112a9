import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { Moment } from '../../time/moment.js';
import { revisionsQuery, type Revision } from './case.queries.js';
import { useCase } from './case-context.js';
import { placeInWords, valueInWords } from './change-words.js';
import { Section } from './section.js';

/** What each answer changed, the latest first. A form that was never changed has none to show. */
export function Revisions(): ReactNode {
  const { form, program } = useCase();
  const { data, error, refetch } = useQuery({ ...revisionsQuery(form.id), enabled: form.revision > 1 });
  if (form.revision < 2) return null;
  return (
    <Section id="revisions" title={`Revisions: ${form.revision}`}>
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.items
        .filter(({ revision }) => revision > 1)
        .reverse()
        .map((revision, index) => (
          <details key={revision.revision} className="revision" open={index === 0}>
            <summary>
              Revision {revision.revision}, by answer, <Moment at={revision.createdAt} zone={program.timeZone} />
            </summary>
            <Changes changes={revision.changes} />
          </details>
        ))}
    </Section>
  );
}

/** Each place in which two contents differ, with both. */
export function Changes({ changes }: Pick<Revision, 'changes'>): ReactNode {
  const { program } = useCase();
  if (changes.length === 0) return <p className="quiet">The form itself was left as it was.</p>;
  return (
    <dl className="changes">
      {changes.map(({ pointer, from, to }) => (
        <div key={pointer}>
          <dt>{placeInWords(pointer)}</dt>
          <dd>
            <Side mark="was" words={valueInWords(from, program)} />
            <Side mark="is" words={valueInWords(to, program)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Side({ mark, words }: { mark: 'was' | 'is'; words: string | undefined }): ReactNode {
  const text = words ?? 'nothing';
  return (
    <p className={mark}>
      <span className="mark">{mark === 'was' ? 'Before' : 'Now'}</span>{' '}
      {mark === 'was' ? (
        <del dir="auto" className="written">
          {text}
        </del>
      ) : (
        <ins dir="auto" className="written">
          {text}
        </ins>
      )}
    </p>
  );
}
