import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../shell/problem-notice.js';
import { formatDayOf } from '../../time/format.js';
import { caseFilesQuery } from './case.queries.js';
import { useCase } from './case-context.js';
import { Section } from './section.js';

/** What was sent with the form and since; the committee's own files are marked, for the applicant never sees them. */
export function Files(): ReactNode {
  const { form, program } = useCase();
  const { data, error, refetch } = useQuery(caseFilesQuery(form.id));
  return (
    <Section id="files" title="Attachments">
      {error && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="quiet">There are none.</p>}
      <ul className="case-files">
        {data?.items.map(({ id, name, size, at, from, messageId }) => (
          <li key={id}>
            <a href={`/api/v1/eligibility-forms/${form.id}/attachments/${id}/content`} download className="long">
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="quiet small">
              {sizeInWords(size)}, {formatDayOf(at, program.timeZone)},{' '}
              {from === 'applicant'
                ? 'from the applicant'
                : messageId === null
                  ? 'the committee’s own'
                  : 'sent to the applicant'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
